import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nodeEffects } from '../../../src/pipeline/node-effects';
import { seedSchema, type Seed } from '../../../src/pipeline/read/schemas';
import { readYaml } from '../../../src/pipeline/read/yaml-file';
import { findCandidates } from '../../../src/pipeline/reader/find/find-candidates';
import { splitPassages } from '../../../src/pipeline/reader/find/passages';
import type { Vocabulary } from '../../../src/pipeline/reader/find/vocabulary';
import { makeKnowledge, readTables, type Tables } from '../../../src/pipeline/reader/read-knowledge';
import { printTable } from '../print-table';
import { learnVocabulary } from './learn-vocabulary';
import { measure, type Measures, type Share } from './measures';

interface Document {
	seed: Seed;
	rows: string[];
}

/** Documents whose texts lie in a folder, held to the sha256 of their seeds. */
function readDocuments(folder: string): Document[] {
	return readdirSync('seeds')
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => {
			const { ok, problems } = readYaml(
				`seeds/${name}`,
				readFileSync(join('seeds', name), 'utf8'),
				seedSchema
			);
			if (!ok) throw new Error(problems[0]?.expected);
			const bytes = readFileSync(join(folder, ok.data.document.file));
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			if (sha256 !== ok.data.document.sha256) throw new Error(`${ok.data.document.file} is another text`);
			return { seed: ok.data, rows: bytes.toString('utf8').split('\n') };
		});
}

/** Candidates of a document, read as `npm run read` reads it: of its seed only the territories and the year are used. */
function readAnew({ seed, rows }: Document, tables: Tables, vocabulary?: Vocabulary) {
	const known = makeKnowledge(tables, seed.document.territories, seed.document.date?.slice(0, 4));
	return findCandidates(splitPassages(rows), vocabulary ? { ...known, vocabulary } : known);
}

const COLUMNS: readonly [name: string, key: keyof Measures][] = [
	['facts met', 'facts'],
	['communes found', 'communes'],
	['proposed wrong', 'wrongCommunes'],
	['figures', 'figures'],
	['statuses', 'statuses'],
	['layers', 'layers'],
	['layer in 3', 'amongThree'],
	['candidates of use', 'useful'],
	['lines held', 'lines']
];
const percent = ({ of, right }: Share): string => (of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`);
const written = (one: Share): string => (one.of === 0 ? '–' : `${percent(one)} (${one.right}/${one.of})`);
const sum = (all: readonly Share[]): Share => ({
	of: all.reduce((total, { of }) => total + of, 0),
	right: all.reduce((total, { right }) => total + right, 0)
});

/** Prints what the reader finds in the documents that are known, against their facts. */
export async function benchReader(folder: string): Promise<void> {
	const documents = readDocuments(folder);
	const tables = await readTables(nodeEffects, process.cwd());
	const results = documents.map((document) =>
		measure(document.seed, readAnew(document, tables), document.rows)
	);
	const all = (key: keyof Measures): Share => sum(results.map((result) => result[key]));
	printTable(
		'Reader of new documents, against the facts of seeds/',
		['', ...documents.map(({ seed }) => seed.document.id), 'all'],
		COLUMNS.map(([name, key]) => [name, ...results.map((result) => written(result[key])), written(all(key))])
	);
	const apart = documents.map((document) => {
		const others = documents.filter((other) => other !== document);
		return measure(document.seed, readAnew(document, tables, learnVocabulary(others)), document.rows);
	});
	printTable(
		'Layers with a vocabulary learnt from the other four documents only',
		['', ...documents.map(({ seed }) => seed.document.id), 'all'],
		(['layers', 'amongThree'] as const).map((key) => [
			key === 'layers' ? 'layers' : 'layer in 3',
			...apart.map((result) => written(result[key])),
			written(sum(apart.map((result) => result[key])))
		])
	);
}
