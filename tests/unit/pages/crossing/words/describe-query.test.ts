import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/lib/answers/query/parse-query';
import { QueryError } from '../../../../../src/lib/answers/query/query-error';
import { describeQuery } from '../../../../../src/lib/pages/crossing/words/describe-query';
import { describeQueryError } from '../../../../../src/lib/pages/crossing/words/describe-query-error';
import { describeTruth } from '../../../../../src/lib/pages/crossing/words/describe-truth';

const names = {
	layers: new Map([
		['npnru', 'Sites NPNRU'],
		['qpv', 'QPV'],
		['ppri', 'PPRI']
	]),
	territories: new Map([['cavm', 'Valenciennes Métropole']])
};
const catalogue = { layers: names.layers.keys(), territories: names.territories.keys() };
const ids = { layers: [...catalogue.layers], territories: [...catalogue.territories] };
const parse = (text: string) => {
	const query = parseQuery(text, ids);
	if (!query) throw new Error('no query');
	return query;
};
/** With plain spaces, for the eye. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const say = (text: string) => plain(describeQuery(parse(text), names));

describe('describeQuery', () => {
	it.each([
		['npnru', 'Communes couvertes par « Sites NPNRU »'],
		[
			'npnru & qpv & !ppri',
			'Communes couvertes par « Sites NPNRU » et « QPV », sans « PPRI » dans nos documents'
		],
		['!ppri & !qpv', 'Communes sans « PPRI » ou « QPV » dans nos documents'],
		['territoire:cavm & npnru', 'Communes de Valenciennes Métropole couvertes par « Sites NPNRU »'],
		['territoire:cavm', 'Communes de Valenciennes Métropole'],
		['npnru | qpv', 'Communes couvertes par « Sites NPNRU » ou « QPV »'],
		['(npnru | qpv) & ppri', 'Communes couvertes par (« Sites NPNRU » ou « QPV ») et « PPRI »'],
		[
			'2 de (npnru, qpv, ppri)',
			'Communes couvertes par au moins 2 parmi « Sites NPNRU », « QPV » et « PPRI »'
		],
		['npnru | !qpv', 'Communes couvertes par « Sites NPNRU » ou pas « QPV »'],
		[
			'npnru | territoire:cavm',
			'Communes couvertes par « Sites NPNRU » ou le territoire « Valenciennes Métropole »'
		],
		[
			'npnru[statut=done/underway,periode=2015-2025]',
			'Communes couvertes par « Sites NPNRU » (réalisé ou en cours, entre 2015 et 2025)'
		],
		['npnru[periode=2015]', 'Communes couvertes par « Sites NPNRU » (en 2015)'],
		['npnru[periode=2015-]', 'Communes couvertes par « Sites NPNRU » (à partir de 2015)'],
		['npnru[periode=-2015]', 'Communes couvertes par « Sites NPNRU » (jusqu’à 2015)'],
		[
			'npnru[mots="école",deduits=non,contours=non]',
			'Communes couvertes par « Sites NPNRU » (nom contenant « école », sans les lieux déduits, sans les registres officiels)'
		]
	])('says %s', (written, sentence) => expect(say(written)).toBe(sentence));
});

describe('describeQueryError', () => {
	const fault = (text: string): string => {
		try {
			parseQuery(text, ids);
		} catch (error) {
			if (error instanceof QueryError) return plain(describeQueryError(error));
		}
		throw new Error('read');
	};

	it.each([
		[
			'npnru & npru',
			'Caractère 9 : « npru » là où il faut le mot d’une couche. Vouliez-vous dire « npnru » ?'
		],
		[
			'npnru &',
			'Caractère 8 : la requête s’arrête là où il faut une couche, un territoire ou une parenthèse.'
		],
		['!'.repeat(60), 'La requête est trop longue ou trop emboîtée pour être lue.']
	])('says of %s', (written, sentence) => expect(fault(written)).toBe(sentence));
});

describe('describeTruth', () => {
	it('says “not in our documents” only where nothing is turned down', () => {
		expect(describeTruth('absentes', parse('npnru')).many).toBe('pas dans nos documents ni nos registres');
		expect(describeTruth('absentes', parse('!npnru')).many).toBe('non');
		expect(describeTruth('couvertes', parse('npnru & !qpv')).one).toBe('oui, d’après nos documents');
		expect(describeTruth('non-listees', parse('!npnru')).many).toBe('peut-être');
	});
});
