import type { Feature, Geometry, LineString, MultiLineString, MultiPoint, Point } from 'geojson';

/** A line, or several that belong together. */
export type LineGeometry = LineString | MultiLineString;

export const isLineGeometry = (geometry: Geometry): geometry is LineGeometry =>
	geometry.type === 'LineString' || geometry.type === 'MultiLineString';

/** Whether a feature is a line, or several that belong together. */
export const isLine = (feature: Feature): feature is Feature<LineGeometry> =>
	isLineGeometry(feature.geometry);

/** Whether it is a point, or several that belong together. */
export const isPointGeometry = (geometry: Geometry): geometry is Point | MultiPoint =>
	geometry.type === 'Point' || geometry.type === 'MultiPoint';

/** Whether a feature is a point, or several that belong together. */
export const isPoint = (feature: Feature): feature is Feature<Point | MultiPoint> =>
	isPointGeometry(feature.geometry);
