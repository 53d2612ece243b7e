import { geoMercator, geoPath } from 'd3-geo';
import type { Geometry } from 'geojson';
import type { DecodedBoundaries } from '../../geo/decode-topology';
import type { InseeCode } from '../../domain/codes';
import { rewindForD3 } from '../../geo/rewind-for-d3';
import { CompactPath } from './compact-path';
import { thinned } from './thinned';

/** A box of a picture, in its units: `[left, top, right, bottom]`. */
export type PictureBox = [left: number, top: number, right: number, bottom: number];

/** Paths of all communes in one picture of this size. */
export interface CommunePaths {
	width: number;
	height: number;
	/** Path of each commune. */
	communes: Map<InseeCode, string>;
	/** Box around each commune. */
	boxes: Map<InseeCode, PictureBox>;
	/** Outlines of the territories, each line once. */
	lines: { epci: string; territories: string };
}

/**
 * Communes as paths of one picture, in the Mercator projection, for a map that is coloured afterwards.
 * @param width of the picture, in its own units; the height follows.
 */
export function buildCommunePaths({ communes, lines }: DecodedBoundaries, width: number): CommunePaths {
	const all = {
		type: 'GeometryCollection' as const,
		geometries: [...communes.values()].map(({ geometry }) => rewindForD3(geometry))
	};
	const projection = geoMercator().fitWidth(width, all);
	const [, [, bottom]] = geoPath(projection).bounds(all);
	const draw = (geometry: Geometry): string => {
		const context = new CompactPath();
		geoPath(thinned(projection), context)(rewindForD3(geometry));
		return context.toString();
	};
	const bounds = geoPath(projection);
	return {
		width,
		height: Math.ceil(bottom),
		communes: new Map([...communes].map(([code, { geometry }]) => [code, draw(geometry)])),
		boxes: new Map(
			[...communes].map(([code, { geometry }]) => {
				const [[left, top], [right, low]] = bounds.bounds(rewindForD3(geometry));
				return [code, [left, top, right, low]];
			})
		),
		lines: { epci: draw(lines.epci), territories: draw(lines.territoires) }
	};
}

/** The smallest box around some, with a margin on each side; undefined around none. */
export function joinBoxes(boxes: readonly PictureBox[], margin: number): PictureBox | undefined {
	if (boxes.length === 0) return undefined;
	return [
		Math.min(...boxes.map(([left]) => left)) - margin,
		Math.min(...boxes.map(([, top]) => top)) - margin,
		Math.max(...boxes.map(([, , right]) => right)) + margin,
		Math.max(...boxes.map(([, , , bottom]) => bottom)) + margin
	];
}

/** A box as the `viewBox` of an SVG. */
export const toViewBox = ([left, top, right, bottom]: PictureBox): string =>
	[left, top, right - left, bottom - top].map((value) => Math.round(value)).join(' ');
