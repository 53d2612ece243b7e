/** The real seeds and tables, the documents' texts where they are at hand, and what `npm run data` wrote to `static/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeBoundaries, type DecodedBoundaries } from '../../src/lib/geo/decode-topology';
import type { AtlasStart, CommuneRecord, Fact } from '../../src/lib/domain/atlas';
import { readTexts, type Texts } from '../../src/pipeline/check/check-citations';
import { readInputs } from '../../src/pipeline/read/inputs';
import { nodeEffects } from '../../src/pipeline/node-effects';
import { openCache, readMirror } from '../../src/pipeline/sources/locate-sources';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENTS = join(ROOT, '../shared/seeds');

/** A file below `static/`. */
export const readStatic = (path: string): Promise<string> => readFile(join(ROOT, 'static', path), 'utf8');

export const parseStatic = async <T>(path: string): Promise<T> => JSON.parse(await readStatic(path)) as T;

export const inputs = await readInputs(nodeEffects, ROOT);
export const start = await parseStatic<AtlasStart>('atlas/start.json');
export const { facts } = await parseStatic<{ facts: Fact[] }>('api/v1/facts.json');
export const { communes } = await parseStatic<{ communes: CommuneRecord[] }>('api/v1/communes.json');

export const seeds = inputs.seeds.map(({ data }) => data);
export const seedFacts = seeds.flatMap((seed) => seed.facts.map((fact) => ({ ...fact, document: seed.document })));

export const readBoundaries = async (): Promise<DecodedBoundaries> =>
	decodeBoundaries(await parseStatic('atlas/boundaries.json'));

/** Lines of the documents by id; empty where they do not lie beside the project. */
export async function readDocuments(): Promise<Texts> {
	if ((await nodeEffects.list(DOCUMENTS)).length === 0) return new Map();
	const { texts, problems } = await readTexts(nodeEffects, inputs.seeds, DOCUMENTS);
	if (problems.length > 0) throw new Error(JSON.stringify(problems));
	return texts;
}

/** Bytes of a source that is at hand, from the mirror or the cache; the network is not asked. */
export async function findSource(id: string): Promise<Uint8Array | undefined> {
	const entries = inputs.sources.data.sources.filter((source) => source.id === id);
	const [entry] = entries;
	if (!entry) throw new Error(`data/sources.yaml has no ${id}`);
	const mirrored = await readMirror(nodeEffects, entries, ROOT);
	return mirrored.get(id)?.bytes ?? openCache(nodeEffects, join(ROOT, '.cache/sources')).read(entry);
}

/** Ids of territories with those of their parts. */
export const withParts = (ids: readonly string[]): Set<string> =>
	new Set(ids.flatMap((id) => [id, ...(start.territories.find((territory) => territory.id === id)?.parts ?? [])]));

/** What is given twice. */
export const repeatedIn = (keys: readonly string[]): string[] =>
	keys.filter((key, index) => keys.indexOf(key) !== index);
