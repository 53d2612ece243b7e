import type { FeatureCollection } from 'geojson';
import type { Bbox, Territory } from '../../lib/domain/atlas';
import { CARD_MAP_UNITS } from '../../lib/drawing/cards/card';
import { drawSvgMap, type SvgMapInput } from '../../lib/drawing/svg/draw-svg-map';
import type { Published } from './read-published';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** A border that is not drawn. */
export const NO_LINE = { type: 'MultiLineString' as const, coordinates: [] };

/** Space left around what a map shows, in its own units. */
const PADDING = 27;

/** A map over another of the same place: nothing but what is given. */
export const EMPTY = {
	...CARD_MAP_UNITS,
	padding: PADDING,
	neighbours: NOTHING,
	border: NOTHING,
	waterways: NOTHING,
	territories: new Map(),
	roots: [],
	lines: { communes: NO_LINE, epci: NO_LINE, territoires: NO_LINE },
	layers: [],
	marks: [],
	badges: [],
	labels: []
} satisfies Omit<SvgMapInput, 'bbox'>;

/** The least box around several. */
const union = (boxes: readonly Bbox[]): Bbox => [
	Math.min(...boxes.map(([west]) => west)),
	Math.min(...boxes.map(([, south]) => south)),
	Math.max(...boxes.map(([, , east]) => east)),
	Math.max(...boxes.map(([, , , north]) => north))
];

/** The box around territories of some ids; that of the atlas where there are none. */
export function boxOf({ start }: Published, ids: readonly string[]): Bbox {
	const boxes = start.territories.filter(({ id }) => ids.includes(id)).map(({ bbox }) => bbox);
	return boxes.length === 0 ? start.bbox : union(boxes);
}

/** Territories that are no part of another. */
function findRoots(territories: readonly Territory[]): Territory[] {
	const parts = new Set(territories.flatMap((territory) => territory.parts));
	return territories.filter(({ id }) => !parts.has(id));
}

/** Those of the four territories that some ids stand for or lie in. */
export const rootsOf = ({ start }: Published, ids: readonly string[]): string[] =>
	findRoots(start.territories)
		.filter(({ id, parts }) => ids.includes(id) || parts.some((part) => ids.includes(part)))
		.map(({ id }) => id);

/** Draws land, water and borders within a box; each box once, since the communes of a territory share theirs. */
export function openCardGround({ start, boundaries, context }: Published): (bbox: Bbox) => string {
	const roots = findRoots(start.territories).map(({ id }) => id);
	const areas = roots.flatMap((id) => {
		const area = boundaries.territories.get(id);
		return area ? [[id, area] as const] : [];
	});
	const drawn = new Map<string, string>();
	return (bbox) => {
		const key = bbox.join();
		const ground =
			drawn.get(key) ??
			drawSvgMap({
				...EMPTY,
				border: context.border,
				waterways: context.waterways,
				bbox,
				territories: new Map(areas),
				roots,
				lines: boundaries.lines
			});
		drawn.set(key, ground);
		return ground;
	};
}
