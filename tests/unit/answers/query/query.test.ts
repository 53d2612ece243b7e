import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/lib/answers/query/parse-query';
import { printQuery } from '../../../../src/lib/answers/query/print-query';
import { conditionsOf, easedQueries } from '../../../../src/lib/answers/query/query';

const parse = (text: string) => {
	const query = parseQuery(text, { layers: ['npnru', 'qpv', 'ppri'], territories: ['cavm'] });
	if (!query) throw new Error('no query');
	return query;
};

describe('conditionsOf', () => {
	it.each([
		['npnru & qpv & !ppri & territoire:cavm', ['npnru', 'qpv', '!ppri']],
		['npnru | qpv', ['npnru | qpv']],
		['territoire:cavm', ['territoire:cavm']]
	])('of %s are what is asked beside the place', (text, conditions) => {
		expect(conditionsOf(parse(text)).map(printQuery)).toEqual(conditions);
	});
});

describe('easedQueries', () => {
	it('asks one condition less each time, in the same place', () => {
		expect(
			easedQueries(parse('npnru & (qpv | ppri) & territoire:cavm')).map(({ without, rest }) => [
				printQuery(without),
				printQuery(rest)
			])
		).toEqual([
			['npnru', '(qpv | ppri) & territoire:cavm'],
			['qpv | ppri', 'npnru & territoire:cavm']
		]);
	});

	it('has nothing to offer where one condition would be none', () => {
		expect(easedQueries(parse('npnru'))).toEqual([]);
		expect(easedQueries(parse('npnru & territoire:cavm'))).toEqual([]);
	});
});
