import type { Commune, Fact, Source, SourceDocument, Territory } from '../../domain/atlas';
import type { NamedWalk } from '../../domain/walk';
import { m } from '../../paraglide/messages';
import type { WalkCard } from '../../answers/walks/walk-card';

/** What the names on a card come from. */
export interface CardCatalogue {
	facts: readonly Pick<Fact, 'id' | 'basis' | 'citations'>[];
	documents: readonly Pick<SourceDocument, 'id' | 'short'>[];
	sources: readonly Pick<Source, 'id' | 'label'>[];
	communes: readonly Pick<Commune, 'code' | 'name'>[];
	/** Those that are part of no other. */
	territories: readonly Pick<Territory, 'id'>[];
}

/** The card of a walk in the list. */
export function toWalkCard(walk: NamedWalk, catalogue: CardCatalogue): WalkCard {
	const names = new Map<string, string>(catalogue.communes.map(({ code, name }) => [code, name]));
	const roots = new Set(catalogue.territories.map(({ id }) => id));
	const { id, kind, name, status, statusDate, exists, precision, length, area, counts } = walk;
	const { isOrdered, points, trace } = walk;
	const figures = [length, area, ...counts].filter((figure) => figure !== null);
	const find = (wanted: string | undefined) => catalogue.facts.find((fact) => fact.id === wanted);
	const document = find(figures[0]?.fact)?.citations[0]?.document;
	return {
		...{ id, kind, name, status, statusDate, exists, precision, length, figures, isOrdered, points },
		isNameFrench: walk.isFrench.name,
		isInferred: find(walk.facts[0])?.basis === 'inferred',
		territories: walk.territories.filter((territory) => roots.has(territory)),
		places: walk.communes.map(({ code }) => names.get(code) ?? code),
		trace: trace && { kind: trace.kind, km: trace.km, atlasKm: trace.atlasKm, of: m.walk_measured() },
		document: catalogue.documents.find((one) => one.id === document)?.short ?? ''
	};
}
