import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isTermIn, passageOf } from '../../../../src/lib/domain/text/find-term';
import { readYaml } from '../../../../src/pipeline/read/yaml-file';
import { draftSchema } from '../../../../src/pipeline/reader/draft/draft-schema';
import { folderOfTexts, runReader } from '../../../../src/pipeline/reader/run-reader';
import { makeProject, problemsOf, readTree, REAL_ROOT } from '../a-project';
import { quickEffects } from '../sources/quick-effects';
import { makeTemporaryFolder } from '../sources/temporary-folder';
import { makeOdt, makePdf } from './a-contract';

const run = promisify(execFile);

/** Reads the contract of the tests in a small project. */
async function readContract(name: string, bytes: Uint8Array) {
	const project = await makeProject();
	const out = await makeTemporaryFolder();
	await project.write(`in/${name}`, bytes);
	const options = {
		root: project.root,
		file: join(project.root, 'in', name),
		id: 'contrat-essai',
		territories: ['cavm', 'caph'],
		kind: 'contract' as const,
		out,
		again: false
	};
	const { draft, path } = await runReader(quickEffects({}), options);
	const text = await readFile(join(out, 'contrat-essai.txt'), 'utf8');
	return { project, out, options, draft, path, text, yaml: await project.read(path) };
}

describe('runReader', () => {
	it('makes of a PDF a text outside the project and a draft that its schema accepts', async () => {
		const { draft, yaml, text, path } = await readContract('contrat.pdf', await makePdf());
		expect(path).toBe('seeds/drafts/contrat-essai.yaml');
		const { ok, problems } = readYaml(path, yaml, draftSchema);
		expect(problems).toEqual([]);
		expect(ok?.data.document).toMatchObject({
			id: 'contrat-essai',
			date: '2024-03-03',
			file: 'contrat-essai.txt'
		});
		expect(ok?.data.document.lines).toBe(text.split('\n').length - 1);
		const by = (term: string) => draft.candidates.find(({ terms = [] }) => terms.includes(term));
		const hedges = by('Anzin');
		expect(hedges?.communes?.map(({ code }) => code)).toEqual(['59014', '59544']);
		expect(hedges?.status.is).toBe('planned');
		expect(hedges?.figures?.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['12 km', '1.5 M€']);
		expect(by('Escaudain')?.status.is).toBe('done');
		expect(by('Condé-sur-l’Escaut')?.layers?.[0]?.layer).toBe('boucles-cyclables');
		const refused = draft.candidates.flatMap((candidate) => candidate.refused ?? []);
		expect(refused.map(({ spelling }) => spelling)).toEqual(
			expect.arrayContaining(['Valenciennes', 'Denain', 'Roubaix'])
		);
	});

	it('gives terms of six words at most that stand on their lines, and no sentence of the document', async () => {
		const { draft, text, yaml } = await readContract('contrat.odt', makeOdt());
		const rows = text.split('\n');
		const terms = draft.candidates.flatMap(({ lines, terms: own = [] }) =>
			own.map((term) => ({ term, lines }))
		);
		expect(terms.length).toBeGreaterThan(8);
		for (const { term, lines } of terms) {
			expect(term.split(/\s+/).length).toBeLessThanOrEqual(6);
			expect(isTermIn(term, passageOf(rows, lines)), term).toBe(true);
		}
		for (const row of rows.filter((line) => line.split(' ').length > 8))
			expect(yaml).not.toContain(row.split(' ').slice(1, 8).join(' '));
	});

	it('accounts for every line that is not blank', async () => {
		const { draft, text } = await readContract('contrat.odt', makeOdt());
		const held = [...draft.candidates, ...draft.ledger].flatMap(({ lines: [first, last] }) =>
			Array.from({ length: last - first + 1 }, (_, i) => first + i)
		);
		const written = text.split('\n').flatMap((row, i) => (row.trim() === '' ? [] : [i + 1]));
		expect(written.filter((line) => !held.includes(line))).toEqual([]);
	});

	it('writes the same bytes again, and not over a draft that somebody worked on', async () => {
		const { project, options, path, yaml } = await readContract('contrat.odt', makeOdt());
		await runReader(quickEffects({}), options);
		expect(await project.read(path)).toBe(yaml);
		await project.append(path, '# a note\n');
		await expect(runReader(quickEffects({}), options)).rejects.toThrow('expected no other draft of this id');
		await runReader(quickEffects({}), { ...options, again: true });
		expect(await project.read(path)).toBe(yaml);
	});

	it('publishes nothing from a draft: the pipeline does not even read it', async () => {
		const { project } = await readContract('contrat.odt', makeOdt());
		await project.write('seeds/drafts/broken.yaml', 'facts: [');
		expect(await problemsOf(project, { check: true })).toEqual([]);
	});

	it('keeps texts outside the project only', () => {
		expect(folderOfTexts('/a/project', undefined, {})).toBe('/a/documents');
		expect(folderOfTexts('/a/project', undefined, { ATLAS_DOCUMENTS: '/b' })).toBe('/b');
		for (const inside of ['.', 'texts', '../project/seeds'])
			expect(() => folderOfTexts('/a/project', inside, {})).toThrow('expected a folder outside the project');
	});
});

describe('what stops the reader', () => {
	it.each([
		[{ file: 'absent.pdf' }, 'absent.pdf: expected a file that is there'],
		[{ id: 'X x' }, '--id X x: expected a kebab-case id'],
		[{ territories: ['paris'] }, '--territories paris: expected some of mel, cavm']
	])('is said with what was expected: %o', async (wrong, message) => {
		const project = await makeProject();
		const out = await makeTemporaryFolder();
		const before = await readTree(project.root);
		const options = {
			root: project.root,
			file: 'a.txt',
			id: 'x',
			territories: ['cavm'],
			kind: 'letter' as const
		};
		await expect(runReader(quickEffects({}), { ...options, out, again: false, ...wrong })).rejects.toThrow(
			message
		);
		expect(await readTree(project.root)).toEqual(before);
	});

	it('ends the command with 1', { timeout: 120_000 }, async () => {
		const args = [
			'--import',
			'tsx',
			join(REAL_ROOT, 'src/pipeline/reader/cli.ts'),
			'absent.pdf',
			'--id',
			'x'
		];
		const failed = run(process.execPath, [...args, '--territories', 'cavm'], { cwd: REAL_ROOT });
		await expect(failed).rejects.toMatchObject({
			code: 1,
			stderr: 'absent.pdf: expected a file that is there\n'
		});
	});
});
