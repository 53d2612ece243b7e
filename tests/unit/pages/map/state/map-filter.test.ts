import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../../../src/lib/domain/words';
import {
	NO_FILTER,
	countFilters,
	isFactShown,
	isRegisterShown,
	toggleKnowledge,
	toggleRegister,
	toggleStatus
} from '../../../../../src/lib/pages/map/state/map-filter';
import { makeFact, makeRegister } from '../../../fixtures';

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
		expect(isFactShown(done, { ...NO_FILTER, knowledge: ['documents', 'registres'] })).toBe(false);
		expect(isFactShown({ ...done, basis: 'stated' }, { ...NO_FILTER, knowledge: ['documents'] })).toBe(true);
	});

	it('takes every part of the filter together', () => {
		const fact = makeFact('f', { status: 'done', territories: ['vallee'] });
		expect(isFactShown(fact, { ...NO_FILTER, statuses: ['planned'], territory: 'vallee' })).toBe(false);
	});

	it('tells what is there from what is not there yet, and shows neither where the text does not say', () => {
		const isShown = (exists: 'yes' | 'no' | 'unstated', wanted: 'yes' | 'no') =>
			isFactShown(makeFact('f', { exists }), { ...NO_FILTER, exists: wanted });
		expect([isShown('yes', 'yes'), isShown('no', 'yes'), isShown('unstated', 'yes')]).toEqual([
			true,
			false,
			false
		]);
		expect([isShown('yes', 'no'), isShown('no', 'no'), isShown('unstated', 'no')]).toEqual([
			false,
			true,
			false
		]);
	});

	it('finds a fact with no place in no territory', () => {
		expect(isFactShown(makeFact('f'), { ...NO_FILTER, territory: 'vallee' })).toBe(false);
	});
});

describe('countFilters', () => {
	it('counts each part that hides something once', () => {
		expect(countFilters(NO_FILTER)).toBe(0);
		expect(countFilters({ ...NO_FILTER, statuses: ['done', 'planned'] })).toBe(1);
		expect(
			countFilters({
				...{ statuses: ['done'], territory: 'iles', exists: 'yes', knowledge: ['deduits'] },
				registers: ['qpv-2015']
			})
		).toBe(4);
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
		const filter = { ...NO_FILTER, territory: 'iles', exists: 'no' as const };
		expect(toggleStatus(filter, 'done')).toMatchObject({ territory: 'iles', exists: 'no' });
	});
});

describe('isRegisterShown', () => {
	const usual = makeRegister('qpv-2024');
	const older = makeRegister('qpv-2015', { isShown: false });
	const deduced = makeRegister('ppri', { knowledge: 'deduced' });

	it('hides registers where they are not wanted, and where only what is not there yet is', () => {
		expect(isRegisterShown(usual, NO_FILTER)).toBe(true);
		expect(isRegisterShown(usual, { ...NO_FILTER, knowledge: ['documents'] })).toBe(false);
		expect(isRegisterShown(usual, { ...NO_FILTER, exists: 'no' })).toBe(false);
	});

	it('takes what is deduced from public addresses for what is deduced, not for a register', () => {
		expect(isRegisterShown(deduced, { ...NO_FILTER, knowledge: ['deduits'] })).toBe(true);
		expect(isRegisterShown(deduced, { ...NO_FILTER, knowledge: ['registres'] })).toBe(false);
	});

	it('shows one that is a switch away only where it is switched on', () => {
		expect(isRegisterShown(older, NO_FILTER)).toBe(false);
		expect(isRegisterShown(older, toggleRegister(NO_FILTER, 'qpv-2015'))).toBe(true);
		expect(toggleRegister(toggleRegister(NO_FILTER, 'qpv-2015'), 'qpv-2015')).toEqual(NO_FILTER);
	});
});

describe('toggleKnowledge', () => {
	it('takes a kind out, puts it back, and never leaves none', () => {
		const without = toggleKnowledge(NO_FILTER, 'registres');
		expect(without.knowledge).toEqual(['documents', 'deduits']);
		expect(toggleKnowledge(without, 'registres')).toEqual(NO_FILTER);
		expect(toggleKnowledge({ ...NO_FILTER, knowledge: ['deduits'] }, 'deduits')).toEqual(NO_FILTER);
	});
});
