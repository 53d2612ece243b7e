import type {
	Feature,
	FeatureCollection,
	GeoJsonProperties,
	LineString,
	MultiLineString,
	MultiPolygon,
	Polygon
} from 'geojson';
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification';
import { bboxClip, distance } from '@turf/turf';
import type { Bbox, LngLat } from '../../lib/domain/atlas';
import { bboxesMeet, bboxOf } from '../../lib/geo/bbox';
import type { Outline } from './boundaries';

/** What lies around and under the atlas: the neighbours' lines, the border, waterways. Simplified: it is scenery. */
export type ContextTopology = Topology<{
	/** Lines between the communes outside the atlas. */
	neighbours: GeometryCollection;
	/** The edge of the region's land inside the box: the border. */
	border: GeometryCollection;
	waterways: GeometryCollection;
}>;

/** Steps over the wider side of the box: about forty metres, less than a pixel at the zooms where scenery matters. */
const CONTEXT_QUANTISATION = 5e3;

/** East of the point where the border meets the sea: what lies west of it on the edge of the land is the coast. */
const BELGIAN_SIDE: Bbox = [2.546, 49.8, 5, 51.2];

type Line = Feature<LineString | MultiLineString>;

const collect = (features: Line[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const inBox = (box: Bbox) => (outline: Feature<Polygon | MultiPolygon>) => {
	const own = bboxOf([outline.geometry]);
	return own !== undefined && bboxesMeet(own, box);
};

/** How far around the atlas its neighbours are drawn, in km: a fringe, not a rectangle. */
const FRINGE_KM = 15;

/** Whether an outline lies in the fringe around some centres. */
function isNear(outline: Feature<Polygon | MultiPolygon>, centres: readonly LngLat[]): boolean {
	const [west, south, east, north] = bboxOf([outline.geometry]) ?? [0, 0, 0, 0];
	const middle: LngLat = [(west + east) / 2, (south + north) / 2];
	return centres.some((centre) => distance(middle, centre) < FRINGE_KM);
}

/** Lines clipped to a box, without the empty ones; the properties stay. */
export function clipLines<P extends GeoJsonProperties>(
	lines: readonly Feature<LineString | MultiLineString, P>[],
	box: Bbox
): Feature<LineString | MultiLineString, P>[] {
	return lines.flatMap((line) => {
		const own = bboxOf([line.geometry]);
		if (!own || !bboxesMeet(own, box)) return [];
		const { geometry } = bboxClip(line, box) as Feature<LineString | MultiLineString>;
		return geometry.coordinates.length > 0 ? [{ ...line, geometry }] : [];
	});
}

/**
 * The scenery of a box.
 * @param communes every commune around, those of the atlas too.
 * @param centres of the atlas's own communes, by code.
 * @param ratio share of the vertices that the simplification takes out, 0–1.
 */
export function buildContext(
	communes: readonly Outline[],
	centres: ReadonlyMap<string, LngLat>,
	waterways: readonly Feature<LineString | MultiLineString>[],
	box: Bbox,
	ratio = 0.88
): ContextTopology {
	const around = communes.filter(inBox(box));
	const collection: FeatureCollection = {
		type: 'FeatureCollection',
		features: around.map(({ geometry, properties }) => ({
			type: 'Feature',
			id: properties.code,
			properties: {},
			geometry
		}))
	};
	const water: FeatureCollection = { type: 'FeatureCollection', features: [...waterways] };
	const full = presimplify(topology({ land: collection, waterways: water }) as Topology<Objects<object>>);
	const thin = simplify(full, quantile(full, 1 - ratio));
	const land = thin.objects.land as GeometryCollection;
	const positions = [...centres.values()];
	const fringe = new Set(
		around
			.filter(({ properties }) => !centres.has(properties.code))
			.filter((outline) => isNear(outline, positions))
			.map(({ properties }) => properties.code)
	);
	const isOutside = (object: GeometryObject) => fringe.has(String(object.id));
	const neighbours = mesh(thin, land, (a, b) => a !== b && isOutside(a) && isOutside(b));
	const border = mesh(thin, land, (a, b) => a === b);
	const clip = (geometry: MultiLineString): Feature<LineString | MultiLineString>[] =>
		clipLines([{ type: 'Feature', properties: {}, geometry }], box);
	return topology(
		{
			neighbours: collect(clip(neighbours)),
			border: collect(clipLines(clip(border), BELGIAN_SIDE)),
			waterways: collect(
				clipLines(feature(thin, thin.objects.waterways as GeometryCollection).features as Line[], box)
			)
		},
		CONTEXT_QUANTISATION
	) as ContextTopology;
}
