import { describe, expect, it } from 'vitest';
import {
	BASES,
	COVERAGE_BASES,
	DOCUMENT_KINDS,
	EXISTENCES,
	LEDGER_REASONS,
	PRECISIONS,
	SCOPES,
	STATUSES,
	isToCome,
	isYetToBe
} from '../../../src/lib/domain/words';

describe('isToCome', () => {
	it.each(['planned', 'candidate', 'proposed'] as const)('counts what is %s as to come', (status) => {
		expect(isToCome(status)).toBe(true);
	});

	it('never counts what is done, past, being made or not stated as to come', () => {
		expect((['done', 'happened', 'ended', 'underway', 'unstated'] as const).filter(isToCome)).toEqual([]);
	});
});

describe('isYetToBe', () => {
	it('takes a place that is there for what is there, whatever works are planned on it', () => {
		expect(STATUSES.filter((status) => isYetToBe({ status, exists: 'yes' }))).toEqual([]);
	});

	it('takes what the text says is not there for what is still to be, even where it is decided or under way', () => {
		for (const status of ['underway', 'decided', 'planned', 'candidate', 'proposed', 'unstated'] as const)
			expect(isYetToBe({ status, exists: 'no' }), status).toBe(true);
	});

	it('goes by the status where the text does not say', () => {
		expect(STATUSES.filter((status) => isYetToBe({ status, exists: 'unstated' }))).toEqual(
			STATUSES.filter(isToCome)
		);
	});

	it('never takes what is past for what is still to be: a body that has ended is there no more', () => {
		for (const status of ['done', 'happened', 'ended'] as const)
			expect(isYetToBe({ status, exists: 'no' }), status).toBe(false);
	});
});

describe('the words of the contract', () => {
	it('name no thing twice', () => {
		for (const words of [
			STATUSES,
			PRECISIONS,
			BASES,
			SCOPES,
			EXISTENCES,
			COVERAGE_BASES,
			LEDGER_REASONS,
			DOCUMENT_KINDS
		])
			expect(new Set<string>(words).size).toBe(words.length);
	});

	it('list precisions from the nearest to the farthest', () => {
		const nearer = (a: (typeof PRECISIONS)[number], b: (typeof PRECISIONS)[number]) =>
			PRECISIONS.indexOf(a) < PRECISIONS.indexOf(b);
		expect(nearer('outline', 'point')).toBe(true);
		expect(nearer('point', 'commune')).toBe(true);
		expect(nearer('commune', 'territory')).toBe(true);
		expect(nearer('territory', 'none')).toBe(true);
	});
});
