import { describe, expect, it } from 'vitest';
import { encodeQuery, printQuery } from '../../../src/lib/crossing-views/query-text';

describe('printQuery', () => {
	it('joins layers by and, and refuses others', () => {
		expect(printQuery(['npnru'])).toBe('npnru');
		expect(printQuery(['npnru', 'qpv'], ['ppri', 'rail'])).toBe('npnru & qpv & !ppri & !rail');
	});
});

describe('encodeQuery', () => {
	it('is the value of a parameter', () => {
		const value = encodeQuery('cites-minieres & qpv & !ppri');
		expect(value).toBe('cites-minieres%26qpv%26!ppri');
		expect(new URLSearchParams(`q=${value}`).get('q')).toBe('cites-minieres&qpv&!ppri');
	});
});
