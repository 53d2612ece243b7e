import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkCitations } from '../../../../src/pipeline/check/check-citations';
import { seedSchema } from '../../../../src/pipeline/read/schemas';
import { readYaml } from '../../../../src/pipeline/read/yaml-file';
import { CHARTER_FILE, LETTER_FILE, commit, makeProject, problemsOf } from '../a-project';

/** A seed of one fact that cites some lines for some terms. */
function seedOf(lines: [number, number], terms: string[], document = 'essai') {
	const text = `
document:
  {id: essai, kind: letter, title: T, short: T, publishers: [P], territories: [pma], read: '2026-11', file: t.txt, lines: 9,
   sha256: '${'0'.repeat(64)}'}
facts:
  - id: fait
    layer: qpv
    name: Fait
    summary: {fr: Fait.}
    status: done
    where: {scope: nowhere}
    cites:
      - {lines: ${JSON.stringify(lines)}, section: Un, document: ${document}, terms: ${JSON.stringify(terms)}}
ledger: []
`;
	const { ok, problems } = readYaml('seeds/essai.yaml', text, seedSchema);
	if (!ok) throw new Error(JSON.stringify(problems));
	return ok;
}

/** Terms that do not stand on the cited lines of a text. */
const missingTerms = (text: string, lines: [number, number], terms: string[]) =>
	checkCitations([seedOf(lines, terms)], new Map([['essai', text.split('\n')]])).map(({ value }) => value);

describe('checkCitations', () => {
	it('finds a word that is broken over two lines, its hyphen dropped', () => {
		expect(missingTerms('le quartier Es-\ncaudain', [1, 2], ['Escaudain', 'quartier Escaudain'])).toEqual([]);
	});

	it('finds a compound word that is broken at its own hyphen, the hyphen kept', () => {
		expect(missingTerms('la ville de Saint-\nAmand', [1, 2], ['Saint-Amand', 'de Saint-Amand'])).toEqual([]);
	});

	it('finds a word broken at a soft hyphen, with white space around the break', () => {
		expect(missingTerms('le renou\u00ad  \n   veau', [1, 2], ['renouveau'])).toEqual([]);
	});

	it('keeps a hyphen inside a line', () => {
		expect(missingTerms('Petite-Forêt', [1, 1], ['Petite-Forêt', 'PetiteForêt'])).toEqual(['PetiteForêt']);
	});

	it('folds white space of every kind, in the text and in the term', () => {
		const text = 'dix  cités\tminières\nprio\u00a0ritaires';
		expect(missingTerms(text, [1, 2], ['dix cités minières', ' cités   minières prio ritaires '])).toEqual(
			[]
		);
	});

	it('keeps capitals, accents and misspellings as they are', () => {
		const terms = ['Escaupont', 'Escautpont', 'escaupont', 'Rœulx', 'Roeulx'];
		expect(missingTerms('Escaupont et Rœulx', [1, 1], terms)).toEqual(['Escautpont', 'escaupont', 'Roeulx']);
	});

	it('does not look beyond the cited lines', () => {
		const text = 'Anzin\nMarly\nDenain';
		expect(missingTerms(text, [2, 2], ['Anzin', 'Marly', 'Denain'])).toEqual(['Anzin', 'Denain']);
	});

	it('does not join the last cited line with the next one', () => {
		expect(missingTerms('le quartier Es-\ncaudain', [1, 1], ['Escaudain'])).toEqual(['Escaudain']);
	});

	it('looks into the document that is cited, not into the file’s own', () => {
		const texts = new Map([
			['essai', ['Anzin']],
			['autre', ['Marly']]
		]);
		expect(checkCitations([seedOf([1, 1], ['Marly'], 'autre')], texts)).toEqual([]);
		expect(checkCitations([seedOf([1, 1], ['Anzin'], 'autre')], texts)).toMatchObject([{ value: 'Anzin' }]);
	});
});

describe('the proof of the citations', () => {
	it('passes where each term stands on its lines', async () => {
		const project = await makeProject();
		expect(await problemsOf(project, { documents: project.texts })).toEqual([]);
	});

	it('names a term that is not on its lines, and every other one', async () => {
		const project = await makeProject();
		const first = await commit(project, {
			what: 'a term of another line',
			from: 'terms: [parc nouveau, Anzin]',
			to: 'terms: [parc nouveau, deux villes]',
			problem: 'facts.parc-essai.cites[0].terms[1] "deux villes": does not stand on lines 1–2'
		});
		const second = await commit(project, {
			what: 'a term that was spelt anew',
			file: LETTER_FILE,
			from: 'terms: [Lens]',
			to: 'terms: [Lens, fete]',
			problem: 'facts.fete-lens.cites[0].terms[1] "fete": does not stand on lines 1–1'
		});
		expect(await problemsOf(project, { documents: project.texts })).toEqual([first, second]);
	});

	it('names a text that has another sha256, with the one it has', async () => {
		const project = await makeProject();
		const text = (await project.read('texts/charte.txt')).replace('Fin', 'FIN');
		await project.write('texts/charte.txt', text);
		const line = await project.lineOf(CHARTER_FILE, 'sha256:');
		const given = (await project.read(CHARTER_FILE)).match(/[0-9a-f]{64}/)?.[0];
		const found = createHash('sha256').update(text).digest('hex');
		expect(await problemsOf(project, { documents: project.texts })).toEqual([
			`${CHARTER_FILE}:${line} document.sha256 "${given}": the text has ${found}`
		]);
	});

	it('names a wrong number of lines, whether the text ends with a line feed or not', async () => {
		const project = await makeProject();
		const expected = await commit(project, {
			what: 'one line too many',
			from: 'lines: 7',
			to: 'lines: 8',
			problem: 'document.lines 8: the text has 7 lines'
		});
		expect(await problemsOf(project, { documents: project.texts })).toEqual([expected]);
		const text = (await project.read('texts/charte.txt')).trimEnd();
		const sha256 = createHash('sha256').update(text).digest('hex');
		await project.write('texts/charte.txt', text);
		await project.write(CHARTER_FILE, (await project.read(CHARTER_FILE)).replace(/[0-9a-f]{64}/, sha256));
		expect(await problemsOf(project, { documents: project.texts })).toEqual([expected]);
	});

	it('names a text that is not in the folder', async () => {
		const project = await makeProject();
		const expected = await commit(project, {
			what: 'another name',
			from: 'file: charte.txt',
			to: 'file: perdu.txt',
			problem: `document.file "perdu.txt": no such file in ${project.texts}`
		});
		expect(await problemsOf(project, { documents: project.texts })).toContain(expected);
	});

	it('names the lines that no fact cites and the ledger leaves out', async () => {
		const project = await makeProject();
		await project.replace(CHARTER_FILE, '  - {lines: [7, 7], reason: signature}\n', '');
		const line = await project.lineOf(CHARTER_FILE, '- {lines: [3, 3]');
		expect(await problemsOf(project, { documents: project.texts })).toEqual([
			`${CHARTER_FILE}:${line} ledger: lines neither cited nor in the ledger: 7`
		]);
	});
});
