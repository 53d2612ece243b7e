import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../src/lib/domain/words';
import { datedStatus, describeOutcome } from '../../../src/lib/words/describe-status';

describe('datedStatus', () => {
	it.each([
		['planned', '2021-10-22', 'prévu (au 22 octobre 2021)'],
		['planned', '2021-10', 'prévu (en octobre 2021)'],
		['planned', '2021', 'prévu (en 2021)'],
		['happened', '2016-11', 'a eu lieu (en novembre 2016)'],
		['ended', '2018-01-01', 'a pris fin (au 1er janvier 2018)']
	] as const)('reads %s at %s: %s', (status, statusDate, words) => {
		expect(datedStatus({ status, statusDate })).toBe(words);
	});

	it('bears a date wherever a status is told', () => {
		for (const status of STATUSES)
			expect(/\(.*2021\)$/.test(datedStatus({ status, statusDate: '2021' })), status).toBe(
				status !== 'unstated'
			);
	});

	it('has no date where the document bears none, and none where no status is told', () => {
		expect(datedStatus({ status: 'done', statusDate: null })).toBe('réalisé');
		expect(datedStatus({ status: 'unstated', statusDate: '2021' })).toBe('non précisé');
	});
});

describe('describeOutcome', () => {
	it('says that the term has passed, and that what became of it is not known', () => {
		expect(describeOutcome({ outcome: 'unknown', period: { to: '2022' } })).toBe(
			'terme passé (2022)\u202f; suite non connue de l’atlas'
		);
	});

	it('leads on to a later fact where there is one', () => {
		const words = describeOutcome({ outcome: 'ecluse-2024', period: { from: '2021', to: '2022-06' } });
		expect(words).toBe('terme passé (juin 2022)\u202f; suite');
		expect(words).not.toContain('non connue');
	});

	it('says nothing where the term has not passed', () => {
		expect(describeOutcome({ outcome: null, period: { to: '2022' } })).toBe('');
		expect(describeOutcome({ outcome: null, period: null })).toBe('');
	});
});
