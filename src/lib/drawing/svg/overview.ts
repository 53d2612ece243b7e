import type { Bbox, Commune, Layer, Territory } from '../../domain/atlas';
import type { BoundaryLines, Context } from '../../geo/decode-topology';
import type { AtlasGeometry } from '../../geo/atlas-geometry';
import type { DrawnCollection } from '../../geo/drawn-features';
import type { Badge } from '../../geo/badges';
import type { Mark } from '../../geo/marks';
import type { PaintedBadge, PaintedMark } from './draw-parts';
import { drawSvgMap, type SvgMapInput } from './draw-svg-map';
import { OVERVIEW_SIZE } from './overview-size';
import type { PictureFrame } from './picture';
import type { LabelCandidate } from './place-labels';

/** What the map of the whole atlas, or of a part of it, is drawn from. */
export interface OverviewInput extends Partial<Pick<PictureFrame, 'width' | 'height' | 'padding'>> {
	bbox: Bbox;
	context: Context;
	geometry: AtlasGeometry;
	lines: BoundaryLines;
	communes: readonly Commune[];
	territories: readonly Territory[];
	/** Layers that are on, topmost first. */
	layers: readonly { layer: Layer; opacity: number; collection: DrawnCollection }[];
	marks: readonly Mark[];
	badges: readonly Badge[];
	selection?: SvgMapInput['selection'];
	scale?: SvgMapInput['scale'];
}

const isRoot = (territory: Territory, all: readonly Territory[]): boolean =>
	!all.some(({ parts }) => parts.includes(territory.id));

/** Territories that are part of no other: together they make the atlas's land, each place once. */
export const rootsOf = (territories: readonly Territory[]): Territory[] =>
	territories.filter((territory) => isRoot(territory, territories));

/** Marks of facts as a drawn map takes them, each with the name of its fact. */
export const paintMarks = (marks: readonly Mark[]): PaintedMark[] =>
	marks.map(({ fact, layer, at, offset, toCome, inferred }) => ({
		layer,
		at,
		offset,
		toCome,
		inferred,
		name: fact.name
	}));

/** Badges as a drawn map takes them, each with the names of its facts. */
export const paintBadges = (badges: readonly Badge[]): PaintedBadge[] =>
	badges.map(({ layer, at, offset, facts }) => ({
		layer,
		at,
		offset,
		name: facts.map(({ name }) => name).join(', ')
	}));

const MOST_COMMUNES = 40;

/** Names that the map would show, in order: the territories, then the biggest communes. */
export function overviewLabels(
	territories: readonly Territory[],
	communes: readonly Pick<Commune, 'name' | 'centre' | 'population'>[]
): LabelCandidate[] {
	const biggest = [...communes].sort((a, b) => b.population - a.population).slice(0, MOST_COMMUNES);
	return [
		...rootsOf(territories).map(({ label, labelAt }) => ({
			name: label,
			at: labelAt,
			kind: 'territory' as const
		})),
		...biggest.map(({ name, centre }) => ({ name, at: centre, kind: 'commune' as const }))
	];
}

/** The atlas, or a part of it, as a drawn map with the given layers. */
export function drawOverview(input: OverviewInput): string {
	const { bbox, context, geometry, territories, communes } = input;
	const [west, south, east, north] = bbox;
	const isInside = ({ centre: [lng, lat] }: Commune) =>
		lng >= west && lng <= east && lat >= south && lat <= north;
	return drawSvgMap({
		width: input.width ?? OVERVIEW_SIZE.width,
		height: input.height ?? OVERVIEW_SIZE.height,
		padding: input.padding ?? OVERVIEW_SIZE.padding,
		bbox,
		neighbours: context.neighbours,
		border: context.border,
		waterways: context.waterways,
		lines: input.lines,
		territories: geometry.territories,
		roots: rootsOf(territories).map(({ id }) => id),
		layers: [...input.layers].reverse(),
		marks: paintMarks(input.marks),
		badges: paintBadges(input.badges),
		labels: overviewLabels(territories, communes.filter(isInside)),
		...(input.selection ? { selection: input.selection } : {}),
		...(input.scale ? { scale: input.scale } : {})
	});
}
