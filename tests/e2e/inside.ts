import { readFileSync } from 'node:fs';
import { centroid, pointOnFeature, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';

const isAreal = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
	feature.geometry.type.endsWith('Polygon');

/**
 * The query of a view centred inside what is drawn of a fact: in its outline, or in the first of its whole communes.
 * @throws Error when the layer has no such fact, or it has no area.
 */
export function viewInside(layer: string, fact: string, zoom: number): string {
	const text = readFileSync(`static/api/v1/layers/${layer}.geojson`, 'utf8');
	const { features } = JSON.parse(text) as FeatureCollection;
	const found = features.find(({ id }) => id === fact);
	if (!found || !isAreal(found)) throw new Error(`${fact} has no area in ${layer}`);
	const [first = []] =
		found.geometry.type === 'Polygon' ? [found.geometry.coordinates] : found.geometry.coordinates;
	const part: Feature<Polygon> = {
		type: 'Feature',
		properties: {},
		geometry: { type: 'Polygon', coordinates: first }
	};
	const middle: Feature<Point> = centroid(part);
	const inside = booleanPointInPolygon(middle, part) ? middle : pointOnFeature(part);
	const [lng = 0, lat = 0] = inside.geometry.coordinates;
	return `vue=${zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}
