import { BASE_LOCALE } from '../../lib/domain/locales.js';
import type { Citation, Commune, Fact } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { isTermPast } from '../../lib/domain/outcome';
import type { Basis, Precision } from '../../lib/domain/words';
import type { Seed, SeedFact } from '../read/schemas';

type Places = ReadonlyMap<string, unknown>;

/** Where the place of a fact comes from, in the word that the contract has for it. */
function basisOf({ where }: SeedFact): Basis {
	if (where.scope === 'named') return where.basis ?? 'stated';
	return where.scope === 'nowhere' ? 'none' : 'territory';
}

/** How exactly a fact can be drawn: an outline counts only where its source could be had. */
export function precisionOf({ where }: SeedFact, outlines: Places): Precision {
	if (where.place !== undefined && outlines.has(where.place)) return 'outline';
	if (where.ends) return new Set(where.ends).size > 1 ? 'link' : 'point';
	if (where.scope === 'nowhere') return 'none';
	if (where.scope !== 'named') return 'territory';
	return where.precision ?? 'commune';
}

function citationsOf(fact: SeedFact, seed: Seed, files: ReadonlyMap<string, string>): Citation[] {
	return fact.cites.map(({ document = seed.document.id, section, lines, terms }) => ({
		document,
		file: files.get(document) ?? seed.document.file,
		section,
		lines,
		terms
	}));
}

/** What is known of each fact whose term has passed: the latest fact of a later document that it is linked to, or `unknown`. */
function outcomesOf(
	seeds: readonly Seed[],
	dates: ReadonlyMap<string, string | undefined>
): Map<string, string> {
	const dateById = new Map(
		seeds.flatMap(({ document, facts }) =>
			facts.map(({ id, cites }) => [id, dates.get(cites[0]?.document ?? document.id) ?? ''] as const)
		)
	);
	const dateOf = (id: string) => dateById.get(id) ?? '';
	return new Map(
		seeds.flatMap(({ document, facts }) =>
			facts
				.filter(({ status, period }) => isTermPast(status, period ?? null, document.read))
				.map(({ id, see }) => {
					const later = see
						.filter((other) => dateOf(other) > dateOf(id))
						.sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
					return [id, later[0] ?? 'unknown'] as const;
				})
		)
	);
}

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];

/**
 * The facts as they are published, in the order of the documents and of their first lines.
 * @param outlines ids of the places that have an outline.
 */
export function buildFacts(seeds: readonly Seed[], communes: readonly Commune[], outlines: Places): Fact[] {
	const files = new Map(seeds.map(({ document }) => [document.id, document.file]));
	const dates = new Map(seeds.map(({ document }) => [document.id, document.date]));
	const outcomes = outcomesOf(seeds, dates);
	const territoriesOf = new Map(communes.map(({ code, territories }) => [code as string, territories]));
	const toFact = (seed: Seed, fact: SeedFact): Fact => {
		const { where } = fact;
		const codes = unique([...where.communes, ...(where.ends ?? [])]) as InseeCode[];
		return {
			id: fact.id,
			layer: fact.layer,
			name: fact.name,
			summary: fact.summary,
			status: fact.status,
			statusDate: dates.get(fact.cites[0]?.document ?? seed.document.id) ?? null,
			outcome: outcomes.get(fact.id) ?? null,
			exists: fact.exists,
			period: fact.period ?? null,
			basis: basisOf(fact),
			scope: where.scope,
			counted: where.counted ?? null,
			precision: precisionOf(fact, outlines),
			communes: codes,
			territories: unique([...where.territories, ...codes.flatMap((code) => territoriesOf.get(code) ?? [])]),
			ends: where.ends ?? [],
			place: where.place ?? null,
			outside: where.outside,
			source: where.source ?? null,
			note: where.note?.[BASE_LOCALE] ?? null,
			figures: fact.figures,
			actors: fact.actors,
			see: fact.see,
			conflicts: fact.conflicts,
			citations: citationsOf(fact, seed, files)
		};
	};
	const firstLine = ({ citations }: Fact) => citations[0]?.lines[0] ?? 0;
	return seeds.flatMap((seed) =>
		seed.facts.map((fact) => toFact(seed, fact)).sort((a, b) => firstLine(a) - firstLine(b))
	);
}
