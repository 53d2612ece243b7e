import { join } from 'node:path';
import { ProblemsError } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import { readMembership, readPartNames } from '../read/membership';
import { actorsSchema, layersSchema, spellingsSchema, territoriesSchema } from '../read/schemas';
import { readYaml } from '../read/yaml-file';
import type { z } from 'zod';
import { makeCommuneBook } from './find/commune-book';
import type { Knowledge } from './find/find-candidates';
import { handWeight } from './find/find-layers';
import { makeVocabulary } from './find/vocabulary';

/** The tables of `data/` that a reader needs. */
export interface Tables {
	layers: z.infer<typeof layersSchema>['layers'];
	territories: z.infer<typeof territoriesSchema>['territories'];
	actors: z.infer<typeof actorsSchema>['actors'];
	spellings: z.infer<typeof spellingsSchema>['spellings'];
	members: ReturnType<typeof readMembership>['members'];
}

/**
 * Reads the tables of a project.
 * @throws ProblemsError with what is wrong in them.
 */
export async function readTables(effects: Effects, root: string): Promise<Tables> {
	const read = async <S extends z.ZodType>(name: string, schema: S) => {
		const file = `data/${name}.yaml`;
		const bytes = await effects.readBytes(join(root, file));
		if (!bytes)
			throw new ProblemsError([{ file, line: 0, field: '(file)', expected: 'expected this file to exist' }]);
		const { ok, problems } = readYaml(file, new TextDecoder().decode(bytes), schema);
		if (!ok) throw new ProblemsError(problems);
		return ok;
	};
	const territories = await read('territories', territoriesSchema);
	const { members, problems } = readMembership(territories);
	if (problems.length > 0) throw new ProblemsError(problems);
	return {
		layers: (await read('layers', layersSchema)).data.layers,
		territories: territories.data.territories,
		actors: (await read('actors', actorsSchema)).data.actors,
		spellings: (await read('spellings', spellingsSchema)).data.spellings,
		members
	};
}

/** The vocabulary of `data/layers.yaml`. */
export const handVocabulary = ({ layers }: Pick<Tables, 'layers'>) =>
	makeVocabulary(
		Object.fromEntries(
			layers.map(({ id, vocabulary }) => [id, vocabulary.map((word) => ({ word, weight: handWeight(word) }))])
		)
	);

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[’']/g, "[’']");

/** Names of territories in any case, the longest first. */
const bodiesPattern = (names: readonly string[]): RegExp =>
	new RegExp(
		[...names]
			.sort((a, b) => b.length - a.length)
			.map((name) => `(?<!\\p{L})${escape(name)}(?!\\p{L})`)
			.join('|'),
		'giu'
	);

/**
 * What the finders know when they read a document.
 * @param near territories that the document speaks of; of a pole its parts count too.
 */
export function makeKnowledge(tables: Tables, near: readonly string[], year: string | undefined): Knowledge {
	const { territories, members, spellings, actors } = tables;
	const bodies = territories.flatMap(({ label, short }) => [label, short]);
	return {
		communes: makeCommuneBook(members, readPartNames(), spellings, near, bodies),
		vocabulary: handVocabulary(tables),
		actors,
		bodies: bodiesPattern(bodies),
		territories,
		near,
		...(year === undefined ? {} : { year })
	};
}
