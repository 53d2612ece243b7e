import type {
	Feature,
	Geometry,
	LineString,
	MultiLineString,
	MultiPoint,
	MultiPolygon,
	Point,
	Polygon,
	Position
} from 'geojson';
import type { Fact, LngLat, Reference } from '../domain/atlas';
import type { InseeCode } from '../domain/codes';
import { partsOf } from './rings';

export type Areal = Feature<Polygon | MultiPolygon>;
export type Shape = Feature<Polygon | MultiPolygon | LineString | MultiLineString>;
/** What is drawn of an entry of a register. */
export type OfficialShape = Shape | Feature<Point | MultiPoint>;
/** An entry of a register with what is drawn of it: null where it only lists communes. */
export interface DrawnReference {
	reference: Reference;
	shape: OfficialShape | null;
}

/** What the atlas knows of places, in WGS84: the one input from which every fact gets its geometry. */
export interface AtlasGeometry {
	communes: ReadonlyMap<InseeCode, Areal>;
	/** EPCI and poles, by id. */
	territories: ReadonlyMap<string, Areal>;
	centres: ReadonlyMap<InseeCode, LngLat>;
	/** Official outlines by id of fact. */
	outlines: ReadonlyMap<string, Shape>;
}

const present = <K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): V[] =>
	keys.flatMap((key) => {
		const value = map.get(key);
		return value === undefined ? [] : [value];
	});

const gather = (areas: readonly Areal[]): MultiPolygon | null =>
	areas.length === 0
		? null
		: { type: 'MultiPolygon', coordinates: areas.flatMap(({ geometry }) => partsOf(geometry)) };

const points = (positions: Position[]): Geometry | null => {
	const [only] = positions;
	if (only === undefined) return null;
	return positions.length === 1
		? { type: 'Point', coordinates: only }
		: { type: 'MultiPoint', coordinates: positions };
};

/**
 * The geometry of a fact, at its honest precision: its outline, its whole communes, the centre of its commune for a site
 * whose place inside is not known, a straight line between its ends, its territories; `null` when it has no place.
 */
export function geometryOf(fact: Fact, atlas: AtlasGeometry): Geometry | null {
	switch (fact.precision) {
		case 'outline':
			return atlas.outlines.get(fact.id)?.geometry ?? null;
		case 'commune':
			return gather(present(atlas.communes, fact.communes));
		case 'point':
			return points(present(atlas.centres, fact.communes));
		case 'link': {
			const coordinates = present(atlas.centres, fact.ends);
			return coordinates.length > 1 ? { type: 'LineString', coordinates } : points(coordinates);
		}
		case 'territory':
			return gather(present(atlas.territories, fact.territories));
		case 'none':
			return null;
	}
}
