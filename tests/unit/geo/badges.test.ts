import { describe, expect, it } from 'vitest';
import { badgeOffset, badgesOf } from '../../../src/lib/geo/badges';
import { WEST, makeFact, territories } from '../fixtures';

const wide = (id: string, ...of: string[]) => makeFact(id, { precision: 'territory', territories: of });
const offsets = (count: number) => Array.from({ length: count }, (_, index) => badgeOffset(index, count));

describe('badgeOffset', () => {
	it('puts one badge right under the name', () => {
		const [[x, y] = [NaN, NaN]] = offsets(1);
		expect(x).toBe(0);
		expect(y).toBeGreaterThan(0);
	});

	it.each([1, 2, 7, 8, 9, 16, 17, 36])('centres every row of %d badges', (count) => {
		const all = offsets(count);
		for (const [, row] of all) {
			const inRow = all.filter(([, y]) => y === row);
			expect(inRow.reduce((sum, [x]) => sum + x, 0)).toBeCloseTo(0, 9);
		}
	});

	it('starts a second row with the ninth badge', () => {
		const rows = (count: number) => new Set(offsets(count).map(([, y]) => y)).size;
		expect([rows(8), rows(9), rows(16), rows(17)]).toEqual([1, 2, 2, 3]);
	});

	it('lets no two badges touch', () => {
		const all = offsets(20);
		const near = all.filter(([x, y], i) =>
			all.slice(i + 1).some(([otherX, otherY]) => Math.max(Math.abs(x - otherX), Math.abs(y - otherY)) < 12)
		);
		expect(near).toEqual([]);
	});
});

describe('badgesOf', () => {
	it('gives each layer one badge a territory, with all its measures of that territory', () => {
		const facts = [wide('a', 'vallee'), wide('b', 'vallee', 'iles')];
		const badges = badgesOf([{ id: 'energie', opacity: 0.5, facts }], territories);
		expect(
			badges.map(({ territory, layer, facts: own }) => [territory, layer, own.map(({ id }) => id)])
		).toEqual([
			['vallee', 'energie', ['a', 'b']],
			['iles', 'energie', ['b']]
		]);
		expect(badges[0]).toMatchObject({ at: [3.1, 50.05], opacity: 0.5, offset: badgeOffset(0, 1) });
	});

	it('lines up the badges of several layers, topmost first, without a gap for a layer that has none', () => {
		const badges = badgesOf(
			[
				{ id: 'rail', opacity: 1, facts: [wide('a', 'vallee')] },
				{ id: 'npnru', opacity: 1, facts: [] },
				{ id: 'energie', opacity: 1, facts: [wide('b', 'vallee')] }
			],
			territories
		);
		expect(badges.map(({ layer, offset }) => [layer, offset])).toEqual([
			['rail', badgeOffset(0, 2)],
			['energie', badgeOffset(1, 2)]
		]);
	});

	it('gives no badge for what is placed in a commune of the territory', () => {
		const facts = [makeFact('a', { precision: 'commune', communes: [WEST], territories: ['vallee'] })];
		expect(badgesOf([{ id: 'npnru', opacity: 1, facts }], territories)).toEqual([]);
	});
});
