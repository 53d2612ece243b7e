import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, parseQuery } from '../../../../src/lib/answers/query/parse-query';
import { printQuery } from '../../../../src/lib/answers/query/print-query';
import { QueryError } from '../../../../src/lib/answers/query/query-error';
import { CATALOGUE, query } from './queries';

const parse = (text: string) => parseQuery(text, CATALOGUE);
const faultOf = (text: string): QueryError => {
	try {
		parse(text);
	} catch (error) {
		if (error instanceof QueryError) return error;
		throw error;
	}
	throw new Error(`“${text}” was read`);
};

describe('parseQuery', () => {
	it('reads what printQuery writes as the same query', () => {
		fc.assert(
			fc.property(query, (asked) => {
				const written = printQuery(asked);
				fc.pre(written.length <= MOST_CHARACTERS);
				expect(parse(written)).toEqual(asked);
			}),
			{ numRuns: 500 }
		);
	});

	it('reads any text, or says where it cannot: nothing else happens', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'npnru',
				'qpv',
				' & ',
				'|',
				'!',
				'(',
				')',
				'[',
				']',
				',',
				'=',
				'2 de (',
				'statut',
				'"',
				'>='
			),
			fc.string({ unit: 'grapheme', maxLength: 5 })
		);
		const text = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(piece).map((all) => all.join(''))
		);
		fc.assert(
			fc.property(text, (written) => {
				try {
					const read = parse(written);
					if (read) expect(parse(printQuery(read))).toEqual(read);
					else expect(written.trim()).toBe('');
				} catch (error) {
					expect(error).toBeInstanceOf(QueryError);
					expect((error as QueryError).position).toBeLessThanOrEqual(written.length);
					expect((error as QueryError).expected.length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		['npnru et qpv sauf ppri', 'npnru & qpv & !ppri'],
		['NPNRU && QPV && NOT ppri', 'npnru & qpv & !ppri'],
		['npnru ou qpv et ppri', 'npnru | qpv & ppri'],
		['(npnru ou qpv) et ppri', '(npnru | qpv) & ppri'],
		['npnru sans ppri', 'npnru & !ppri'],
		['npnru!ppri', 'npnru & !ppri'],
		['non (npnru)', '!npnru'],
		['((npnru))', 'npnru'],
		['>=2(npnru, qpv, ppri)', '2 de (npnru, qpv, ppri)'],
		['au moins 2 parmi (npnru, qpv, ppri)', '2 de (npnru, qpv, ppri)'],
		['Cités-Minières', 'cites-minieres'],
		['EPCI:CAPH', 'territoire:caph'],
		['npnru[statut=done/underway]', 'npnru[statut=done/underway]'],
		['npnru[Statut = underway + done]', 'npnru[statut=done/underway]'],
		['npnru[période=2020]', 'npnru[periode=2020]'],
		['npnru[periode=2015–2025]', 'npnru[periode=2015-2025]'],
		['npnru[periode=2015-, deduits=oui]', 'npnru[periode=2015-]'],
		['npnru[mots=« maison de santé »]', 'npnru[mots="maison de santé"]'],
		['npnru[contours=non,deduits=non]', 'npnru[deduits=non,contours=non]']
	])('reads “%s” as %s', (written, printed) => {
		expect(printQuery(parse(written) ?? { kind: 'layer', id: 'nothing' })).toBe(printed);
	});

	it('binds “and” tighter than “or”, and a negation tightest', () => {
		expect(parse('!npnru & qpv | ppri')).toEqual({
			kind: 'or',
			terms: [
				{
					kind: 'and',
					terms: [
						{ kind: 'not', term: { kind: 'layer', id: 'npnru' } },
						{ kind: 'layer', id: 'qpv' }
					]
				},
				{ kind: 'layer', id: 'ppri' }
			]
		});
	});

	it('asks nothing of a text without letters', () => {
		expect(parse('')).toBeUndefined();
		expect(parse(' \n ')).toBeUndefined();
	});

	it.each([
		['npnru &', 7, '', ['term']],
		['& npnru', 0, '&', ['term']],
		['npnru qpv', 6, 'qpv', ['operator']],
		['(npnru | qpv', 12, '', ['close', 'operator']],
		['npnru)', 5, ')', ['operator']],
		['npnru & territoire:lille', 19, 'lille', ['territory']],
		['npnru[statut=fini]', 13, 'fini', ['status']],
		['npnru[statut=]', 13, ']', ['status']],
		['npnru[periode=2025-2015]', 14, '2025-2015', ['period']],
		['npnru[periode=-]', 14, '-', ['period']],
		['npnru[mots=""]', 11, '', ['words']],
		['npnru[couleur=rouge]', 6, 'couleur', ['qualifier']],
		['npnru[statut done]', 13, 'done', ['equals']],
		['npnru[deduits=peut-etre]', 14, 'peut-etre', ['no']],
		['npnru[statut=done', 17, '', ['bracket', 'separator']],
		['0 de (npnru)', 0, '0', ['count']],
		['2 de npnru', 5, 'npnru', ['open']],
		['2 de (npnru; qpv)', 6, 'npnru;', ['layer']],
		['2 de (npnru', 11, '', ['close', 'separator', 'operator']],
		['npnru # qpv', 6, '#', ['operator']]
	])('says of “%s” that at %i “%s” is not %j', (written, position, found, expected) => {
		expect(faultOf(written)).toMatchObject({ position, found, expected });
	});

	it('says which layer an unknown one may mean', () => {
		expect(faultOf('npnru & npru')).toMatchObject({ position: 8, suggestions: ['npnru'] });
		expect(faultOf('minieres').suggestions).toEqual(['cites-minieres']);
		expect(faultOf('caph').suggestions).toEqual(['territoire:caph']);
		expect(faultOf('xylophone').suggestions).toEqual([]);
	});

	it('refuses what is too long or too deep, and takes what is not', () => {
		expect(faultOf(' '.repeat(MOST_CHARACTERS) + 'q')).toMatchObject({ expected: ['shorter'] });
		expect(faultOf('('.repeat(900) + 'npnru' + ')'.repeat(900)).expected).toEqual(['shorter']);
		expect(faultOf('!'.repeat(1900) + 'npnru').expected).toEqual(['shorter']);
		expect(parse('('.repeat(20) + 'npnru' + ')'.repeat(20))).toEqual({ kind: 'layer', id: 'npnru' });
	});
});
