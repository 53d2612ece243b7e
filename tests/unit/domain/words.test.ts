import { describe, expect, it } from 'vitest';
import {
	BASES,
	DOCUMENT_KINDS,
	LEDGER_REASONS,
	PRECISIONS,
	STATUSES,
	isToCome
} from '../../../src/lib/domain/words';

describe('isToCome', () => {
	it.each(['planned', 'candidate', 'proposed'] as const)('counts what is %s as to come', (status) => {
		expect(isToCome(status)).toBe(true);
	});

	it('never counts what is done, being made or not stated as to come', () => {
		expect((['done', 'underway', 'unstated'] as const).filter(isToCome)).toEqual([]);
	});
});

describe('the words of the contract', () => {
	it('name no thing twice', () => {
		for (const words of [STATUSES, PRECISIONS, BASES, LEDGER_REASONS, DOCUMENT_KINDS])
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
