import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { BoundaryKind, Fact, Source } from '../../domain/atlas';
import { geometryOf, type AtlasGeometry } from '../../geo/atlas-geometry';
import { dissolve } from '../../geo/dissolve';

/** Six decimals: about ten centimetres, finer than any of the sources. */
export const GEOJSON_DECIMALS = 6;

const roundDeep = (value: unknown): unknown =>
	typeof value === 'number'
		? Number(value.toFixed(GEOJSON_DECIMALS))
		: Array.isArray(value)
			? value.map(roundDeep)
			: value;

const rounded = <G extends Geometry>(geometry: G): G =>
	geometry.type === 'GeometryCollection'
		? geometry
		: { ...geometry, coordinates: roundDeep(geometry.coordinates) };

/** Positions of a line, none of them twice in a row. */
const withoutStandstill = (line: readonly Position[]): Position[] =>
	line.filter((position, i) => i === 0 || String(position) !== String(line[i - 1]));

/**
 * A geometry as it is published: six decimals, valid by the OGC rules, outer rings anticlockwise (RFC 7946). Communes that
 * touch are one area.
 */
export function publishGeometry(geometry: Geometry): Geometry | null {
	if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') return dissolve(geometry) ?? null;
	const exact = rounded(geometry);
	if (exact.type === 'LineString') return { ...exact, coordinates: withoutStandstill(exact.coordinates) };
	if (exact.type === 'MultiLineString')
		return {
			...exact,
			coordinates: exact.coordinates.map(withoutStandstill).filter((line) => line.length > 1)
		};
	return exact;
}

export type AtlasCollection = FeatureCollection<Geometry | null> & {
	name: string;
	/** What the outlines of communes are in this build. */
	boundaries: BoundaryKind;
	attribution: string[];
	licence: string[];
};

/**
 * The facts of a layer as GeoJSON (RFC 7946, WGS84); a fact without a place has a null geometry.
 * @param extra entries of the layer's registers that have a geometry.
 */
export function toFactsGeoJson(
	name: string,
	facts: readonly Fact[],
	atlas: AtlasGeometry,
	boundaries: BoundaryKind,
	sources: readonly Source[],
	extra: readonly Feature[] = []
): AtlasCollection {
	const used = sources.filter(({ state }) => state === 'used');
	const features = facts.map((fact) => {
		const geometry = geometryOf(fact, atlas);
		const { id, ...properties } = fact;
		return {
			type: 'Feature' as const,
			id,
			properties: { ...properties, boundaries },
			geometry: geometry && publishGeometry(geometry)
		};
	});
	const official = extra.map(({ geometry, ...feature }) => ({
		...feature,
		geometry: publishGeometry(geometry)
	}));
	return {
		type: 'FeatureCollection',
		name,
		boundaries,
		attribution: [...new Set(used.map(({ attribution }) => attribution))],
		licence: [...new Set(used.map(({ licence }) => licence))],
		features: [...features, ...official]
	};
}
