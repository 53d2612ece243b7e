import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../../../src/lib/answers/search/entries';
import { createSearch } from '../../../../src/lib/answers/search/search-index';
import { atlas, makeFacts } from './real-atlas';

describe('time', () => {
	const searchLarge = createSearch(buildEntries({ ...atlas, facts: makeFacts(600) }));
	const measure = (query: string): number => {
		const start = performance.now();
		searchLarge(query);
		return performance.now() - start;
	};
	/** What the search needs, whatever else the machine does meanwhile. */
	const leastMs = (query: string, runs: number): number =>
		Math.min(...Array.from({ length: runs }, () => measure(query)));
	const letters = Array.from('abcdefghijklmnopqrstuvwxyz').join(' ');

	it.each(['l', 'la b', 'valencienes', 'conde sur lescaut', '596', letters])(
		'takes at most 30 ms for “%s” among 327 communes and 600 facts',
		(query) => {
			expect(leastMs(query, 21)).toBeLessThanOrEqual(30);
		}
	);

	it('reads 100 characters of a query however long it is', () => {
		for (const query of ['a'.repeat(10_000), 'ab '.repeat(3_334), `${letters} `.repeat(200)])
			expect(leastMs(query, 21)).toBeLessThanOrEqual(30);
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
