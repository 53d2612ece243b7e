import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitset } from '../../../../src/lib/answers/query/bitset';

const SIZES = [0, 1, 31, 32, 33, 64, 100];

const sized = fc.constantFrom(...SIZES).chain((size) => {
	const some = size === 0 ? fc.constant<number[]>([]) : fc.uniqueArray(fc.nat(size - 1));
	return fc.tuple(fc.constant(size), some, some);
});

describe('Bitset', () => {
	it('joins as sets do, at every size around a word', () => {
		fc.assert(
			fc.property(sized, ([size, a, b]) => {
				const [first, second] = [Bitset.of(size, a), Bitset.of(size, b)];
				const all = Array.from({ length: size }, (_, i) => i);
				const expected = (keep: (index: number) => boolean) => all.filter(keep);
				const cases: [Bitset, number[]][] = [
					[first.and(second), expected((i) => a.includes(i) && b.includes(i))],
					[first.or(second), expected((i) => a.includes(i) || b.includes(i))],
					[first.andNot(second), expected((i) => a.includes(i) && !b.includes(i))],
					[Bitset.union(size, [first, second]), expected((i) => a.includes(i) || b.includes(i))],
					[first.xor(second), expected((i) => a.includes(i) !== b.includes(i))],
					[first.not(), expected((i) => !a.includes(i))],
					[Bitset.full(size), all]
				];
				for (const [set, indices] of cases) {
					expect(set.toIndices()).toEqual(indices);
					expect(set.count()).toBe(indices.length);
					expect(set.isEmpty()).toBe(indices.length === 0);
					expect(all.filter((i) => set.has(i))).toEqual(indices);
					expect(set.equals(Bitset.of(size, indices))).toBe(true);
				}
			})
		);
	});

	it('changes neither of the sets that it joins', () => {
		const [first, second] = [Bitset.of(40, [1, 39]), Bitset.of(40, [2, 39])];
		first.or(second);
		first.not();
		expect(first.toIndices()).toEqual([1, 39]);
		expect(second.toIndices()).toEqual([2, 39]);
	});

	it('has nothing outside its size', () => {
		const full = Bitset.full(33);
		expect([full.has(-1), full.has(33), full.has(32)]).toEqual([false, false, true]);
	});

	it('refuses indices outside its size, and sets of another size', () => {
		for (const index of [-1, 8, 1.5, NaN]) expect(() => Bitset.of(8, [index])).toThrow(RangeError);
		expect(() => Bitset.empty(8).or(Bitset.empty(9))).toThrow(RangeError);
		expect(() => Bitset.union(8, [Bitset.empty(9)])).toThrow(RangeError);
	});
});
