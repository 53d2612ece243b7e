import type { Bbox, Commune, Layer, Territory } from '../domain/atlas';
import type { BoundaryLines, Context } from '../atlas/decode-topology';
import type { AtlasGeometry } from '../geo/atlas-geometry';
import type { DrawnCollection } from '../geo/drawn-features';
import type { Badge } from '../geo/badges';
import type { Mark } from '../geo/marks';
import { drawSvgMap, type SvgMapInput } from './draw-svg-map';

export interface OverviewInput {
	bbox: Bbox;
	context: Context;
	geometry: AtlasGeometry;
	lines: BoundaryLines;
	communes: readonly Commune[];
	territories: readonly Territory[];
	/** Topmost first. */
	layers: readonly { layer: Layer; opacity: number; collection: DrawnCollection }[];
	marks: readonly Mark[];
	badges: readonly Badge[];
	selection?: SvgMapInput['selection'];
}

/** Size of the drawn map, in its own units: about what the interactive map has on a wide screen. */
export const OVERVIEW_SIZE = { width: 760, height: 620, padding: 28 };

const isRoot = (territory: Territory, all: readonly Territory[]): boolean =>
	!all.some(({ parts }) => parts.includes(territory.id));

/** Territories that are part of no other: together they make the atlas's land, each place once. */
export const rootsOf = (territories: readonly Territory[]): Territory[] =>
	territories.filter((territory) => isRoot(territory, territories));

/** The whole atlas as a drawn map, with the given layers. */
export function drawOverview(input: OverviewInput): string {
	const { bbox, context, geometry, territories, layers, marks } = input;
	const roots = rootsOf(territories);
	const biggest = [...input.communes].sort((a, b) => b.population - a.population);
	return drawSvgMap({
		...OVERVIEW_SIZE,
		bbox,
		neighbours: context.neighbours,
		border: context.border,
		waterways: context.waterways,
		lines: input.lines,
		territories: geometry.territories,
		roots: roots.map(({ id }) => id),
		layers: [...layers].reverse(),
		marks: marks.map(({ fact, layer, at, offset, toCome, inferred }) => ({
			layer,
			at,
			offset,
			toCome,
			inferred,
			name: fact.name
		})),
		badges: input.badges.map(({ layer, at, offset, facts }) => ({
			layer,
			at,
			offset,
			name: facts.map(({ name }) => name).join(', ')
		})),
		labels: [
			...roots.map(({ label, labelAt }) => ({ name: label, at: labelAt, kind: 'territory' as const })),
			...biggest.map(({ name, centre }) => ({ name, at: centre, kind: 'commune' as const })).slice(0, 40)
		],
		...(input.selection ? { selection: input.selection } : {})
	});
}
