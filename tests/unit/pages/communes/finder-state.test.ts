import { describe, expect, it } from 'vitest';
import {
	NO_QUERY,
	parseFinderQuery,
	printFinderQuery
} from '../../../../src/lib/pages/communes/finder-state';

const TERRITORIES = [{ id: 'mel' }, { id: 'pma' }];
const parse = (search: string) => parseFinderQuery(new URLSearchParams(search), TERRITORIES);

describe('the state of the finder', () => {
	it('reads what it writes', () => {
		const query = { text: 'nœux & mines', territory: 'pma', sort: 'faits' as const };
		expect(parse(printFinderQuery(query))).toEqual(query);
	});

	it('is empty where nothing is asked', () => {
		expect(printFinderQuery(NO_QUERY)).toBe('');
		expect(parse('')).toEqual(NO_QUERY);
	});

	it('takes a territory or an order that it does not know as not asked', () => {
		expect(parse('?q=a&territoire=paris&tri=hasard')).toEqual({ text: 'a', territory: '', sort: 'nom' });
	});

	it('writes only what differs from the start, in the same order', () => {
		expect(printFinderQuery({ text: '', territory: 'mel', sort: 'nom' })).toBe('?territoire=mel');
		expect(printFinderQuery({ text: 'a', territory: 'mel', sort: 'couches' })).toBe(
			'?q=a&territoire=mel&tri=couches'
		);
	});
});
