import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	MOST,
	NOTHING,
	addSubject,
	isFull,
	kindOf,
	kindOfSubject,
	parseCompareState,
	printCompareState,
	removeSubject,
	type CompareState
} from '../../../../src/lib/pages/compare/compare-state';

const COMMUNES = ['59606', '59172', '62498', '62427', '59001', '2A004'];
const TERRITORIES = ['mel', 'cavm', 'caph'];
const catalogue = { communes: new Set(COMMUNES), territories: new Set(TERRITORIES) };
const parse = (query: string) => parseCompareState(new URLSearchParams(query), catalogue);

const subjects = fc.oneof(
	fc.shuffledSubarray(COMMUNES, { maxLength: MOST.commune }),
	fc.shuffledSubarray(TERRITORIES, { maxLength: MOST.territory })
);
const states: fc.Arbitrary<CompareState> = fc.record({ subjects, onlyDifferences: fc.boolean() });

describe('parseCompareState', () => {
	it('reads communes, territories and whether only differences are wanted', () => {
		expect(parse('avec=59606,59172&ecarts=oui')).toEqual({
			state: { subjects: ['59606', '59172'], onlyDifferences: true },
			faults: []
		});
		expect(parse('avec=caph,cavm').state.subjects).toEqual(['caph', 'cavm']);
		expect(parse('')).toEqual({ state: NOTHING, faults: [] });
	});

	it('forgives spaces, capitals, repetitions, empty parts and the last part of an address of a commune', () => {
		expect(parse('avec=59606-valenciennes, 59172 ,,59606')).toEqual({
			state: { subjects: ['59606', '59172'], onlyDifferences: false },
			faults: []
		});
		expect(parse('avec=CAVM').state.subjects).toEqual(['cavm']);
	});

	it('names what it does not know and keeps the rest', () => {
		expect(parse('avec=99999,59606,toto')).toEqual({
			state: { subjects: ['59606'], onlyDifferences: false },
			faults: [
				{ kind: 'unknown', value: '99999' },
				{ kind: 'unknown', value: 'toto' }
			]
		});
	});

	it('does not mix kinds: the first known name settles which', () => {
		expect(parse('avec=cavm,59606,caph')).toMatchObject({
			state: { subjects: ['cavm', 'caph'] },
			faults: [{ kind: 'mixed', value: '59606' }]
		});
	});

	it('stops at four communes and at two territories', () => {
		expect(parse('avec=59606,59172,62498,62427,59001')).toMatchObject({
			state: { subjects: ['59606', '59172', '62498', '62427'] },
			faults: [{ kind: 'many', value: '59001' }]
		});
		expect(parse('avec=mel,cavm,caph')).toMatchObject({
			state: { subjects: ['mel', 'cavm'] },
			faults: [{ kind: 'many', value: 'caph' }]
		});
	});

	it('says when it cannot read whether only differences are wanted', () => {
		expect(parse('ecarts=non')).toEqual({ state: NOTHING, faults: [{ kind: 'ecarts', value: 'non' }] });
	});

	it('never throws, never passes its limits, and settles at once', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(fc.constantFrom(...COMMUNES, ...TERRITORIES, 'x')).map(String)
				),
				(text) => {
					const { state } = parseCompareState(new URLSearchParams([['avec', text]]), catalogue);
					const kind = kindOf(state);
					expect(state.subjects.length).toBeLessThanOrEqual(kind === undefined ? 0 : MOST[kind]);
					expect(new Set(state.subjects.map(kindOfSubject)).size).toBeLessThanOrEqual(1);
					expect(parse(printCompareState(state))).toEqual({ state, faults: [] });
				}
			),
			{ numRuns: 500 }
		);
	});
});

describe('printCompareState', () => {
	it('writes nothing for nothing', () => {
		expect(printCompareState(NOTHING)).toBe('');
	});

	it('is read back as the very state it was written from, and needs no escaping', () => {
		fc.assert(
			fc.property(states, (state) => {
				const query = printCompareState(state);
				expect(parse(query)).toEqual({ state, faults: [] });
				expect(new URL(`https://atlas.example/${query}`).search).toBe(query);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('addSubject', () => {
	it('adds at the end, and refuses what is there, another kind and one too many', () => {
		const two = addSubject(addSubject(NOTHING, 'cavm'), 'caph');
		expect(two.subjects).toEqual(['cavm', 'caph']);
		expect(isFull(two)).toBe(true);
		expect(addSubject(two, 'mel')).toBe(two);
		const one = addSubject(NOTHING, '59606');
		expect(isFull(one)).toBe(false);
		expect(addSubject(one, '59606')).toBe(one);
		expect(addSubject(one, 'cavm')).toBe(one);
	});

	it('leads to no state that an address cannot hold', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...COMMUNES, ...TERRITORIES)), (ids) => {
				const state = ids.reduce(addSubject, NOTHING);
				expect(parse(printCompareState(state))).toEqual({ state, faults: [] });
			})
		);
	});
});

describe('removeSubject', () => {
	it('takes one away and keeps the rest', () => {
		const state = { subjects: ['59606', '59172'], onlyDifferences: true };
		expect(removeSubject(state, '59606')).toEqual({ subjects: ['59172'], onlyDifferences: true });
	});
});
