import { tileIdOf } from '../../lib/geo/tile-id';
import type { Atlas } from '../join/build-atlas';
import { cutTiles } from './tiles/cut-tiles';
import { openGeneralised, type Area } from './tiles/generalise';
import { printPmtiles } from './tiles/pmtiles-archive';

/** From where the map can be zoomed out to, to where a step of a tile (3 m) is about a step of the topology. */
const ZOOMS = { min: 5, max: 11 };

/** The boundaries of a region as one PMTiles archive, by path below `static/`; none where the atlas is not that of a region. */
export function printRegionTiles({
	start,
	boundaries,
	communes,
	territories
}: Atlas): [string, Uint8Array][] {
	if (!start.region) return [];
	const [, south, , north] = start.bbox;
	const named = new Map<string, { code: string; name: string }>([
		...communes.map(({ code, name }): [string, { code: string; name: string }] => [code, { code, name }]),
		...territories.map(({ id, siren: [code = id], label }): [string, { code: string; name: string }] => [
			id,
			{ code, name: label }
		])
	]);
	const toTile = (area: Area): Area => {
		const properties = named.get(String(area.id)) ?? { code: String(area.id), name: '' };
		return { ...area, id: tileIdOf(properties.code), properties };
	};
	const areasAt = openGeneralised(boundaries.topology, (south + north) / 2, ZOOMS.max);
	const tiles = Array.from({ length: ZOOMS.max - ZOOMS.min + 1 }, (_, i) => ZOOMS.min + i).flatMap((zoom) => {
		const layers = new Map(
			(['communes', 'epci'] as const).map((layer) => [layer, areasAt(layer, zoom).map(toTile)])
		);
		return [...cutTiles(layers, zoom, start.bbox)];
	});
	const fields = { code: 'String', name: 'String' };
	const layers = ['communes', 'epci'].map((id) => ({ id, fields, minzoom: ZOOMS.min, maxzoom: ZOOMS.max }));
	return [
		[
			`atlas/${start.region.tiles}`,
			printPmtiles(tiles, {
				bbox: start.bbox,
				minZoom: ZOOMS.min,
				maxZoom: ZOOMS.max,
				metadata: {
					name: 'Communes et EPCI',
					attribution: 'IGN Admin Express COG 2026',
					vector_layers: layers
				}
			})
		]
	];
}
