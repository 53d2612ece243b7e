import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Bbox } from '../../../lib/domain/atlas';
import type { Area } from './generalise';

/** A Mapbox Vector Tile, not compressed. */
export interface CutTile {
	z: number;
	x: number;
	y: number;
	bytes: Uint8Array;
}

const EXTENT = 4096;

const columnOf = (lng: number, zoom: number): number => Math.floor(((lng + 180) / 360) * 2 ** zoom);

/** @see https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */
function rowOf(lat: number, zoom: number): number {
	const phi = (lat * Math.PI) / 180;
	return Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * 2 ** zoom);
}

/**
 * The tiles of one zoom that hold something.
 * @param layers areas by name of layer, already thinned for the zoom, each with a whole number as its id.
 */
export function* cutTiles(
	layers: ReadonlyMap<string, readonly Area[]>,
	zoom: number,
	[west, south, east, north]: Bbox
): Generator<CutTile> {
	const options = {
		maxZoom: zoom,
		indexMaxZoom: zoom,
		indexMaxPoints: 0,
		tolerance: 0,
		extent: EXTENT,
		buffer: 64
	};
	const cut = [...layers].map(
		([name, features]) =>
			[name, new GeoJSONVT({ type: 'FeatureCollection', features: [...features] }, options)] as const
	);
	for (let x = columnOf(west, zoom); x <= columnOf(east, zoom); x++)
		for (let y = rowOf(north, zoom); y <= rowOf(south, zoom); y++) {
			const held = cut.flatMap(([name, index]) => {
				const tile = index.getTile(zoom, x, y);
				return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
			});
			if (held.length > 0)
				yield {
					z: zoom,
					x,
					y,
					bytes: fromGeojsonVt(Object.fromEntries(held), { version: 2, extent: EXTENT })
				};
		}
}
