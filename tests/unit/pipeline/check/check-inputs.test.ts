import { describe, expect, it } from 'vitest';
import {
	CHARTER_FILE,
	LETTER_FILE,
	REGISTERS_FILE,
	commit,
	makeProject,
	problemsOf,
	type Fault
} from '../a-project';
import { inAll } from '../words';

const COMMUNES = "communes: ['59606', '59014']";

const FAULTS: Fault[] = [
	{
		what: 'an INSEE code that no commune of the atlas has',
		from: COMMUNES,
		to: "communes: ['59606', '75056']",
		problem: 'facts.parc-essai.where.communes[1] "75056": no commune of the atlas has this INSEE code'
	},
	{
		what: 'an INSEE code that was merged, with the commune of today',
		from: COMMUNES,
		to: "communes: ['59298', '59014']",
		problem: 'facts.parc-essai.where.communes[0] "59298": merged into 59350 Lille: use that code'
	},
	{
		what: 'an end that is no commune of the atlas',
		from: "ends: ['59606', '59172']",
		to: "ends: ['59606', '75056']",
		problem: 'facts.boucle-essai.where.ends[1] "75056": no commune of the atlas has this INSEE code'
	},
	{
		what: 'a layer that does not exist',
		from: 'layer: boucles-cyclables',
		to: 'layer: boucles-pietonnes',
		problem: 'facts.boucle-essai.layer "boucles-pietonnes": unknown layer (see data/layers.yaml)'
	},
	{
		what: 'a territory of a fact that does not exist',
		file: LETTER_FILE,
		from: 'where: {scope: whole, territories: [pma]}',
		to: 'where: {scope: whole, territories: [pma, artois]}',
		problem: 'facts.fete-lens.where.territories[1] "artois": unknown territory (see data/territories.yaml)'
	},
	{
		what: 'a territory of a document that does not exist',
		from: 'territories: [cavm, caph]',
		to: 'territories: [cavm, hainaut]',
		problem: 'document.territories[1] "hainaut": unknown territory (see data/territories.yaml)'
	},
	{
		what: 'a place that does not exist',
		from: COMMUNES,
		to: `${COMMUNES}\n      place: cite-inconnue`,
		at: 'place: cite-inconnue',
		problem: 'facts.parc-essai.where.place "cite-inconnue": unknown place (see data/places.yaml)'
	},
	{
		what: 'a linked fact that does not exist',
		from: 'see: [boucle-essai]',
		to: 'see: [boucle-essai, boucle-perdue]',
		problem: 'facts.parc-essai.see[1] "boucle-perdue": no other fact has this id'
	},
	{
		what: 'a fact that is linked to itself',
		from: 'see: [boucle-essai]',
		to: 'see: [boucle-essai, parc-essai]',
		problem: 'facts.parc-essai.see[1] "parc-essai": no other fact has this id'
	},
	{
		what: 'a fact that sees one of another document which does not see it',
		from: 'see: [boucle-essai]',
		to: 'see: [boucle-essai, fete-lens]',
		problem: 'facts.parc-essai.see[1] "fete-lens": expected fete-lens to see parc-essai too'
	},
	{
		what: 'a fact that is seen and does not see back',
		from: 'see: [boucle-essai]',
		to: 'see: []',
		at: 'parc-essai]\n    cites',
		problem: 'facts.boucle-essai.see[0] "parc-essai": expected parc-essai to see boucle-essai too'
	},
	{
		what: 'lines beyond the document',
		from: 'lines: [4, 5]',
		to: 'lines: [4, 8]',
		problem: 'facts.boucle-essai.cites[0].lines [4,8]: beyond the 7 lines of charte-essai-2020'
	},
	{
		what: 'lines of the ledger beyond the document',
		from: '{lines: [7, 7], reason: signature}',
		to: '{lines: [7, 9], reason: signature}',
		problem: 'ledger[1].lines [7,9]: beyond the 7 lines of the document'
	},
	{
		what: 'a document cited that does not exist',
		file: LETTER_FILE,
		from: '- {lines: [1, 1], section: Un, terms: [Lens]}',
		to: '- {lines: [1, 1], section: Un, terms: [Lens], document: livre-perdu}',
		problem: 'facts.fete-lens.cites[0].document "livre-perdu": unknown document'
	},
	{
		what: 'a register of an unknown layer',
		file: REGISTERS_FILE,
		from: 'layer: terrils',
		to: 'layer: nulle-part',
		problem: 'registers.terrils-bien.layer "nulle-part": unknown layer (see data/layers.yaml)'
	},
	{
		what: 'a register of an unknown source',
		file: REGISTERS_FILE,
		from: 'source: terrils-bien',
		to: 'source: nulle-part',
		problem: 'registers.terrils-bien.source "nulle-part": unknown source (see data/sources.yaml)'
	},
	{
		what: 'an entry of a register set against a fact that does not exist',
		file: REGISTERS_FILE,
		from: 'facts: [parc-essai]',
		to: 'facts: [parc-perdu]',
		problem: 'registers.terrils-bien.entries.1.facts[0] "parc-perdu": no fact has this id'
	},
	{
		what: 'a figure that cites a missing citation',
		from: 'unit: ha, cite: 0}',
		to: 'unit: ha, cite: 1}',
		problem: 'facts.parc-essai.figures[0].cite 1: expected an index below 1'
	},
	{
		what: 'a value of a conflict that cites a missing citation',
		from: 'see: [boucle-essai]',
		to: "see: [boucle-essai]\n    conflicts:\n      - {about: surface, values: [{value: '12', cite: 0}, {value: '14', cite: 3}]}",
		at: '- {about: surface',
		problem: 'facts.parc-essai.conflicts[0].values[1].cite 3: expected an index below 1'
	}
];

describe('checkInputs', () => {
	it('finds nothing wrong with the small project', async () => {
		expect(await problemsOf(await makeProject())).toEqual([]);
	});

	it.each(FAULTS.map((fault) => [fault.what, fault] as const))('names %s', async (_, fault) => {
		const project = await makeProject();
		const expected = await commit(project, fault);
		expect(await problemsOf(project)).toEqual([expected]);
	});

	it('names an id repeated in one file, with the line of the first', async () => {
		const project = await makeProject();
		await project.replace(CHARTER_FILE, 'see: [boucle-essai]', 'see: []');
		await project.replace(CHARTER_FILE, 'see: [parc-essai]', 'see: []');
		const first = await project.lineOf(CHARTER_FILE, '- id: parc-essai');
		const second = await project.lineOf(CHARTER_FILE, '- id: boucle-essai');
		await project.replace(CHARTER_FILE, '- id: boucle-essai', '- id: parc-essai');
		expect(await problemsOf(project)).toEqual([
			`${CHARTER_FILE}:${second} facts.parc-essai.id "parc-essai": repeated id: also at ${CHARTER_FILE}:${first}`
		]);
	});

	it('names an id repeated in another file, with the file and the line of the first', async () => {
		const project = await makeProject();
		const first = await project.lineOf(CHARTER_FILE, '- id: parc-essai');
		await project.replace(LETTER_FILE, '- id: fete-lens', '- id: parc-essai');
		const second = await project.lineOf(LETTER_FILE, '- id: parc-essai');
		expect(await problemsOf(project)).toEqual([
			`${LETTER_FILE}:${second} facts.parc-essai.id "parc-essai": repeated id: also at ${CHARTER_FILE}:${first}`
		]);
	});

	it('names a document whose id another file has', async () => {
		const project = await makeProject();
		await project.replace(LETTER_FILE, 'id: lettre-essai-2021', 'id: charte-essai-2020');
		expect(await problemsOf(project)).toEqual([
			`${LETTER_FILE}:2 document.id "charte-essai-2020": repeated id: also in ${CHARTER_FILE}`
		]);
	});
});

const WORDS = `label: ${inAll('Essai')}, description: ${inAll('Essai.')}`;

/** A line more at the end of a table, and what should be said of it. */
const TABLE_FAULTS = [
	{
		what: 'a layer of an unknown theme',
		file: 'data/layers.yaml',
		line:
			`  - {id: essai, theme: nulle-part, ${WORDS}, light: '#000000', ` + "dark: '#ffffff', pattern: dots}",
		problem: 'layers.essai.theme "nulle-part": unknown theme'
	},
	{
		what: 'a layer given twice',
		file: 'data/layers.yaml',
		line: `  - {id: qpv, theme: ville, ${WORDS}, light: '#000000', ` + "dark: '#ffffff', pattern: dots}",
		problem: 'layers.qpv.id "qpv": repeated id'
	},
	{
		what: 'a pole with an unknown part',
		file: 'data/territories.yaml',
		line: '  - {id: essai, label: Essai, short: E, kind: pole, parts: [nulle-part]}',
		problem: 'territories.essai.parts[0] "nulle-part": unknown territory'
	},
	{
		what: 'a SIREN number that no EPCI has',
		file: 'data/territories.yaml',
		line: "  - {id: essai, label: Essai, short: E, kind: epci, siren: '000000000'}",
		problem: 'territories.essai.siren "000000000": no EPCI has this SIREN number'
	},
	{
		what: 'an actor given twice',
		file: 'data/actors.yaml',
		line: '  - {id: etat, short: Essai, name: Essai, kind: state}',
		problem: 'actors.etat.id "etat": repeated id'
	},
	{
		what: 'a place of an unknown source',
		file: 'data/places.yaml',
		line: '  - {id: essai, parts: [{source: nulle-part, match: {nom: Essai}}]}',
		problem: 'places.essai.parts[0].source "nulle-part": unknown source'
	},
	{
		what: 'a spelling of a commune outside the atlas',
		file: 'data/spellings.yaml',
		line: "  '75056': [Lutèce]",
		problem: 'spellings.75056 "75056": no commune of the atlas has this code'
	}
];

describe('checkInputs on the tables', () => {
	it.each(TABLE_FAULTS.map((fault) => [fault.what, fault] as const))('names %s', async (_, fault) => {
		const { file, line, problem } = fault;
		const project = await makeProject();
		await project.append(file, `${line}\n`);
		expect(await problemsOf(project)).toEqual([`${file}:${await project.lineOf(file, line)} ${problem}`]);
	});

	it('names a commune of the atlas that has no figures, and figures of no commune of the atlas', async () => {
		const project = await makeProject();
		const rows = (await project.read('data/communes.csv')).split('\n');
		const changed = rows.map((row) => row.replace(/^59606,/, '75056,'));
		await project.write('data/communes.csv', changed.join('\n'));
		expect(await problemsOf(project)).toEqual([
			'data/communes.csv 59606: expected a row for Valenciennes: run npm run data -- --refresh-figures',
			'data/communes.csv 75056: no commune of the atlas has this code'
		]);
	});

	it('names a role that no source has, and one that two have', async () => {
		const project = await makeProject();
		const file = 'data/sources.yaml';
		await project.replace(file, 'role: waterways', 'role: track');
		const top = await project.lineOf(file, 'sources:\n');
		expect(await problemsOf(project)).toEqual([
			`${file}:${top + 1} sources "waterways": expected a source with the role waterways`
		]);
		const [first = '', ...rest] = (await project.read(file)).split('role: track');
		await project.write(file, [first, ...rest].join('role: waterways'));
		const line = await project.lineOf(file, '  - id: eurovelo5\n');
		expect(await problemsOf(project)).toEqual([
			`${file}:${line + 1} sources.eurovelo5.role "waterways": repeated role: voies-navigables has it already`
		]);
	});
});
