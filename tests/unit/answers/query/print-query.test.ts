import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/lib/answers/query/parse-query';
import {
	encodeQuery,
	printAny,
	printBoth,
	printCombination
} from '../../../../src/lib/answers/query/print-query';

describe('printCombination', () => {
	it('joins layers by and, and refuses others', () => {
		expect(printCombination(['npnru'])).toBe('npnru');
		expect(printCombination(['npnru', 'qpv'], ['ppri', 'rail'])).toBe('npnru & qpv & !ppri & !rail');
	});
});

describe('sets of layers', () => {
	const parse = (query: string) =>
		parseQuery(query, { layers: ['npnru', 'qpv', 'ppri', 'rail'], territories: [] });
	it('are questions that the reader of queries takes as meant', () => {
		expect(parse(printAny(['npnru', 'qpv']))).toMatchObject({
			kind: 'or',
			terms: [{ id: 'npnru' }, { id: 'qpv' }]
		});
		expect(parse(printBoth(['npnru', 'qpv'], ['ppri', 'rail']))).toMatchObject({
			kind: 'and',
			terms: [{ kind: 'or' }, { kind: 'or', terms: [{ id: 'ppri' }, { id: 'rail' }] }]
		});
		expect(printBoth(['npnru'], ['qpv'])).toBe('npnru & qpv');
	});
});

describe('encodeQuery', () => {
	it('is the value of a parameter', () => {
		const value = encodeQuery('cites-minieres & qpv & !ppri');
		expect(value).toBe('cites-minieres%26qpv%26!ppri');
		expect(new URLSearchParams(`q=${value}`).get('q')).toBe('cites-minieres&qpv&!ppri');
	});
});
