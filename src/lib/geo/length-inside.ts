import { along, bboxClip, booleanPointInPolygon, length, lineSplit, lineString } from '@turf/turf';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { bboxOf } from './bbox';

const partsOfLine = ({ geometry }: Feature<LineString | MultiLineString>): Position[][] =>
	geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

/** Length of a line in km on the sphere, along all its parts. */
export const lengthKm = (line: Feature<LineString | MultiLineString>): number =>
	length(line, { units: 'kilometers' });

/** How much of a line lies in an area, in km on the sphere; every part and hole counts. */
export function lengthInsideKm(
	line: Feature<LineString | MultiLineString>,
	area: Feature<Polygon | MultiPolygon>
): number {
	const box = bboxOf([area.geometry]);
	if (!box) return 0;
	const near = partsOfLine(bboxClip(line, box) as Feature<LineString | MultiLineString>);
	const pieces = near
		.filter((part) => part.length > 1)
		.flatMap((part) => {
			const split = lineSplit(lineString(part), area).features;
			return split.length === 0 ? [lineString(part)] : split;
		});
	return pieces.reduce((sum, piece) => {
		const pieceKm = lengthKm(piece);
		const isInside = pieceKm > 0 && booleanPointInPolygon(along(piece, pieceKm / 2), area);
		return isInside ? sum + pieceKm : sum;
	}, 0);
}
