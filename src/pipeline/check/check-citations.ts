import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isTermIn, passageOf } from '../../lib/domain/text/find-term';
import type { Problem } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import type { Seed } from '../read/schemas';
import type { YamlFile } from '../read/yaml-file';

/** Lines of the documents, by id of document. */
export type Texts = Map<string, string[]>;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Reads the texts of the documents and holds them to the sha256 and the number of lines their seeds give.
 * @param folder where the texts lie, by the names the seeds give.
 */
export async function readTexts(
	effects: Effects,
	seeds: readonly YamlFile<Seed>[],
	folder: string
): Promise<{ texts: Texts; problems: Problem[] }> {
	const texts: Texts = new Map();
	const problems: Problem[] = [];
	for (const seed of seeds) {
		const { id, file, sha256, lines } = seed.data.document;
		const bytes = await effects.readBytes(join(folder, file));
		if (!bytes) {
			problems.push(seed.problemAt(['document', 'file'], `no such file in ${folder}`));
			continue;
		}
		const found = sha256Of(bytes);
		if (found !== sha256) problems.push(seed.problemAt(['document', 'sha256'], `the text has ${found}`));
		const rows = new TextDecoder().decode(bytes).split('\n');
		// As `cat -n` numbers them: a text that ends with a line feed has no line after it.
		const count = rows.at(-1) === '' ? rows.length - 1 : rows.length;
		if (count !== lines) problems.push(seed.problemAt(['document', 'lines'], `the text has ${count} lines`));
		texts.set(id, rows);
	}
	return { texts, problems };
}

/** A problem for each term that does not stand on its cited lines. */
export function checkCitations(seeds: readonly YamlFile<Seed>[], texts: Texts): Problem[] {
	return seeds.flatMap((seed) =>
		seed.data.facts.flatMap((fact, i) =>
			fact.cites.flatMap((cite, j) => {
				const lines = texts.get(cite.document ?? seed.data.document.id);
				if (!lines) return [];
				const passage = passageOf(lines, cite.lines);
				return cite.terms.flatMap((term, k) =>
					isTermIn(term, passage)
						? []
						: [
								seed.problemAt(
									['facts', i, 'cites', j, 'terms', k],
									`does not stand on lines ${cite.lines.join('–')}`
								)
							]
				);
			})
		)
	);
}
