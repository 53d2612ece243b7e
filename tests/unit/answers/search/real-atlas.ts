/** The real communes and territories, with facts made by hand, as search reads them. */
import { readFileSync } from 'node:fs';
import type { Citation } from '../../../../src/lib/domain/atlas';
import type { InseeCode } from '../../../../src/lib/domain/codes';
import type { SearchableAtlas, SearchEntry } from '../../../../src/lib/answers/search/entries';
import type { SearchHit } from '../../../../src/lib/answers/search/search-index';

interface EtalabEpci {
	code: string;
	membres: { code: string }[];
}

interface EtalabCommune {
	code: InseeCode;
	nom: string;
	type: string;
	population?: number;
	codesPostaux?: string[];
}

type Commune = SearchableAtlas['communes'][number];
type Fact = SearchableAtlas['facts'][number];

const readEtalab = <T>(name: string): T[] => {
	const url = new URL(
		`../../../../node_modules/@etalab/decoupage-administratif/data/${name}.json`,
		import.meta.url
	);
	return JSON.parse(readFileSync(url, 'utf8')) as T[];
};

const SPELLINGS: Readonly<Record<string, string[]>> = {
	'59207': ['Escaupont'],
	'59504': ['Roeulx', 'Rœulx'],
	'59238': ['Flines-les-Mortagne']
};

export const territories: SearchableAtlas['territories'] = [
	{ id: 'mel', label: 'Métropole Européenne de Lille', short: 'MEL', kind: 'epci', siren: ['200093201'] },
	{ id: 'cavm', label: 'Valenciennes Métropole', short: 'CAVM', kind: 'epci', siren: ['245901160'] },
	{ id: 'caph', label: 'La Porte du Hainaut', short: 'CAPH', kind: 'epci', siren: ['200042190'] },
	{
		id: 'pma',
		label: 'Pôle Métropolitain de l’Artois',
		short: 'PMA',
		kind: 'pole',
		siren: ['246200364', '246200299', '200072460']
	},
	{ id: 'call', label: 'Lens-Liévin', short: 'CALL', kind: 'epci', siren: ['246200364'] },
	{ id: 'cahc', label: 'Hénin-Carvin', short: 'CAHC', kind: 'epci', siren: ['246200299'] },
	{
		id: 'cabbalr',
		label: 'Béthune-Bruay, Artois Lys Romane',
		short: 'CABBALR',
		kind: 'epci',
		siren: ['200072460']
	}
];

function readCommunes(): Commune[] {
	const sirens = new Set(territories.flatMap(({ siren }) => siren));
	const epcis = readEtalab<EtalabEpci>('epci').filter(({ code }) => sirens.has(code));
	// As the pipeline writes it: the EPCI of a commune is the id of its territory.
	const idOf = (siren: string) =>
		territories.find(({ kind, siren: own }) => kind === 'epci' && own.includes(siren))?.id ?? '';
	const epciOf = new Map(
		epcis.flatMap(({ code, membres }) => membres.map((each) => [each.code, idOf(code)]))
	);
	return readEtalab<EtalabCommune>('communes')
		.filter(({ type, code }) => type === 'commune-actuelle' && epciOf.has(code))
		.map(({ code, nom, population, codesPostaux }) => ({
			code,
			name: nom,
			epci: epciOf.get(code) ?? '',
			population: population ?? 0,
			postcodes: codesPostaux ?? [],
			spellings: SPELLINGS[code] ?? []
		}));
}

/** The 327 communes of the four territories. */
export const communes: readonly Commune[] = readCommunes();

/** A citation that holds nothing but terms. */
export const cite = (...terms: string[]): Citation => ({
	document: 'x',
	file: 'x.md',
	section: '1',
	lines: [1, 1],
	terms
});

/** INSEE codes of communes by their official names. */
export const toCodes = (...names: string[]): InseeCode[] =>
	communes.filter(({ name }) => names.includes(name)).map(({ code }) => code);

/** A fact in a layer that lies in the communes named. */
export const makeFact = (id: string, name: string, terms: string[] = [], places: string[] = []): Fact => ({
	id,
	layer: 'npnru',
	name,
	communes: toCodes(...places),
	citations: [cite(...terms)]
});

const KINDS = [
	'Cité',
	'Parc',
	'Requalification du quartier',
	'Réhabilitation de',
	'Canal de',
	'Ligne de bus à'
];

/** Facts in number, each in several communes, to measure with. */
export const makeFacts = (count: number): Fact[] =>
	Array.from({ length: count }, (_, index) => {
		const names = Array.from(
			{ length: 1 + (index % 25) },
			(_, step) => communes[(index * 7 + step * 13) % communes.length]?.name ?? ''
		);
		const label = `${KINDS[index % KINDS.length] ?? ''} ${names[0] ?? ''}`;
		return makeFact(`fact-${String(index)}`, label, [label, 'bassin minier', 'îlot démonstrateur'], names);
	});

/** The real communes and territories with a layer, a document and no fact. */
export const atlas: SearchableAtlas = {
	communes,
	territories,
	layers: [
		{ id: 'npnru', label: 'Sites NPNRU', description: 'Programme national de renouvellement urbain.' },
		{ id: 'ppri', label: 'Inondation (PPRI)', description: 'Plans de prévention des risques d’inondation.' }
	],
	facts: [],
	documents: [
		{
			id: 'crte-caph',
			title: 'Contrat de relance de la Porte du Hainaut',
			short: 'CRTE CAPH',
			date: '2021-07'
		}
	]
};

/** Facts to find and to confuse. */
export const facts = [
	makeFact('denain', 'Denain', ['Denain', 'centre de Denain'], ['Denain']),
	makeFact('canal', 'Canal Seine-Nord Europe', ['Canal Seine-Nord'], ['Valenciennes', 'Bouchain']),
	makeFact('liens', 'Liens vers les mobilités', ['les liens'], ['Aubers']),
	...makeFacts(40)
];

/** An entry of nothing but a label. */
export const makeEntry = (kind: SearchEntry['kind'], id: string, label: string, weight = 1): SearchEntry => ({
	kind,
	id,
	label,
	detail: '',
	also: [],
	weight
});

/** Labels of hits, in order. */
export const toLabels = (hits: readonly SearchHit[]): string[] => hits.map(({ entry }) => entry.label);
