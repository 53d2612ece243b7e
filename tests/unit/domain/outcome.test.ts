import { describe, expect, it } from 'vitest';
import { isTermPast } from '../../../src/lib/domain/outcome';

describe('isTermPast', () => {
	it.each([
		['planned', { from: '2021', to: '2022' }, true],
		['underway', { to: '2025' }, true],
		['underway', { to: '2026' }, false],
		['planned', { to: '2026-10' }, true],
		['planned', { to: '2026-11' }, false],
		['done', { to: '2020' }, false],
		['happened', { to: '2020' }, false],
		['ended', { to: '2020' }, false],
		['unstated', { to: '2020' }, false],
		['planned', { from: '2020' }, false],
		['planned', null, false]
	] as const)('says of %s %o, read in November 2026: %s', (status, period, expected) => {
		expect(isTermPast(status, period, '2026-11')).toBe(expected);
	});
});
