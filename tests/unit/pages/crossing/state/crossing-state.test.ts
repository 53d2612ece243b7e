import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InseeCode } from '../../../../../src/lib/domain/codes';
import {
	CROSSING_VIEWS,
	INITIAL_CROSSING,
	parseCrossingState,
	printCrossingState,
	toggleTruth,
	type CrossingState
} from '../../../../../src/lib/pages/crossing/state/crossing-state';
import { CROSSING_COLUMNS, TRUTHS } from '../../../../../src/lib/answers/crossings/truth';

const catalogue = { territories: [{ id: 'cavm' }, { id: 'caph' }], communes: new Set(['59606', '59172']) };
const parse = (text: string) => parseCrossingState(new URLSearchParams(text), catalogue);

const state: fc.Arbitrary<CrossingState> = fc
	.record(
		{
			query: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.trim()),
			view: fc.constantFrom(...CROSSING_VIEWS),
			truths: fc.subarray([...TRUTHS], { minLength: 1 }),
			sort: fc.record({ column: fc.constantFrom(...CROSSING_COLUMNS), isDescending: fc.boolean() }),
			name: fc.string({ unit: 'grapheme', maxLength: 20 }),
			territory: fc.constantFrom('cavm', 'caph'),
			selected: fc.constantFrom('59606' as InseeCode, '59172' as InseeCode)
		},
		{ requiredKeys: ['query', 'view', 'truths', 'sort', 'name'] }
	)
	.filter(({ name }) => name.length <= 80);

describe('crossing state', () => {
	it('is read from what is written of it', () => {
		fc.assert(
			fc.property(state, (asked) => {
				expect(parse(printCrossingState(asked))).toEqual({ state: asked, faults: [] });
			})
		);
	});

	it('is the usual one without parameters, which are not written then', () => {
		expect(parse('')).toEqual({ state: INITIAL_CROSSING, faults: [] });
		expect(printCrossingState(INITIAL_CROSSING)).toBe('');
	});

	it('asks nothing when the query is empty', () => {
		expect(parse('q=').state.query).toBe('');
		expect(printCrossingState({ ...INITIAL_CROSSING, query: '' })).toBe('?q=');
	});

	it('names what it cannot read, and reads the rest', () => {
		const { state: read, faults } = parse(
			'q=npnru&vue=globe&reponses=couvertes,oui&tri=--nom&territoire=lille&ici=75056&nom=val'
		);
		expect(read).toEqual({ ...INITIAL_CROSSING, query: 'npnru', name: 'val' });
		expect(faults.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
			'territoire=lille',
			'ici=75056',
			'vue=globe',
			'reponses=couvertes,oui',
			'tri=--nom'
		]);
	});

	it('writes what was cut in the middle of a character', () => {
		expect(printCrossingState({ ...INITIAL_CROSSING, query: '\uD83D', name: 'a\uDE00' })).toBe(
			'?q=%EF%BF%BD&nom=a%EF%BF%BD'
		);
	});

	it('lists a class more or less, and always one', () => {
		expect(toggleTruth(['couvertes'], 'absentes')).toEqual(['couvertes', 'absentes']);
		expect(toggleTruth(['couvertes', 'absentes'], 'couvertes')).toEqual(['absentes']);
		expect(toggleTruth(['couvertes'], 'couvertes')).toEqual(['couvertes']);
	});
});
