import { describe, expect, it } from 'vitest';
import {
	byStation,
	CHIPS,
	chipOf,
	isInRange,
	statusGroupOf
} from '../../../../src/lib/answers/walks/walk-card';
import { WALK_KINDS } from '../../../../src/lib/domain/words';
import {
	isWalkShown,
	NO_FILTER,
	parseWalkFilter,
	printWalkFilter,
	toggleChip,
	type WalkFilter
} from '../../../../src/lib/pages/walks/walk-filter';
import { makeCard } from './a-card';

const filter = (change: Partial<WalkFilter>): WalkFilter => ({ ...NO_FILTER, ...change });
const TERRITORIES = ['mel', 'pma'];

describe('isWalkShown', () => {
	it('shows what exists unless told: what is planned, and what nothing is said of, are other things', () => {
		const shown = (state: WalkFilter['state']) =>
			(['yes', 'no', 'unstated'] as const).map((exists) =>
				isWalkShown(makeCard({ exists }), filter({ state }))
			);
		expect(shown(NO_FILTER.state)).toEqual([true, false, false]);
		expect(shown('planned')).toEqual([false, true, false]);
		expect(shown('all')).toEqual([true, true, true]);
	});

	it('asks for each part of the filter', () => {
		const station = { name: 'Denain', metres: 50 };
		const card = makeCard({ kind: 'nature', territories: ['mel'], km: 13.1, isLoop: true, station });
		for (const change of [
			{ chips: ['park'] },
			{ length: 'middle' },
			{ isLoop: true },
			{ nearStation: true },
			{ territory: 'mel' }
		] as const)
			expect(isWalkShown(card, filter(change)), JSON.stringify(change)).toBe(true);
		const other = makeCard({ kind: 'foot', km: 8, station: { name: 'Denain', metres: 4001 } });
		for (const change of [
			{ chips: ['park'] },
			{ length: 'short' },
			{ isLoop: true },
			{ nearStation: true },
			{ territory: 'pma' }
		] as const)
			expect(isWalkShown(other, filter(change)), JSON.stringify(change)).toBe(false);
	});
});

describe('what one goes out for', () => {
	it('takes in every kind once', () => {
		for (const kind of WALK_KINDS) expect(CHIPS).toContain(chipOf(kind));
		expect([chipOf('nature'), chipOf('museum')]).toEqual(['park', 'mining']);
	});

	it('falls in one range of length, the lower limit included; an unknown one in none', () => {
		const ranges = (km: number | null) =>
			(['short', 'middle', 'long'] as const).map((range) => isInRange(km, range));
		expect(ranges(8)).toEqual([false, true, false]);
		expect(ranges(20)).toEqual([false, false, true]);
		expect(ranges(null)).toEqual([false, false, false]);
	});

	it('is told by the nearest station first, ways before waters, what has no line last', () => {
		const far = makeCard({ id: 'far', trace: 'way', station: { name: 'A', metres: 900 } });
		const near = makeCard({ id: 'near', trace: 'way', station: { name: 'B', metres: 40 } });
		const water = makeCard({ id: 'water', trace: 'water', station: { name: 'B', metres: 0 } });
		expect(byStation([makeCard(), water, far, near]).map(({ id }) => id)).toEqual([
			'near',
			'far',
			'water',
			'parc'
		]);
		expect(statusGroupOf('planned')).not.toBe(statusGroupOf('done'));
	});
});

describe('the address of a filter', () => {
	it('is read again as it was written', () => {
		const all = filter({
			chips: ['foot', 'park'],
			length: 'long',
			isLoop: true,
			nearStation: true,
			state: 'planned',
			territory: 'pma'
		});
		expect(printWalkFilter(all)).toBe(
			'?genre=foot,park&longueur=long&boucle=oui&gare=oui&existe=projet&territoire=pma'
		);
		expect(parseWalkFilter(new URLSearchParams(printWalkFilter(all)), TERRITORIES)).toEqual(all);
		expect(printWalkFilter(NO_FILTER)).toBe('');
	});

	it('leaves out what it does not know, and reads the kinds of before', () => {
		const query = new URLSearchParams(
			'genre=museum,lune&statut=perdu&territoire=paris&longueur=3&existe=peut-etre'
		);
		expect(parseWalkFilter(query, TERRITORIES)).toEqual(filter({ chips: ['mining'] }));
	});

	it('turns a chip on and off, in their order', () => {
		const on = toggleChip(toggleChip(NO_FILTER, 'mining'), 'foot');
		expect(on.chips).toEqual(['foot', 'mining']);
		expect(toggleChip(on, 'foot').chips).toEqual(['mining']);
	});
});
