import type { AtlasStart, Commune, Fact, Layer, Source, SourceDocument, Territory } from '../../domain/atlas';
import type { NamedWalk } from '../../domain/walk';
import { walksByFact } from './walk-links';

/** A file that holds the trace of a walk. */
export interface TraceFile {
	format: string;
	/** Below the site. */
	path: string;
	bytes: number;
}

/** What the page of a walk is made from. */
export interface WalkInput {
	walk: NamedWalk;
	/** All that are published, as everything below. */
	walks: readonly NamedWalk[];
	layers: readonly Layer[];
	facts: readonly Fact[];
	documents: readonly SourceDocument[];
	sources: readonly Source[];
	territories: readonly Territory[];
	communes: readonly Commune[];
	/** Its map as SVG, empty where there is none. */
	map: string;
	files: readonly TraceFile[];
}

type Named = Pick<Layer, 'id' | 'label'>;

/** Everything that the page of a walk says. */
export interface WalkView extends Pick<WalkInput, 'walk' | 'map' | 'files'> {
	/** Walks that have a page, by the fact that tells of them. */
	pages: ReadonlyMap<string, string>;
	/** Facts that tell of it. */
	facts: Fact[];
	/** Facts that belong with it and place something else. */
	see: Fact[];
	/** Facts that name its communes. */
	around: Fact[];
	/** Flood plans of registers, with its communes that are in them. */
	floodCommunes: NamedWalk['floodCommunes'];
	/** Ways that touch its line. */
	touching: Pick<NamedWalk, 'id' | 'name' | 'kind' | 'isFrench'>[];
	floods: { plan: Fact; communes: readonly string[] }[];
	neighbours: Pick<NamedWalk, 'id' | 'name' | 'kind' | 'isFrench'>[];
	/** Layers whose downloads hold the official outlines that show it. */
	outlined: Named[];
	layers: Named[];
	documents: AtlasStart['documents'];
	/** Whether nothing could be traced in this build. */
	isBare: boolean;
	/** Those of its trace and outlines that this build has. */
	sources: Source[];
	/** Those it lies in that are part of no other. */
	territories: Named[];
	communes: Pick<Commune, 'code' | 'name'>[];
}

const toLinked = ({ id, name, kind, isFrench }: NamedWalk) => ({ id, name, kind, isFrench });
const toNamed = ({ id, label }: Named): Named => ({ id, label });

/** Sources that the shapes of a walk come from, as far as this build has them. */
function usedSources({ walk, sources }: Pick<WalkInput, 'walk' | 'sources'>): Source[] {
	const used = [walk.trace, ...walk.outlines, ...walk.near].map((shape) => shape?.source);
	return sources.filter(({ id, state }) => used.includes(id) && state === 'used');
}

const outlinedLayers = ({ walk, layers }: Pick<WalkInput, 'walk' | 'layers'>): Named[] => {
	const outlines = walk.outlines.map(({ register }) => register);
	return layers
		.filter(({ references }) => references.some(({ register }) => outlines.includes(register)))
		.map(toNamed);
};

const topTerritories = ({ walk, territories }: Pick<WalkInput, 'walk' | 'territories'>): Named[] => {
	const parts = new Set(territories.flatMap((territory) => territory.parts));
	return territories.filter(({ id }) => walk.territories.includes(id) && !parts.has(id)).map(toNamed);
};

/** Everything that the page of a walk says, from what is published. */
export function walkViewOf(input: WalkInput): WalkView {
	const { walk, walks, layers, facts, documents, sources, communes, map, files } = input;
	const pick = (ids: readonly string[]) => ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
	return {
		...{ walk, map, files },
		pages: walksByFact(walks.filter(({ id }) => id !== walk.id)),
		facts: pick(walk.facts),
		see: pick(walk.see),
		around: pick(walk.inCommunes),
		floods: walk.floodPlans.flatMap(({ fact, communes: named }) =>
			pick([fact]).map((plan) => ({ plan, communes: named }))
		),
		floodCommunes: walk.floodCommunes,
		touching: walk.touching.flatMap(({ id }) => walks.filter((other) => other.id === id)).map(toLinked),
		neighbours: walks
			.filter(({ id }) => walk.neighbours.includes(id) && !walk.touching.some((other) => other.id === id))
			.map(toLinked),
		outlined: outlinedLayers(input),
		layers: layers.map(toNamed),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		isBare: sources.every(({ state }) => state !== 'used'),
		sources: usedSources(input),
		territories: topTerritories(input),
		communes: communes.map(({ code, name }) => ({ code, name }))
	};
}
