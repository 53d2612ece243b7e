import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { BoundaryKind, Fact, Source } from '../../domain/atlas';
import { geometryOf, type AtlasGeometry } from '../../geo/atlas-geometry';

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

/** The geometry with outer rings anticlockwise, as RFC 7946 asks. */
const wound = (geometry: Geometry): Geometry =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? (rewind(geometry) as Geometry) : geometry;

export type AtlasCollection = FeatureCollection<Geometry | null> & {
	name: string;
	/** What the outlines of communes are in this build. */
	boundaries: BoundaryKind;
	attribution: string[];
	licence: string[];
};

/**
 * The facts of a layer as GeoJSON (RFC 7946, WGS84); a fact without a place has a null geometry.
 * @param extra official outlines shown with the layer that no document names.
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
			geometry: geometry && rounded(wound(geometry))
		};
	});
	const official = extra.map((feature) => ({ ...feature, geometry: rounded(wound(feature.geometry)) }));
	return {
		type: 'FeatureCollection',
		name,
		boundaries,
		attribution: [...new Set(used.map(({ attribution }) => attribution))],
		licence: [...new Set(used.map(({ licence }) => licence))],
		features: [...features, ...official]
	};
}
