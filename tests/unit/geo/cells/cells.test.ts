import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../../src/lib/geo/cells/cells';
import type { AreaFigures } from '../../../../src/lib/geo/cells/fit-cells';
import { momentsOf } from '../../../../src/lib/geo/moments';
import { planarArea } from '../../../../src/lib/geo/rings';
import { findOgcFault } from '../../../ogc-fault';

/** The figures of a box of some width and height around a centre, turned by an angle. */
function boxFigures(x: number, y: number, width: number, height: number, angle = 0): AreaFigures {
	const [along, across] = [width ** 2 / 12, height ** 2 / 12];
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return {
		centre: [x, y],
		areaKm2: width * height,
		spread: {
			varianceEastKm2: along * cos ** 2 + across * sin ** 2,
			varianceNorthKm2: along * sin ** 2 + across * cos ** 2,
			covarianceKm2: (along - across) * cos * sin
		}
	};
}

const cell = (...areas: AreaFigures[]): Polygon[] => cellsOf(areas);
const only = (area: AreaFigures): Polygon => cell(area)[0] ?? { type: 'Polygon', coordinates: [] };
const keysOf = ({ coordinates }: Polygon): Set<string> => new Set(coordinates.flat().map(String));
const extent = ({ coordinates: [ring = []] }: Polygon, axis: 0 | 1): number => {
	const values = ring.map((position: Position) => position[axis] ?? 0);
	return Math.max(...values) - Math.min(...values);
};

describe('cellsOf', () => {
	it('is an ellipse of the area, around the centre, where nothing is beside it', () => {
		const alone = only(boxFigures(700, 7000, 4, 3));
		expect(planarArea(alone)).toBeCloseTo(12, 1);
		const { centre } = momentsOf(alone);
		expect(Math.hypot(centre[0] - 700, centre[1] - 7000)).toBeLessThan(0.05);
		expect(extent(alone, 0)).toBeCloseTo(4 * Math.sqrt((12 / Math.PI) * (1 / 12) * 4), 0);
	});

	it('is as long as the area is, and lies the same way', () => {
		const long = only(boxFigures(0, 0, 8, 2));
		expect(extent(long, 0) / extent(long, 1)).toBeCloseTo(4, 0);
		const turned = momentsOf(only(boxFigures(0, 0, 8, 2, Math.PI / 4))).spread;
		expect(turned.covarianceKm2).toBeGreaterThan(0.8 * turned.varianceEastKm2);
		expect(turned.varianceEastKm2).toBeCloseTo(turned.varianceNorthKm2, 1);
	});

	it('shares a line with the one beside it, half-way between equals', () => {
		const [west, east] = cell(boxFigures(0, 0, 3, 3), boxFigures(3, 0, 3, 3));
		if (!west || !east) throw new Error('two cells are missing');
		const shared = [...keysOf(west)]
			.filter((key) => keysOf(east).has(key))
			.map((key) => key.split(',').map(Number));
		expect(shared.length).toBeGreaterThan(20);
		for (const [x = NaN] of shared) expect(x).toBeCloseTo(1.5, 1);
		const ys = shared.map(([, y = NaN]) => y);
		expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(2);
	});

	it('gives the big and the small their areas', () => {
		const areas = [
			boxFigures(0, 0, 6, 6),
			boxFigures(4, 0, 2, 2),
			boxFigures(0, 4.5, 5, 3),
			boxFigures(4, 3, 2, 4)
		];
		cell(...areas).forEach((polygon, i) => {
			const trueKm2 = areas[i]?.areaKm2 ?? NaN;
			expect(Math.abs(planarArea(polygon) / trueKm2 - 1), String(i)).toBeLessThan(0.02);
		});
	});

	it('is a valid polygon that holds no point of another', () => {
		const grid = [0, 1, 2, 3].flatMap((row) =>
			[0, 1, 2, 3].map((column) =>
				boxFigures(column * 2, row * 2.2, 1.5 + (row % 2), 2.4 - (column % 2), 0.3 * row)
			)
		);
		const cells = cellsOf(grid);
		for (const polygon of cells) expect(findOgcFault(polygon)).toBeUndefined();
		for (let x = -3; x < 9; x += 0.37)
			for (let y = -3; y < 10; y += 0.41)
				expect(cells.filter((polygon) => booleanPointInPolygon([x, y], polygon)).length).toBeLessThan(2);
	});

	it('leaves to nobody what lies far from all', () => {
		const cells = cell(boxFigures(0, 0, 3, 3), boxFigures(9, 0, 3, 3));
		for (const polygon of cells) {
			expect(booleanPointInPolygon([4.5, 0], polygon)).toBe(false);
			expect(polygon.coordinates).toHaveLength(1);
		}
	});

	it('is the same to the last digit each time, and nothing for nothing', () => {
		const areas = [boxFigures(0, 0, 3, 3), boxFigures(3, 1, 3, 2, 1)];
		expect(JSON.stringify(cellsOf(areas))).toBe(JSON.stringify(cellsOf(areas)));
		expect(cellsOf([])).toEqual([]);
	});
});
