import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../../src/lib/search/entries';
import { createSearch } from '../../../src/lib/search/search-index';
import { atlas, makeFacts } from './real-atlas';

describe('time', () => {
	const searchLarge = createSearch(buildEntries({ ...atlas, facts: makeFacts(600) }));
	const measure = (query: string): number => {
		const start = performance.now();
		searchLarge(query);
		return performance.now() - start;
	};
	const toMedian = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
	const letters = Array.from('abcdefghijklmnopqrstuvwxyz').join(' ');

	it.each(['l', 'la b', 'valencienes', 'conde sur lescaut', '596', letters])(
		'takes at most 30 ms for “%s” among 327 communes and 600 facts',
		(query) => {
			expect(toMedian(Array.from({ length: 11 }, () => measure(query)))).toBeLessThanOrEqual(30);
		}
	);

	it('reads 100 characters of a query however long it is', () => {
		for (const query of ['a'.repeat(10_000), 'ab '.repeat(3_334), `${letters} `.repeat(200)])
			expect(toMedian(Array.from({ length: 5 }, () => measure(query)))).toBeLessThanOrEqual(30);
		const search = createSearch(buildEntries(atlas));
		expect(search('lille' + ' '.repeat(95) + 'valenciennes')).toEqual(search('lille'));
	});

	it('reads the first twelve words of a query', () => {
		const twelve = 'ab ac ad ae af ag ah ai aj ak al am';
		const search = createSearch(buildEntries(atlas));
		expect(search(`${twelve} an ao`).map(({ entry }) => entry.id)).toEqual(
			search(twelve).map(({ entry }) => entry.id)
		);
	});
});
