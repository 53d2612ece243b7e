import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../../../src/lib/domain/words';
import {
	NO_FILTER,
	countFilters,
	isFactShown,
	toggleStatus
} from '../../../../../src/lib/pages/map/state/map-filter';
import { makeFact } from '../../../fixtures';

describe('isFactShown', () => {
	it('shows everything without a filter', () => {
		for (const status of STATUSES) expect(isFactShown(makeFact('f', { status }), NO_FILTER)).toBe(true);
		expect(isFactShown(makeFact('f', { basis: 'inferred' }), NO_FILTER)).toBe(true);
	});

	it('hides what has another status, lies in no wanted territory, or is inferred', () => {
		const done = makeFact('f', { status: 'done', territories: ['vallee'], basis: 'inferred' });
		expect(isFactShown(done, { ...NO_FILTER, statuses: ['planned'] })).toBe(false);
		expect(isFactShown(done, { ...NO_FILTER, statuses: ['planned', 'done'] })).toBe(true);
		expect(isFactShown(done, { ...NO_FILTER, territory: 'vallee' })).toBe(true);
		expect(isFactShown(done, { ...NO_FILTER, territory: 'iles' })).toBe(false);
		expect(isFactShown(done, { ...NO_FILTER, hidesInferred: true })).toBe(false);
		expect(isFactShown({ ...done, basis: 'stated' }, { ...NO_FILTER, hidesInferred: true })).toBe(true);
	});

	it('takes every part of the filter together', () => {
		const fact = makeFact('f', { status: 'done', territories: ['vallee'] });
		expect(isFactShown(fact, { statuses: ['planned'], territory: 'vallee', hidesInferred: false })).toBe(
			false
		);
	});

	it('finds a fact with no place in no territory', () => {
		expect(isFactShown(makeFact('f'), { ...NO_FILTER, territory: 'vallee' })).toBe(false);
	});
});

describe('countFilters', () => {
	it('counts each part that hides something once', () => {
		expect(countFilters(NO_FILTER)).toBe(0);
		expect(countFilters({ ...NO_FILTER, statuses: ['done', 'planned'] })).toBe(1);
		expect(countFilters({ statuses: ['done'], territory: 'iles', hidesInferred: true })).toBe(3);
	});
});

describe('toggleStatus', () => {
	it('takes a status out and puts it back where it belongs', () => {
		const without = toggleStatus(NO_FILTER, 'decided');
		expect(without.statuses).toEqual(STATUSES.filter((status) => status !== 'decided'));
		expect(toggleStatus(without, 'decided')).toEqual(NO_FILTER);
	});

	it('never leaves an empty atlas: without the last status, all are wanted again', () => {
		expect(toggleStatus({ ...NO_FILTER, statuses: ['done'] }, 'done').statuses).toEqual(STATUSES);
	});

	it('keeps the rest of the filter', () => {
		const filter = { ...NO_FILTER, territory: 'iles', hidesInferred: true };
		expect(toggleStatus(filter, 'done')).toMatchObject({ territory: 'iles', hidesInferred: true });
	});
});
