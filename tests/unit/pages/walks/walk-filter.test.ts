import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../../src/lib/domain/words';
import { findKm, isInRange, statusGroupOf, STATUS_GROUPS } from '../../../../src/lib/answers/walks/walk-card';
import {
	countChoices,
	isFiltering,
	isWalkShown,
	NO_FILTER,
	parseWalkFilter,
	printWalkFilter,
	toggleKind,
	type WalkFilter
} from '../../../../src/lib/pages/walks/walk-filter';
import { km, makeCard } from './a-card';

const filter = (change: Partial<WalkFilter>): WalkFilter => ({ ...NO_FILTER, ...change });
const TERRITORIES = ['mel', 'pma'];

describe('isWalkShown', () => {
	it('lets everything through unless told', () => {
		expect(isWalkShown(makeCard(), NO_FILTER)).toBe(true);
		expect(isFiltering(NO_FILTER)).toBe(false);
	});

	it('asks for each part of the filter', () => {
		const card = makeCard({ kind: 'ride', status: 'decided', territories: ['mel', 'pma'], length: km(29) });
		expect(isWalkShown(card, filter({ kinds: ['ride', 'park'] }))).toBe(true);
		expect(isWalkShown(card, filter({ kinds: ['park'] }))).toBe(false);
		expect(isWalkShown(card, filter({ status: 'underway' }))).toBe(true);
		expect(isWalkShown(card, filter({ status: 'open' }))).toBe(false);
		expect(isWalkShown(card, filter({ territory: 'pma' }))).toBe(true);
		expect(isWalkShown(card, filter({ territory: 'caph' }))).toBe(false);
		expect(isWalkShown(card, filter({ length: 'middle' }))).toBe(true);
		expect(isWalkShown(card, filter({ length: 'unknown' }))).toBe(false);
		expect(isWalkShown(card, filter({ kinds: ['ride'], territory: 'caph' }))).toBe(false);
	});

	it('is made of choices that are counted, each kind as one', () => {
		expect(countChoices(NO_FILTER)).toBe(0);
		expect(countChoices(filter({ kinds: ['ride', 'park'], status: 'open', length: 'short' }))).toBe(4);
		expect(isFiltering(filter({ territory: 'pma' }))).toBe(true);
	});

	it('puts each status in one group', () => {
		expect([...new Set(STATUSES.map(statusGroupOf))].sort()).toEqual([...STATUS_GROUPS].sort());
		expect(statusGroupOf('planned')).not.toBe(statusGroupOf('done'));
	});
});

describe('length of a walk', () => {
	it('is that of its fact, else that of its trace', () => {
		const trace = { kind: 'way' as const, km: 221.7, atlasKm: 131.8, of: '' };
		expect(findKm(makeCard({ length: km(29), trace }))).toBe(29);
		expect(findKm(makeCard({ trace }))).toBe(221.7);
		expect(findKm(makeCard())).toBeUndefined();
	});

	it('falls in one range, the lower limit included; an unknown one in none but its own', () => {
		expect((['short', 'middle', 'long', 'unknown'] as const).map((range) => isInRange(15, range))).toEqual([
			false,
			true,
			false,
			false
		]);
		expect(isInRange(50, 'long')).toBe(true);
		expect(isInRange(undefined, 'short')).toBe(false);
		expect(isInRange(undefined, 'unknown')).toBe(true);
	});
});

describe('the address of a filter', () => {
	it('is read again as it was written', () => {
		const all = filter({ kinds: ['park', 'water'], status: 'planned', territory: 'pma', length: 'long' });
		expect(printWalkFilter(all)).toBe('?genre=park,water&statut=planned&territoire=pma&longueur=long');
		expect(parseWalkFilter(new URLSearchParams(printWalkFilter(all)), TERRITORIES)).toEqual(all);
		expect(printWalkFilter(NO_FILTER)).toBe('');
	});

	it('leaves out what it does not know', () => {
		const query = new URLSearchParams('genre=park,lune&statut=perdu&territoire=paris&longueur=3');
		expect(parseWalkFilter(query, TERRITORIES)).toEqual(filter({ kinds: ['park'] }));
	});

	it('turns a kind on and off, in their order', () => {
		const on = toggleKind(toggleKind(NO_FILTER, 'museum'), 'park');
		expect(on.kinds).toEqual(['park', 'museum']);
		expect(toggleKind(on, 'museum').kinds).toEqual(['park']);
	});
});
