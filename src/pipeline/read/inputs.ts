import { join } from 'node:path';
import type { z } from 'zod';
import { ProblemsError, type Problem } from '../../lib/domain/problem';
import { readCommuneFigures, type CommuneFigures } from './commune-figures';
import type { Effects } from '../effects';
import { readMembership, type Member } from './membership';
import {
	actorsSchema,
	glossarySchema,
	layersSchema,
	placesSchema,
	seedSchema,
	sourcesSchema,
	spellingsSchema,
	territoriesSchema,
	walksSchema,
	type ActorDefinition,
	type GlossaryTerm,
	type LayersFile,
	type PlaceDefinition,
	type Seed,
	type TerritoryDefinition,
	type WalksFile
} from './schemas';
import type { SourceEntry } from '../sources/source-entry';
import { readRegisterInputs, type RegisterInputs } from './register-inputs';
import { readYaml, type YamlFile } from './yaml-file';

/** `data/sources.yaml`. */
type SourcesFile = { sources: SourceEntry[]; openData?: SourceEntry[] };

/** What people keep by hand, read and held to its schemas. */
export interface Inputs {
	seeds: YamlFile<Seed>[];
	layers: YamlFile<LayersFile>;
	territories: YamlFile<{ territories: TerritoryDefinition[] }>;
	sources: YamlFile<SourcesFile>;
	places: YamlFile<{ places: PlaceDefinition[] }>;
	spellings: YamlFile<{ spellings: Record<string, string[]> }>;
	actors: YamlFile<{ actors: ActorDefinition[] }>;
	glossary: YamlFile<{ terms: GlossaryTerm[] }>;
	registers: RegisterInputs;
	walks: YamlFile<WalksFile>;
	figures: Map<string, CommuneFigures>;
	members: Member[];
	/** Where the atlas is that of a whole region: sources of its outlines, and the inputs without what lies around the documents. */
	region?: { outlines: string[]; base: Inputs };
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/**
 * Reads `seeds/` and `data/` below a root.
 * @throws ProblemsError with every problem of every file.
 */
export async function readInputs(effects: Effects, root: string): Promise<Inputs> {
	const problems: Problem[] = [];

	const readText = async (file: string): Promise<string | undefined> => {
		const bytes = await effects.readBytes(join(root, file));
		if (!bytes) {
			problems.push({ file, line: 0, field: '(file)', expected: 'expected this file to exist' });
			return undefined;
		}
		try {
			return decode(bytes);
		} catch {
			problems.push({ file, line: 0, field: '(file)', expected: 'expected UTF-8 text' });
			return undefined;
		}
	};
	const read = async <S extends z.ZodType>(file: string, schema: S) => {
		const text = await readText(file);
		if (text === undefined) return undefined;
		const result = readYaml(file, text, schema);
		problems.push(...result.problems);
		return result.ok;
	};

	const readRegisters = async ({
		sources: own,
		openData = []
	}: SourcesFile): Promise<RegisterInputs | undefined> => {
		try {
			return await readRegisterInputs(effects, root, [...own, ...openData]);
		} catch (error) {
			if (!(error instanceof ProblemsError)) throw error;
			problems.push(...error.problems);
			return undefined;
		}
	};

	const layers = await read('data/layers.yaml', layersSchema);
	const territories = await read('data/territories.yaml', territoriesSchema);
	const sources = await read('data/sources.yaml', sourcesSchema);
	const places = await read('data/places.yaml', placesSchema);
	const spellings = await read('data/spellings.yaml', spellingsSchema);
	const actors = await read('data/actors.yaml', actorsSchema);
	const glossary = await read('data/glossary.yaml', glossarySchema);
	const registers = sources && (await readRegisters(sources.data));
	const walks = await read('data/walks.yaml', walksSchema);
	const figures = await readText('data/communes.csv');
	const csv = readCommuneFigures('data/communes.csv', figures ?? '');
	if (figures !== undefined) problems.push(...csv.problems);
	// Sorted here too: the order of the documents is published, whatever the order of the folder.
	const names = [...(await effects.list(join(root, 'seeds')))].sort();
	const seedFiles = names.filter((name) => /\.ya?ml$/.test(name));
	const seeds = await Promise.all(seedFiles.map((name) => read(`seeds/${name}`, seedSchema)));
	const membership = territories ? readMembership(territories) : { members: [], problems: [] };
	problems.push(...membership.problems);

	const read_ = { layers, territories, sources, places, spellings, actors, glossary, registers, walks };
	if (problems.length > 0 || !isComplete(read_)) throw new ProblemsError(problems);
	return {
		...read_,
		seeds: seeds.filter((seed) => seed !== undefined),
		figures: csv.rows,
		members: membership.members
	};
}

type Complete<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const isComplete = <T extends object>(record: T): record is T & Complete<T> =>
	Object.values(record).every((value) => value !== undefined);
