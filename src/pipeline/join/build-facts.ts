import { BASE_LOCALE } from '../../lib/domain/locales.js';
import type { Citation, Commune, Fact } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import type { Precision } from '../../lib/domain/words';
import type { Seed, SeedFact } from '../read/schemas';

type Places = ReadonlyMap<string, unknown>;

/** How exactly a fact can be drawn: an outline counts only where its source could be had. */
export function precisionOf({ where }: SeedFact, outlines: Places): Precision {
	if (where.place !== undefined && outlines.has(where.place)) return 'outline';
	if (where.ends) return new Set(where.ends).size > 1 ? 'link' : 'point';
	if (where.basis === 'territory' || where.basis === 'none') return where.basis;
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

const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];

/**
 * The facts as they are published, in the order of the documents and of their first lines.
 * @param outlines ids of the places that have an outline.
 */
export function buildFacts(seeds: readonly Seed[], communes: readonly Commune[], outlines: Places): Fact[] {
	const files = new Map(seeds.map(({ document }) => [document.id, document.file]));
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
			period: fact.period ?? null,
			basis: where.basis,
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
