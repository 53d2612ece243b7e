import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../../src/pipeline/read/inputs';
import { CHARTER_FILE, LETTER_FILE, commit, makeProject, problemsOf, type Fault } from '../a-project';
import { quickEffects } from '../sources/quick-effects';
import { inAll } from '../words';

const COMMUNES = "communes: ['59606', '59014']";

/** What the schemas find: each names the file, the line, the field by the fact's id, the value and what was expected. */
const FAULTS: Fault[] = [
	{
		what: 'an INSEE code of four digits',
		from: COMMUNES,
		to: "communes: ['59606', '5901']",
		problem: 'facts.parc-essai.where.communes[1] "5901": not an INSEE code'
	},
	{
		what: 'an INSEE code without quotes, which YAML takes for a number',
		from: COMMUNES,
		to: 'communes: [59606]',
		problem: 'facts.parc-essai.where.communes[0] 59606: Invalid input: expected string, received number'
	},
	{
		what: 'a status that does not exist',
		from: 'status: proposed',
		to: 'status: soon',
		problem:
			'facts.boucle-essai.status "soon": expected one of done, happened, ended, underway, decided, planned, candidate, proposed, unstated'
	},
	{
		what: 'a reversed line range',
		from: 'lines: [4, 5]',
		to: 'lines: [5, 4]',
		problem:
			'facts.boucle-essai.cites[0].lines [5,4]: reversed line range: the first line comes after the last'
	},
	{
		what: 'a reversed line range of the ledger',
		from: '{lines: [3, 3], reason: heading}',
		to: '{lines: [3, 2], reason: heading}',
		problem: 'ledger[0].lines [3,2]: reversed line range: the first line comes after the last'
	},
	{
		what: 'a line range of one number',
		from: 'lines: [4, 5]',
		to: 'lines: [4]',
		problem: 'facts.boucle-essai.cites[0].lines [4]: expected [first, last] line numbers'
	},
	{
		what: 'a place inferred from no source, at the line of its parent',
		from: '      source: https://example.org/boucle\n',
		to: '',
		at: 'scope: named\n      basis: inferred',
		problem: 'facts.boucle-essai.where.source: expected a public address, since the place is inferred'
	},
	{
		what: 'a named place without communes, at the line of its parent',
		from: `      ${COMMUNES}\n`,
		to: '',
		at: 'scope: named\n    figures',
		problem: 'facts.parc-essai.where.communes: expected communes or ends, since the scope is named'
	},
	{
		what: 'a named place with an empty list of communes',
		from: COMMUNES,
		to: 'communes: []',
		problem: 'facts.parc-essai.where.communes []: expected communes or ends, since the scope is named'
	},
	{
		what: 'communes of a fact that concerns a territory',
		file: LETTER_FILE,
		from: 'where: {scope: whole, territories: [pma]}',
		to: "where: {scope: whole, territories: [pma], communes: ['62498']}",
		problem:
			'facts.fete-lens.where.communes ["62498"]: expected no communes and no ends, since the scope is whole'
	},
	{
		what: 'a fact that concerns no territory although its scope says so',
		file: LETTER_FILE,
		from: 'where: {scope: whole, territories: [pma]}',
		to: 'where: {scope: whole}',
		problem: 'facts.fete-lens.where.territories: expected a territory, since the scope is whole'
	},
	{
		what: 'a scope that does not exist',
		file: LETTER_FILE,
		from: 'scope: whole',
		to: 'scope: everywhere',
		problem: 'facts.fete-lens.where.scope "everywhere": expected one of named, whole, some, site, nowhere'
	},
	{
		what: 'a basis of what names no commune',
		file: LETTER_FILE,
		from: 'scope: whole,',
		to: 'scope: site, basis: stated,',
		problem: 'facts.fete-lens.where.basis "stated": expected no basis, since no commune is named'
	},
	{
		what: 'an outline of what names no commune',
		file: LETTER_FILE,
		from: 'scope: whole,',
		to: 'scope: site, place: cite-turenne,',
		problem: 'facts.fete-lens.where.place "cite-turenne": expected no outline, since no commune is named'
	},
	{
		what: 'communes that are counted where the whole territory is concerned',
		file: LETTER_FILE,
		from: 'scope: whole,',
		to: 'scope: whole, counted: {communes: 5, of: 47},',
		problem: 'facts.fete-lens.where.counted: expected only where some communes are concerned'
	},
	{
		what: 'more communes counted than there are',
		file: LETTER_FILE,
		from: 'scope: whole,',
		to: 'scope: some, counted: {communes: 48, of: 47},',
		problem: 'facts.fete-lens.where.counted: expected no more communes than there are'
	},
	{
		what: 'an existence that is no word',
		from: 'status: proposed',
		to: 'status: proposed\n    exists: soon',
		at: 'exists: soon',
		problem: 'facts.boucle-essai.exists "soon": expected one of yes, no, unstated'
	},
	{
		what: 'a document of which nobody says when it was last read',
		file: LETTER_FILE,
		from: "  read: '2026-11'\n",
		to: '',
		at: 'id: lettre-essai-2021',
		problem: 'document.read: Invalid input: expected string, received undefined'
	},
	{
		what: 'a source that is no public address',
		from: 'source: https://example.org/boucle',
		to: 'source: le site de la commune',
		problem: 'facts.boucle-essai.where.source "le site de la commune": expected a public http(s) address'
	},
	{
		what: 'an unknown key of a fact, at its own line',
		from: 'status: proposed',
		to: 'status: proposed\n    colour: green',
		at: 'colour: green',
		problem: 'facts.boucle-essai.colour "green": unknown key'
	},
	{
		what: 'an unknown key of a document',
		file: LETTER_FILE,
		from: 'short: Lettre\n',
		to: 'short: Lettre\n  signed: 2021\n',
		at: 'signed: 2021',
		problem: 'document.signed 2021: unknown key'
	},
	{
		what: 'a missing field of a fact, at the line of the fact',
		from: '    name: Boucle d’essai\n',
		to: '',
		at: 'id: boucle-essai',
		problem: 'facts.boucle-essai.name: Invalid input: expected string, received undefined'
	},
	{
		what: 'a term of seven words',
		from: 'terms: [boucle relie deux villes]',
		to: 'terms: [la boucle relie deux villes du Nord]',
		problem:
			'facts.boucle-essai.cites[0].terms[0] "la boucle relie deux villes du Nord": expected six words at most'
	},
	{
		what: 'a date that is none',
		from: "date: '2020'",
		to: "date: '2020-13'",
		problem: 'document.date "2020-13": expected YYYY, YYYY-MM or YYYY-MM-DD between quotes'
	},
	{
		what: 'an id with capitals',
		from: '- id: boucle-essai',
		to: '- id: Boucle-Essai',
		problem: 'facts.Boucle-Essai.id "Boucle-Essai": expected a kebab-case id without accents'
	},
	{
		what: 'a key given twice',
		from: 'status: proposed',
		to: 'status: proposed\n    status: done',
		at: 'status: done',
		problem: '(file): broken YAML: Map keys must be unique'
	},
	{
		what: 'a list that is not closed',
		from: 'terms: [boucle relie deux villes]',
		to: 'terms: [boucle relie deux villes',
		at: 'ledger:',
		problem:
			'(file): broken YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'
	},
	{
		what: 'a text that YAML takes for an alias',
		from: 'section: Deux',
		to: 'section: *Deux',
		problem: '(file): broken YAML: *Deux stands for nothing: a text that begins with * needs quotes'
	}
];

describe('readInputs', () => {
	it.each(FAULTS.map((fault) => [fault.what, fault] as const))('names %s', async (_, fault) => {
		const project = await makeProject();
		const expected = await commit(project, fault);
		expect(await problemsOf(project)).toEqual([expected]);
	});

	it('says of an empty seed that it is one', async () => {
		const project = await makeProject();
		await project.write(LETTER_FILE, '');
		expect(await problemsOf(project)).toEqual([
			`${LETTER_FILE} (file) null: Invalid input: expected object, received null`
		]);
	});

	it.each([CHARTER_FILE, 'data/layers.yaml', 'data/communes.csv'])(
		'names %s when it is not UTF-8',
		async (file) => {
			const project = await makeProject();
			const latin1 = Buffer.from('# Condé\n', 'latin1');
			await project.write(file, Buffer.concat([latin1, await readFile(join(project.root, file))]));
			expect(await problemsOf(project)).toEqual([`${file} (file): expected UTF-8 text`]);
		}
	);

	it.each([
		'data/actors.yaml',
		'data/communes.csv',
		'data/glossary.yaml',
		'data/layers.yaml',
		'data/places.yaml',
		'data/registers.yaml',
		'data/sources.yaml',
		'data/spellings.yaml',
		'data/territories.yaml',
		'data/walks.yaml'
	])('names %s when it is missing', async (file) => {
		const project = await makeProject();
		await rm(join(project.root, file));
		expect(await problemsOf(project)).toEqual([`${file} (file): expected this file to exist`]);
	});

	it('names an angle that no pattern has', async () => {
		const project = await makeProject();
		const layer =
			`  - {id: essai, theme: ville, label: ${inAll('Essai')}, description: ${inAll('E.')}, light: '#000000', ` +
			"dark: '#ffffff', pattern: dots, angle: 30}";
		await project.append('data/layers.yaml', `${layer}\n`);
		const line = await project.lineOf('data/layers.yaml', layer);
		expect(await problemsOf(project)).toEqual([
			`data/layers.yaml:${line} layers.essai.angle 30: expected 0, 45, 90 or 135`
		]);
	});

	it.each([
		[
			'an actor of no kind',
			'data/actors.yaml',
			'  - {id: essai, short: Essai, name: Essai, kind: body}',
			'actors.essai.kind "body": expected one of state, region, department, epci, commune, agency, company, association, school, other'
		],
		[
			'a term that is not explained in every language',
			'data/glossary.yaml',
			'  - {term: ESSAI, expanded: {fr: essai, nl: proef, en: test}, says: {fr: Un essai., en: A test.}}',
			expect.stringMatching(/^terms\[\d+\]\.says\.nl: expected some text$/)
		]
	])('names %s', async (_, file, row, problem) => {
		const project = await makeProject();
		await project.append(file, `${row}\n`);
		const line = await project.lineOf(file, row);
		const told = await problemsOf(project);
		expect(told.map((text) => text.replace(`${file}:${line} `, ''))).toEqual([problem]);
	});

	it.each([
		['data/layers.yaml', 'nl: Stad en wijken, ', 'themes.ville.label.nl: expected some text'],
		['data/layers.yaml', 'en: NPNRU sites', 'layers.npnru.label.en: expected some text'],
		['data/sources.yaml', 'en: Communes in Nord', 'sources.communes-59.label.en: expected some text']
	])('names the language that words of %s lack, at their line', async (file, words, problem) => {
		const project = await makeProject();
		const line = await project.lineOf(file, words);
		await project.replace(file, words, '');
		expect(await problemsOf(project)).toEqual([`${file}:${line} ${problem}`]);
	});

	it('names words in one language only, and a language that the site has not', async () => {
		const project = await makeProject();
		const file = 'data/layers.yaml';
		const label = '{fr: Bassin minier, nl: Mijnbekken, en: Mining basin}';
		const line = await project.lineOf(file, label);
		await project.replace(file, label, 'Bassin minier');
		expect(await problemsOf(project)).toEqual([
			`${file}:${line} themes.mines.label "Bassin minier": expected words in fr, nl and en`
		]);
		await project.replace(file, 'label: Bassin minier', `label: ${label.replace('}', ', de: Revier}')}`);
		expect(await problemsOf(project)).toEqual([
			`${file}:${line} themes.mines.label.de "Revier": unknown key`
		]);
	});

	it.each([
		['without its European theme', '', ''],
		['of a European theme that does not exist', ', dataTheme: TOWN', ' "TOWN"']
	])('names a theme %s: nothing is guessed', async (_, code, value) => {
		const project = await makeProject();
		const theme = `  - {id: essai, label: {fr: Essai, nl: Proef, en: Test}, light: '#000000', dark: '#ffffff'${code}}`;
		await project.replace('data/layers.yaml', 'layers:\n', `${theme}\nlayers:\n`);
		const line = await project.lineOf('data/layers.yaml', theme);
		const codes = 'AGRI, ECON, EDUC, ENER, ENVI, GOVE, HEAL, INTR, JUST, REGI, SOCI, TECH, TRAN';
		expect(await problemsOf(project)).toEqual([
			`data/layers.yaml:${line} themes.essai.dataTheme${value}: expected one of ${codes}`
		]);
	});

	it('names a theme without its colour at night', async () => {
		const project = await makeProject();
		const theme =
			"  - {id: essai, label: {fr: Essai, nl: Proef, en: Test}, light: '#000000', dataTheme: REGI}";
		await project.replace('data/layers.yaml', 'layers:\n', `${theme}\nlayers:\n`);
		expect(await problemsOf(project)).toEqual([
			expect.stringContaining('themes.essai.dark: Invalid input: expected string')
		]);
	});

	it('reads the seeds in the order of their names, whatever the order of the folder', async () => {
		const { root } = await makeProject();
		const effects = quickEffects();
		const list: typeof effects.list = async (path) => (await effects.list(path)).reverse();
		const { seeds } = await readInputs({ ...effects, list }, root);
		expect(seeds.map(({ file }) => file)).toEqual([CHARTER_FILE, LETTER_FILE]);
	});
});

/** Changes the row of Valenciennes in `data/communes.csv`. */
const ROWS: [what: string, change: (row: string) => string, problem: (row: string) => string][] = [
	['a code of four digits', (row) => row.slice(1), () => 'code "9606": not an INSEE code'],
	['a code given twice', (row) => row.replace('59606', '59603'), () => 'code "59603": repeated code'],
	[
		'a longitude that is no number',
		(row) => row.replace(/,/, ',est'),
		(row) =>
			`59606 ${JSON.stringify(row)}: expected finite numbers, an area above zero and moments of an area`
	],
	[
		'an area of zero',
		(row) => row.split(',').with(3, '0').join(','),
		(row) =>
			`59606 ${JSON.stringify(row)}: expected finite numbers, an area above zero and moments of an area`
	],
	[
		'an empty cell, which is not zero',
		(row) => row.replace(/^(\d+),[^,]+/, '$1,'),
		(row) =>
			`59606 ${JSON.stringify(row)}: expected finite numbers, an area above zero and moments of an area`
	],
	[
		'a row of six columns',
		(row) => row.replace(/,[^,]+$/, ''),
		(row) => `59606 ${JSON.stringify(row)}: expected seven columns`
	],
	[
		'a row of eight columns',
		(row) => `${row},1`,
		(row) => `59606 ${JSON.stringify(row)}: expected seven columns`
	]
];

describe('readInputs on data/communes.csv', () => {
	it.each(ROWS)('names %s', async (_, change, problem) => {
		const project = await makeProject();
		const file = 'data/communes.csv';
		const line = (await project.lineOf(file, '\n59606,')) + 1;
		const rows = (await project.read(file)).split('\n');
		const bad = change(rows[line - 1] ?? '');
		await project.write(file, rows.with(line - 1, bad).join('\n'));
		expect(await problemsOf(project)).toEqual([`${file}:${line} ${problem(bad)}`]);
	});

	it('names a header of other columns', async () => {
		const project = await makeProject();
		await project.replace('data/communes.csv', 'code,lng,lat', 'code,lat,lng');
		expect(await problemsOf(project)).toEqual([
			'data/communes.csv:1 header "code,lat,lng,areaKm2,varianceEastKm2,varianceNorthKm2,covarianceKm2": ' +
				'expected code,lng,lat,areaKm2,varianceEastKm2,varianceNorthKm2,covarianceKm2'
		]);
	});
});
