import type { Problem } from '../../lib/domain/problem';
import { frenchTypography } from '../../lib/domain/text/french-typography';
import type { Seed, SeedFact } from '../read/schemas';
import type { YamlFile } from '../read/yaml-file';

type Path = readonly (string | number)[];

const PRONOUNS = /^(Il|Ils|Elle|Elles|Ce|Cela|Ceci|Celui-ci|Celle-ci|Ceux-ci|Celles-ci|On) /;

/** The French words of a fact that people read, each with where it stands. The terms of citations are the document's own. */
function wordsOf({ name, summary, where, figures, actors, conflicts, cites }: SeedFact): [Path, string][] {
	const words: [Path, string | undefined][] = [
		[['name'], name],
		[['summary', 'fr'], summary.fr],
		[['where', 'note', 'fr'], where.note?.fr],
		...where.outside.map((text, i): [Path, string] => [['where', 'outside', i], text]),
		...figures.flatMap(({ name: counted, unit, perimeter }, i): [Path, string | undefined][] => [
			[['figures', i, 'name'], counted],
			[['figures', i, 'unit'], unit],
			[['figures', i, 'perimeter'], perimeter]
		]),
		...actors.map((text, i): [Path, string] => [['actors', i], text]),
		...conflicts.flatMap(({ about, values }, i): [Path, string][] => [
			[['conflicts', i, 'about'], about],
			...values.map(({ value }, j): [Path, string] => [['conflicts', i, 'values', j, 'value'], value])
		]),
		...cites.map(({ section }, i): [Path, string] => [['cites', i, 'section'], section])
	];
	return words.filter((entry): entry is [Path, string] => entry[1] !== undefined);
}

/**
 * Problems of the words of a seed: spaces and apostrophes that are not those of French printing, summaries that open on a
 * pronoun, actors that `data/actors.yaml` does not know by that name.
 * @param actors names that facts may use.
 */
export function checkWords(seed: YamlFile<Seed>, actors: ReadonlySet<string>): Problem[] {
	return seed.data.facts.flatMap((fact, index) => {
		const at = (path: Path, expected: string) => seed.problemAt(['facts', index, ...path], expected);
		return [
			...wordsOf(fact).flatMap(([path, text]) => {
				const printed = frenchTypography(text);
				return printed === text
					? []
					: [at(path, `expected the spaces and apostrophes of French printing: ${JSON.stringify(printed)}`)];
			}),
			...(PRONOUNS.test(fact.summary.fr)
				? [at(['summary', 'fr'], 'expected to open on what it is about, not on a pronoun')]
				: []),
			...fact.actors.flatMap((actor, i) =>
				actors.has(actor) ? [] : [at(['actors', i], 'unknown actor (see short in data/actors.yaml)')]
			)
		];
	});
}
