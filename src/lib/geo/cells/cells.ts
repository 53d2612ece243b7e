import type { Polygon } from 'geojson';
import { ringArea } from '../rings';
import { distanceFrom, EDGE, fitEllipses, gridAround, labelPoints, type AreaFigures } from './fit-cells';
import { NOBODY, placeOf } from './grid';
import { joinPieces } from './one-piece';
import { traceLabels } from './trace-labels';

/** Between points of the grid, in km: a commune of half a square kilometre has fifty. */
const STEP_KM = 0.1;

/** A line keeps this share of the way between two points from either, so that no two vertices fall together. */
const LEAST_SHARE = 0.1;

/**
 * Approximate cells of areas of which six figures are known each: centre, area and second moments. A place belongs to the area
 * whose ellipse is nearest, in its own widths, less a weight; ellipses and weights are fitted so that the figures of the cells
 * are those of the areas. What no ellipse reaches belongs to nobody.
 * @returns one polygon in one piece for each area, in the plane of the figures; neighbours share their line, none overlap.
 */
export function cellsOf(areas: readonly AreaFigures[], stepKm = STEP_KM): Polygon[] {
	if (areas.length === 0) return [];
	const grid = gridAround(areas, stepKm);
	const ellipses = fitEllipses(areas, stepKm);
	const distance = (label: number, point: number): number => {
		const ellipse = ellipses[label];
		return ellipse ? distanceFrom(ellipse, ...placeOf(grid, point)) : EDGE;
	};
	const labels = joinPieces(grid, labelPoints(grid, ellipses), distance);
	const rings = traceLabels(grid, labels, (from, to) => {
		const [a, b] = [labels[from] ?? NOBODY, labels[to] ?? NOBODY];
		const before = distance(a, from) - distance(b, from);
		const behind = distance(a, to) - distance(b, to);
		const share = before < behind ? before / (before - behind) : 0.5;
		return Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
	});
	return areas.map((_, label) => ({
		type: 'Polygon',
		coordinates: (rings.get(label) ?? []).sort((a, b) => ringArea(b) - ringArea(a))
	}));
}
