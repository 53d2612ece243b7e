/** The obvious way to answer a query: sets of INSEE codes, joined by filters. */
import { matchEntry } from '../../src/lib/answers/query/match-entry';
import type { Query } from '../../src/lib/answers/query/query';
import type { Universe } from '../../src/lib/answers/query/universe';

interface SetAnswer {
	covered: Set<string>;
	unknown: Set<string>;
}

function layerSets(query: Query & { kind: 'layer' }, universe: Universe): SetAnswer {
	const covered = new Set<string>();
	const possible = new Set<string>();
	for (const entry of universe.layers.get(query.id) ?? []) {
		const match = matchEntry(entry, query);
		if (match === 'no') continue;
		const target = match === 'yes' ? covered : possible;
		for (const index of entry.communes) target.add(universe.codes[index] ?? '');
		for (const id of entry.territories)
			for (const index of universe.territories.get(id)?.toIndices() ?? [])
				possible.add(universe.codes[index] ?? '');
	}
	return { covered, unknown: new Set([...possible].filter((code) => !covered.has(code))) };
}

/** The same answer as `evaluate`, in sets. */
export function evaluateWithSets(query: Query, universe: Universe): SetAnswer {
	const { codes } = universe;
	const filter = (keep: (code: string) => boolean) => new Set(codes.filter(keep));
	switch (query.kind) {
		case 'layer':
			return layerSets(query, universe);
		case 'territory': {
			const set = universe.territories.get(query.id);
			return {
				covered: filter((code) => set?.has(universe.indexOf.get(code) ?? -1) ?? false),
				unknown: new Set()
			};
		}
		case 'not': {
			const { covered, unknown } = evaluateWithSets(query.term, universe);
			return { covered: filter((code) => !covered.has(code) && !unknown.has(code)), unknown };
		}
		case 'and':
		case 'or':
		case 'atLeast': {
			const answers = query.terms.map((term) => evaluateWithSets(term, universe));
			const least = query.kind === 'and' ? answers.length : query.kind === 'or' ? 1 : query.count;
			const isCovered = (code: string) => answers.filter(({ covered }) => covered.has(code)).length >= least;
			const covered = filter(isCovered);
			const unknown = filter(
				(code) =>
					!covered.has(code) &&
					answers.filter((answer) => answer.covered.has(code) || answer.unknown.has(code)).length >= least
			);
			return { covered, unknown };
		}
	}
}
