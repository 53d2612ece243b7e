import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { read } from 'shapefile';
import { mapPositions } from '../../../lib/geo/rings';
import { fromLambert93 } from '../lambert-93';

/** The files that make one shapefile: outlines, table, plane. */
export interface ShapefileParts {
	shp: Uint8Array;
	dbf: Uint8Array;
	prj: Uint8Array;
}

const SHP_HEADER_BYTES = 100;
const SHP_MAGIC = 9994;
const DBF_HEADER_BYTES = 32;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
	new DataView(buffer, byteOffset, byteLength);

/** What is wrong with the lengths that a shp tells of itself. */
function findShpFault(shp: Uint8Array): string | undefined {
	if (shp.byteLength < SHP_HEADER_BYTES) return 'shp: shorter than its header';
	const view = viewOf(shp);
	if (view.getInt32(0) !== SHP_MAGIC) return 'shp: does not begin as a shapefile does';
	// Lengths are told in words of two bytes.
	const told = view.getInt32(24) * 2;
	return told === shp.byteLength ? undefined : `shp: ${told} bytes told, ${shp.byteLength} found`;
}

/** What is wrong with the lengths that a dbf tells of itself. */
function findDbfFault(dbf: Uint8Array): string | undefined {
	if (dbf.byteLength < DBF_HEADER_BYTES) return 'dbf: shorter than its header';
	const view = viewOf(dbf);
	const told = view.getUint16(8, true) + view.getUint32(4, true) * view.getUint16(10, true);
	// A mark of the end may follow the records.
	return dbf.byteLength >= told ? undefined : `dbf: ${told} bytes told, ${dbf.byteLength} found`;
}

function findPrjFault(prj: Uint8Array): string | undefined {
	const text = new TextDecoder().decode(prj);
	return /lambert[_ -]?93/i.test(text)
		? undefined
		: `prj: expected Lambert-93 (EPSG:2154), found ${text.slice(0, 60) || 'nothing'}`;
}

/**
 * The areas of a shapefile in Lambert-93, as WGS84, with the cells of its table.
 * @param encoding of the table, which its files need not tell.
 * @throws Error naming every file that is shorter than it tells, or is in another plane, and shapes that are no areas.
 */
export async function parseShapefile(
	{ shp, dbf, prj }: ShapefileParts,
	encoding: string
): Promise<Feature<Polygon | MultiPolygon>[]> {
	const faults = [findShpFault(shp), findDbfFault(dbf), findPrjFault(prj)].filter(
		(fault) => fault !== undefined
	);
	if (faults.length > 0) throw new Error(faults.join('; '));
	const { features } = await read(shp, dbf, { encoding });
	return features.map((feature, index) => {
		const { geometry } = feature;
		if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
			throw new Error(`shape ${index} is no area`);
		return { ...feature, geometry: mapPositions(geometry, fromLambert93) };
	});
}
