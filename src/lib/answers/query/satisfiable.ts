import type { Bitset } from './bitset';
import { evaluate } from './evaluate';
import { printQuery } from './print-query';
import { atomsOf, type Query } from './query';
import type { CoverageEntry } from './universe';

/** With more things named than this, no answer is looked for: the table of truths doubles with each. */
const MOST_ATOMS = 12;

/** Each layer or territory as a letter of its own, whatever narrows it. */
function rename(query: Query, letters: Map<string, string>): Query {
	switch (query.kind) {
		case 'layer':
		case 'territory': {
			const written = printQuery(query);
			const letter = letters.get(written) ?? `x${letters.size}`;
			letters.set(written, letter);
			return { kind: 'layer', id: letter };
		}
		case 'not':
			return { kind: 'not', term: rename(query.term, letters) };
		case 'and':
		case 'or':
		case 'atLeast':
			return { ...query, terms: query.terms.map((term) => rename(term, letters)) };
	}
}

/**
 * False for a query that no commune could satisfy whatever the documents said, such as `a & !a` or three of two. Layers and
 * territories are taken for independent, so that true says only that logic does not forbid it.
 */
export function isSatisfiable(query: Query): boolean {
	const letters = new Map<string, string>();
	const renamed = rename(query, letters);
	if (new Set(atomsOf(renamed).map(({ id }) => id)).size > MOST_ATOMS) return true;
	const size = 2 ** letters.size;
	const codes = Array.from({ length: size }, (_, i) => String(i));
	const layers = [...letters.values()].map((id, bit): [string, CoverageEntry[]] => {
		const communes = codes.flatMap((_, i) => ((i >> bit) & 1 ? i : []));
		return [id, [{ origin: 'own', status: null, period: null, communes, territories: [] }]];
	});
	const universe = {
		codes,
		indexOf: new Map<string, number>(),
		territories: new Map<string, Bitset>(),
		layers: new Map(layers)
	};
	return !evaluate(renamed, universe).covered.isEmpty();
}
