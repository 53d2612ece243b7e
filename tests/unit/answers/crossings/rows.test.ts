import { describe, expect, it } from 'vitest';
import {
	askedLayers,
	buildRows,
	cellOf,
	groupRows,
	pickRows
} from '../../../../src/lib/answers/crossings/rows';
import { buildTerritoryRows } from '../../../../src/lib/answers/crossings/territory-rows';
import { printCrossingCsv } from '../../../../src/lib/pages/crossing/answer/crossing-csv';
import { evaluate } from '../../../../src/lib/answers/query/evaluate';
import { parseQuery } from '../../../../src/lib/answers/query/parse-query';
import { buildUniverse, withOwnLayer } from '../../../../src/lib/answers/query/universe';
import { INITIAL_CROSSING } from '../../../../src/lib/pages/crossing/state/crossing-state';
import { communes, EAST, ILES, makeFact, territories, WEST } from '../../fixtures';

const facts = [
	makeFact('site', { communes: [WEST], name: '=Site', status: 'done' }),
	makeFact('other', { communes: [EAST], status: 'planned' }),
	makeFact('wide', { basis: 'territory', territories: ['vallee'] }),
	makeFact('some', { basis: 'territory', scope: 'some', territories: ['vallee'] }),
	makeFact('unsituated', { basis: 'territory', scope: 'site', territories: ['vallee'] }),
	makeFact('guess', { layer: 'ppri', basis: 'inferred', communes: [EAST] })
];
const universe = withOwnLayer(buildUniverse(communes, facts, new Map([['qpv', [WEST]]])), 'mes-donnees', [
	ILES
]);
const ids = { layers: ['npnru', 'qpv', 'ppri', 'mes-donnees'], territories: ['vallee', 'iles'] };
const parse = (text: string) => {
	const query = parseQuery(text, ids);
	if (!query) throw new Error('no query');
	return query;
};
const labels = new Map([['vallee', 'La Vallée']]);
const ALL = { ...INITIAL_CROSSING, truths: ['couvertes', 'non-listees', 'absentes'] as const };
const rowsOf = (text: string, filter = {}) => {
	const query = parse(text);
	const layers = askedLayers(query);
	return buildRows(communes, query, evaluate(query, universe), layers, universe, labels, {
		...ALL,
		...filter
	});
};
const names = (rows: ReturnType<typeof rowsOf>) => rows.map(({ commune }) => commune.name);
const termOf = (text: string) => {
	const [layer] = askedLayers(parse(text));
	if (!layer) throw new Error('no layer');
	return layer.term;
};

describe('askedLayers', () => {
	it('has each layer once, in the order of the query, apart when it is narrowed', () => {
		const asked = askedLayers(parse('qpv & !(npnru | qpv) & npnru[statut=done] & territoire:iles'));
		expect(asked.map(({ key }) => key)).toEqual(['qpv', 'npnru', 'npnru[statut=done]']);
	});
});

describe('cellOf', () => {
	const cell = (text: string, code: string) => {
		const found = cellOf(termOf(text), universe.codes.indexOf(code), universe);
		return found && [found.origin, found.isSure, found.facts.map(({ id }) => id).join()];
	};

	it('says how a commune comes under a layer, by the nearest of what is known', () => {
		expect(cell('npnru', WEST)).toEqual(['stated', true, 'site']);
		expect(cell('npnru', EAST)).toEqual(['stated', true, 'other']);
		expect(cell('npnru', ILES)).toBeUndefined();
		expect(cell('qpv', WEST)).toEqual(['reference', true, '']);
		expect(cell('ppri', EAST)).toEqual(['inferred', true, 'guess']);
		expect(cell('mes-donnees', ILES)).toEqual(['own', true, '']);
	});

	it('is not sure of what does not name the commune, nor of what the narrowing leaves open', () => {
		expect(cell('npnru[mots="wide"]', WEST)).toEqual(['inherited', false, 'wide']);
		expect(cell('npnru[mots="some"]', WEST)).toEqual(['unlisted', false, 'some']);
		expect(cell('npnru[mots="unsituated"]', WEST)).toEqual(['unsituated', false, 'unsituated']);
		expect(cell('ppri[deduits=non]', EAST)).toEqual(['inferred', false, 'guess']);
		expect(cell('qpv[statut=done]', WEST)).toEqual(['reference', false, '']);
		expect(cell('npnru[statut=done]', EAST)).toBeUndefined();
	});
});

describe('buildRows', () => {
	it('lists the classes that are wanted', () => {
		expect(names(rowsOf('npnru & ppri', { truths: ['couvertes'] }))).toEqual(['Est']);
		expect(rowsOf('!npnru').map(({ commune, truth }) => [commune.name, truth])).toEqual([
			['Îles', 'couvertes'],
			['Est', 'absentes'],
			['Ouest', 'absentes']
		]);
	});

	it('filters by name, code and territory, whatever the accents', () => {
		expect(names(rowsOf('npnru', { name: 'ILES' }))).toEqual(['Îles']);
		expect(names(rowsOf('npnru', { name: '59001' }))).toEqual(['Ouest']);
		expect(names(rowsOf('npnru', { territory: 'vallee' }))).toEqual(['Est', 'Ouest']);
	});

	it('sorts by each column, both ways, equal ones by name', () => {
		const sorted = (column: string, isDescending = false) =>
			names(rowsOf('territoire:vallee | territoire:iles', { sort: { column, isDescending } }));
		expect(sorted('nom', true)).toEqual(['Ouest', 'Îles', 'Est']);
		expect(sorted('population')).toEqual(['Îles', 'Ouest', 'Est']);
		expect(sorted('surface', true)).toEqual(['Îles', 'Ouest', 'Est']);
		expect(sorted('territoire', true)).toEqual(['Est', 'Ouest', 'Îles']);
	});

	it('puts what is certain first, then what meets most conditions for certain', () => {
		// Îles: in the reader's data, of npnru nothing. Ouest and Est: npnru for certain; Ouest alone has a QPV.
		const asked = rowsOf('2 de (qpv, npnru[mots="wide"]) & npnru', {
			sort: { column: 'nom', isDescending: false }
		});
		expect(asked.map(({ commune, truth, sure }) => [commune.name, truth, sure])).toEqual([
			['Ouest', 'non-listees', 1],
			['Est', 'absentes', 0],
			['Îles', 'absentes', 0]
		]);
		const unsure = rowsOf('npnru[mots="wide"] & (qpv | npnru[mots="some"])');
		expect(groupRows(unsure).map(({ truth, sure, rows }) => [truth, sure, names(rows)])).toEqual([
			['non-listees', 1, ['Ouest']],
			['non-listees', 0, ['Est']],
			['absentes', 0, ['Îles']]
		]);
	});

	it('takes the ticked rows, or all of them', () => {
		const rows = rowsOf('npnru');
		expect(names(pickRows(rows, new Set([ILES])))).toEqual(['Îles']);
		expect(pickRows(rows, new Set()).length).toBe(3);
	});
});

describe('buildTerritoryRows', () => {
	it('counts the communes of each territory by what is said of them', () => {
		const answer = evaluate(parse('npnru[statut=done]'), universe);
		const rows = buildTerritoryRows(territories, communes, answer, universe);
		expect(rows).toMatchObject([
			{
				territory: { id: 'vallee' },
				total: 2,
				covered: 1,
				unknown: 0,
				neither: 1,
				shareRatio: 0.5,
				population: 1500
			},
			{
				territory: { id: 'iles' },
				total: 1,
				covered: 0,
				unknown: 0,
				neither: 1,
				shareRatio: 0,
				population: 0
			},
			{ territory: { id: 'pole' }, total: 1, covered: 0 }
		]);
	});
});

describe('printCrossingCsv', () => {
	it('is RFC 4180 with a header, and no formula', () => {
		const query = 'npnru[statut=done] & !mes-donnees';
		const rows = rowsOf(query, { truths: ['couvertes'] });
		const [first] = rows;
		if (first) first.commune = { ...first.commune, name: '=1+1, "quoted"' };
		expect(printCrossingCsv(rows, askedLayers(parse(query)), query).split('\r\n')).toEqual([
			'code,name,epci,population,area_km2,answer,npnru[statut=done],npnru[statut=done] facts,mes-donnees,mes-donnees facts,query',
			`59001,"'=1+1, ""quoted""",La Vallée,1500,79.4,covered,stated,site,,,npnru[statut=done] & !mes-donnees`,
			''
		]);
	});

	it('says where it is not told whether what is asked holds', () => {
		const text = printCrossingCsv(rowsOf('ppri[deduits=non]'), askedLayers(parse('ppri[deduits=non]')), 'q');
		expect(text).toContain('unlisted,inferred?,guess,q');
		expect(text).toContain('not in documents,,,q');
	});
});
