/** A small real project in a temporary folder: the tables of this one, two seeds and their texts made by hand. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatProblem, ProblemsError } from '../../../src/lib/domain/problem';
import type { Effects } from '../../../src/pipeline/effects';
import { runPipeline, type PipelineOptions } from '../../../src/pipeline/run-pipeline';
import { quickEffects } from './sources/quick-effects';
import { makeTemporaryFolder } from './sources/temporary-folder';
import { inAll } from './words';

/** Root of the real project. */
export const REAL_ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const TABLES = [
	'actors.yaml',
	'communes.csv',
	'glossary.yaml',
	'layers.yaml',
	'places.yaml',
	'sources.yaml',
	'spellings.yaml',
	'territories.yaml'
];

const CHARTER_TEXT = `Un parc nou-
veau est prévu à Anzin.
Titre
La boucle relie
deux villes.

Fin
`;
const LETTER_TEXT = 'Lens fête son parc.\n';

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const CHARTER = `document:
  id: charte-essai-2020
  kind: contract
  title: Charte d’essai
  short: Charte
  publishers: [Un éditeur]
  date: '2020'
  territories: [cavm, caph]
  read: '2026-11'
  file: charte.txt
  sha256: ${sha256Of(CHARTER_TEXT)}
  lines: 7
facts:
  - id: parc-essai
    layer: chaine-des-parcs
    name: Parc d’essai
    summary: {fr: Un parc à venir.}
    status: planned
    where:
      scope: named
      communes: ['59606', '59014']
    figures:
      - {name: surface, value: 12, unit: ha, cite: 0}
    see: [boucle-essai]
    cites:
      - lines: [1, 2]
        section: Un
        terms: [parc nouveau, Anzin]
  - id: boucle-essai
    layer: boucles-cyclables
    name: Boucle d’essai
    summary: {fr: Une boucle.}
    status: proposed
    where:
      scope: named
      basis: inferred
      ends: ['59606', '59172']
      source: https://example.org/boucle
    see: [parc-essai]
    cites:
      - lines: [4, 5]
        section: Deux
        terms: [boucle relie deux villes]
ledger:
  - {lines: [3, 3], reason: heading}
  - {lines: [7, 7], reason: signature}
`;

const LETTER = `document:
  id: lettre-essai-2021
  kind: letter
  title: Lettre d’essai
  short: Lettre
  publishers: [Un éditeur]
  territories: [pma]
  read: '2026-11'
  file: lettre.txt
  sha256: ${sha256Of(LETTER_TEXT)}
  lines: 1
facts:
  - id: fete-lens
    layer: chaine-des-parcs
    name: Fête à Lens
    summary: {fr: Une fête.}
    status: done
    where: {scope: whole, territories: [pma]}
    cites:
      - {lines: [1, 1], section: Un, terms: [Lens]}
ledger: []
`;

const WALKS = `floodPlans: []
near: [terrils-bien]
layers: [chaine-des-parcs]
walks:
  - id: parc-essai
    kind: park
    facts: [parc-essai]
  - id: eurovelo-5
    kind: ride
    name: {fr: EuroVelo 5, nl: EuroVelo 5, en: EuroVelo 5}
    summary: {fr: Une véloroute., nl: Een fietsroute., en: A cycle route.}
    trace: {source: eurovelo5, kind: way}
`;

const REGISTERS = `registers:
  - id: terrils-bien
    layer: terrils
    knowledge: register
    source: terrils-bien
    label: ${inAll('Terrils')}
    entry: ${inAll('Terril')}
    publisher: Un éditeur
    kind: outline
    covers: {by: area}
    code: [id]
    name: [nom]
    note: ${inAll('Des terrils.')}
    entries:
      '1': {facts: [parc-essai]}
    expected: {count: 1, mel: 0, cavm: 1, caph: 0, pma: 0}
`;

export const REGISTERS_FILE = 'data/registers.yaml';
export const WALKS_FILE = 'data/walks.yaml';
export const CHARTER_FILE = 'seeds/charte.yaml';
export const LETTER_FILE = 'seeds/lettre.yaml';

export interface Project {
	root: string;
	/** Folder of the documents' texts. */
	texts: string;
	read(file: string): Promise<string>;
	write(file: string, content: string | Uint8Array): Promise<void>;
	/** Puts a text in the place of another that stands once in a file. */
	replace(file: string, from: string, to: string): Promise<void>;
	append(file: string, text: string): Promise<void>;
	/** Number of the line on which a text that stands once in a file begins. */
	lineOf(file: string, fragment: string): Promise<number>;
}

/** The small project, without a problem; removed when the test is over. */
export async function makeProject(): Promise<Project> {
	const root = await makeTemporaryFolder();
	const write = async (file: string, content: string | Uint8Array): Promise<void> => {
		await mkdir(dirname(join(root, file)), { recursive: true });
		await writeFile(join(root, file), content);
	};
	const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
	const cut = (text: string, fragment: string): [before: string, after: string] => {
		const [before, after, ...more] = text.split(fragment);
		if (before === undefined || after === undefined || more.length > 0)
			throw new Error(`expected once in the file: ${fragment}`);
		return [before, after];
	};
	await write(CHARTER_FILE, CHARTER);
	await write(LETTER_FILE, LETTER);
	await write('seeds/README.md', 'not a seed');
	await write('texts/charte.txt', CHARTER_TEXT);
	await write('texts/lettre.txt', LETTER_TEXT);
	await write(WALKS_FILE, WALKS);
	await write(REGISTERS_FILE, REGISTERS);
	await Promise.all(TABLES.map((name) => copyFile(join(REAL_ROOT, 'data', name), join(root, 'data', name))));
	return {
		root,
		texts: join(root, 'texts'),
		read,
		write,
		replace: async (file, from, to) => write(file, cut(await read(file), from).join(to)),
		append: async (file, text) => write(file, (await read(file)) + text),
		lineOf: async (file, fragment) => cut(await read(file), fragment)[0].split('\n').length
	};
}

/** What the pipeline has against a project, a line for each problem; none when it passes. */
export async function problemsOf(
	{ root }: Pick<Project, 'root'>,
	options: Omit<PipelineOptions, 'root'> = {},
	effects: Effects = quickEffects({ ATLAS_SOURCES: 'none' })
): Promise<string[]> {
	try {
		await runPipeline(effects, { root, check: true, ...options });
		return [];
	} catch (error) {
		if (error instanceof ProblemsError) return error.problems.map(formatProblem);
		throw error;
	}
}

/** One mistake in a file of the small project, and the line that should be printed for it. */
export interface Fault {
	what: string;
	/** The charter, unless told. */
	file?: string;
	from: string;
	to: string;
	/** Text whose line is named; that of `to` unless told. */
	at?: string;
	/** What follows file and line. */
	problem: string;
}

/** Makes a mistake in a project. @returns the line that should be printed for it. */
export async function commit(project: Project, { file = CHARTER_FILE, from, to, at = to, problem }: Fault) {
	await project.replace(file, from, to);
	return `${file}:${await project.lineOf(file, at)} ${problem}`;
}

/** Every file below a folder, by its path from there. */
export async function readTree(folder: string): Promise<Map<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const files = await Promise.all(
		paths.sort().map(async (path): Promise<[string, Buffer]> => {
			return [path.slice(folder.length + 1), await readFile(path)];
		})
	);
	return new Map(files);
}

export interface Outcome {
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs the command line of the pipeline in a process of its own. */
export const runCli = (args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> =>
	new Promise((resolve) => {
		execFile(
			process.execPath,
			['--import', 'tsx', join(REAL_ROOT, 'src/pipeline/cli.ts'), ...args],
			{ cwd: REAL_ROOT, env: { ...process.env, ...env } },
			(error, stdout, stderr) => {
				const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
				resolve({ code, stdout, stderr });
			}
		);
	});
