import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSides } from '../../../../../src/lib/answers/crossings/views/sides';
import { COMMUNES, IDS, anyCoverage } from './any-coverage';

const COVERAGE = new Map([
	['a', ['59001', '59002']],
	['b', ['59002', '59003']],
	['c', ['59003', '62005']]
]);
const codesOf = ({ listed }: { listed: { commune: { code: string } }[] }) =>
	listed.map(({ commune }) => commune.code).sort();

describe('compareSides', () => {
	it('takes a commune for a side when any of its layers has it, once', () => {
		const { sides, both } = compareSides([['a', 'b'], ['c']], COVERAGE, COMMUNES);
		expect(sides.map(codesOf)).toEqual([
			['59001', '59002', '59003'],
			['59003', '62005']
		]);
		expect(sides[0]).toMatchObject({ communes: 3, population: 111, areaKm2: 4.5 });
		expect(both).toEqual({ communes: 1, population: 100, areaKm2: 2.5 });
		expect(sides[1].listed.map(({ isInBoth }) => isInBoth)).toEqual([true, false]);
	});

	it('lists by name, whatever the accents', () => {
		const named = COMMUNES.map((commune, i) => ({
			...commune,
			name: ['Zut', 'Écaillon', 'Fresnes'][i] ?? 'Y'
		}));
		const { sides } = compareSides([['a', 'b'], []], COVERAGE, named);
		expect(sides[0].listed.map(({ commune }) => commune.name)).toEqual(['Écaillon', 'Fresnes', 'Zut']);
		expect(sides[1]).toEqual({ communes: 0, population: 0, areaKm2: 0, listed: [] });
	});

	it('says the same of both sides from either, and of both no more than of each', () => {
		fc.assert(
			fc.property(anyCoverage, fc.subarray(IDS), fc.subarray(IDS), (coverage, first, second) => {
				const told = compareSides([first, second], coverage, COMMUNES);
				const turned = compareSides([second, first], coverage, COMMUNES);
				expect([turned.sides[1], turned.sides[0], turned.both]).toEqual([...told.sides, told.both]);
				for (const { communes, listed } of told.sides) {
					expect(listed).toHaveLength(communes);
					expect(listed.filter(({ isInBoth }) => isInBoth)).toHaveLength(told.both.communes);
				}
			})
		);
	});
});
