import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlapsOf, pairOutlines } from '../../../../../src/lib/answers/crossings/views/outline-pairs';
import type { OutlineOverlap, OutlinedThing } from '../../../../../src/lib/domain/atlas';
import { EAST, WEST } from '../../../fixtures';

const thing = (layer: string, id: string): OutlinedThing => ({ kind: 'fact', id, layer, name: `le ${id}` });
const area = (a: string, b: string, areaKm2: number, shareRatio: [number, number]): OutlineOverlap => ({
	a: thing('qpv', a),
	b: thing('npnru', b),
	area: { areaKm2, shareRatio },
	isSameOutline: a === b,
	communes: [WEST]
});
const SMALL = area('q1', 'n1', 0.2, [0.25, 0.5]);
const GREAT = area('n2', 'n2', 1.5, [1, 1]);
const LINE: OutlineOverlap = {
	a: thing('fluvial', 'canal'),
	b: thing('qpv', 'q1'),
	length: { lengthKm: 0.7, shareRatio: 0.1 },
	isSameOutline: false,
	communes: [WEST, EAST]
};
const ALL = [SMALL, LINE, GREAT];

describe('overlapsOf', () => {
	it('tells them from the first layer, whichever way they are kept, the greatest first', () => {
		const [great, small] = overlapsOf(ALL, 'npnru', 'qpv');
		expect(great).toMatchObject({ areaKm2: 1.5, isSameOutline: true });
		expect(small).toEqual({
			first: SMALL.b,
			second: SMALL.a,
			areaKm2: 0.2,
			firstRatio: 0.5,
			secondRatio: 0.25,
			isSameOutline: false,
			communes: [WEST]
		});
		expect(overlapsOf(ALL, 'qpv', 'npnru').at(-1)).toMatchObject({ firstRatio: 0.25, secondRatio: 0.5 });
	});

	it('gives a line a length and a share, and the area none', () => {
		const [fromLine] = overlapsOf(ALL, 'fluvial', 'qpv');
		expect(fromLine).toEqual({
			first: LINE.a,
			second: LINE.b,
			lengthKm: 0.7,
			firstRatio: 0.1,
			isSameOutline: false,
			communes: [WEST, EAST]
		});
		const [fromArea] = overlapsOf(ALL, 'qpv', 'fluvial');
		expect(fromArea).toMatchObject({ first: LINE.b, lengthKm: 0.7, secondRatio: 0.1 });
		expect(fromArea).not.toHaveProperty('firstRatio');
		expect(fromArea).not.toHaveProperty('areaKm2');
	});

	it('is empty where none meet', () => {
		expect(overlapsOf(ALL, 'fluvial', 'npnru')).toEqual([]);
		expect(overlapsOf([], 'qpv', 'npnru')).toEqual([]);
	});

	it('turned, is the same with the sides exchanged', () => {
		const anyOverlap = fc.record({
			names: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 2, maxLength: 2 }),
			areaKm2: fc.double({ min: 0.01, max: 9, noNaN: true }),
			ratios: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
		});
		fc.assert(
			fc.property(fc.array(anyOverlap), (made) => {
				const overlaps = made.map(({ names: [a = '', b = ''], areaKm2, ratios }, i): OutlineOverlap => ({
					...area(`x${i}`, `y${i}`, areaKm2, ratios),
					a: thing(a, `x${i}`),
					b: thing(b, `y${i}`)
				}));
				const turned = overlapsOf(overlaps, 'b', 'a').map((row) => ({
					...row,
					first: row.second,
					second: row.first,
					firstRatio: row.secondRatio,
					secondRatio: row.firstRatio
				}));
				expect(turned).toEqual(overlapsOf(overlaps, 'a', 'b'));
			})
		);
	});
});

describe('pairOutlines', () => {
	it('takes two layers for one pair, whichever comes first, and leaves nothing out', () => {
		const turned: OutlineOverlap = { ...SMALL, a: thing('npnru', 'n3'), b: thing('qpv', 'q3') };
		const pairs = pairOutlines([...ALL, turned]);
		expect(pairs.map(({ layers }) => [...layers].sort().join(' '))).toEqual(['npnru qpv', 'fluvial qpv']);
		expect(pairs.map(({ rows }) => rows.length)).toEqual([3, 1]);
		for (const { layers, rows } of pairs)
			for (const { first, second } of rows) expect([first.layer, second.layer]).toEqual(layers);
	});
});
