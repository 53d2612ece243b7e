import { geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Areal } from '../../geo/atlas-geometry';
import { rewindForD3 } from '../../geo/rewind-for-d3';
import { CompactPath } from '../svg/compact-path';
import { thinned } from '../svg/thinned';

/** Small outlines of all territories, in one picture of this size. */
export interface Locator {
	width: number;
	height: number;
	/** SVG path by id of territory. */
	paths: Map<string, string>;
}

/** Every territory as a small path in one common picture, to show where each lies among the others. */
export function drawLocator(territories: ReadonlyMap<string, Areal>, width = 180, height = 84): Locator {
	const all: FeatureCollection = {
		type: 'FeatureCollection',
		features: [...territories.values()].map((area) => ({
			...area,
			geometry: rewindForD3(area.geometry)
		}))
	};
	const projection = geoMercator().fitExtent(
		[
			[2, 2],
			[width - 2, height - 2]
		],
		all
	);
	const paths = [...territories].map(([id, { geometry }]): [string, string] => {
		const context = new CompactPath();
		geoPath(thinned(projection), context)(rewindForD3(geometry));
		return [id, context.toString()];
	});
	return { width, height, paths: new Map(paths) };
}
