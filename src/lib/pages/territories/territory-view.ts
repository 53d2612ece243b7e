import { countPrecisions, shownLayersOf } from '../../answers/territories/shown-layers';
import type { AtlasStart, Fact, Layer, SourceDocument, Territory, Theme } from '../../domain/atlas';
import type { TerritoryFile } from '../../domain/territory-file';
import { calendarOf, type Calendar } from '../../ui/charts/calendar';

/** What the page of a territory is made from. */
export interface TerritoryInput {
	file: TerritoryFile;
	/** Its map as SVG. */
	map: string;
	/** All that are published. */
	facts: readonly Fact[];
	territories: readonly Territory[];
	themes: readonly Theme[];
	layers: readonly Layer[];
	documents: readonly Pick<SourceDocument, 'id' | 'short' | 'title' | 'date'>[];
}

/** Everything that a territory's page says, walks apart. */
export interface TerritoryView extends Pick<
	TerritoryInput,
	'file' | 'map' | 'territories' | 'themes' | 'layers'
> {
	/** Facts that its figures belong to: some are placed elsewhere and only compare with this territory. */
	figureFacts: Fact[];
	documents: AtlasStart['documents'];
	/** What its facts tell of time. */
	calendar: Calendar;
	/** Layers that its map shows, with the facts drawn of each. */
	shown: { layer: Layer; facts: Fact[] }[];
}

/** The layers of the map, each as its facts alone draw it: without the official outlines that no document names. */
function drawnLayers({ file, layers }: Pick<TerritoryInput, 'file' | 'layers'>): TerritoryView['shown'] {
	const codes = file.communes.map(({ code }) => code);
	const ids = layers.map(({ id }) => id);
	return shownLayersOf({ communes: codes }, file.facts, ids).flatMap(({ id, facts }) => {
		const layer = layers.find((other) => other.id === id);
		return layer ? [{ layer: { ...layer, references: [], precisions: countPrecisions(facts) }, facts }] : [];
	});
}

/** Everything that the page of a territory says, from what is published. */
export function territoryViewOf(input: TerritoryInput): TerritoryView {
	const { file, map, facts, territories, themes, layers, documents } = input;
	const counted = new Set(file.figures.map(({ fact }) => fact));
	return {
		...{ file, map, territories, themes, layers },
		figureFacts: facts.filter(({ id }) => counted.has(id)),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		calendar: calendarOf(file.facts),
		shown: drawnLayers({ file, layers })
	};
}
