import { area, featureCollection, intersect } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonAreaM2 } from '../../../src/lib/geo/common-area';
import { EAST_AREA, ILES_AREA, WEST_AREA, areal, multi, rectangle } from '../fixtures';

/** A rectangle of which the given share lies in the eastern commune, the rest in the western one. */
const straddling = (share: number) =>
	areal(rectangle([3.1 - 0.02 * (1 - share), 50.01, 3.1 + 0.02 * share, 50.02]));

const shareInside = (...[inner, outer]: Parameters<typeof commonAreaM2>) =>
	commonAreaM2(inner, outer) / area(inner);

describe('commonAreaM2', () => {
	it('is the whole area inside, nothing beside, and its share where it straddles', () => {
		expect(shareInside(straddling(1), areal(EAST_AREA))).toBeCloseTo(1, 6);
		expect(shareInside(areal(WEST_AREA), areal(ILES_AREA))).toBe(0);
		expect(shareInside(straddling(0.3), areal(EAST_AREA))).toBeCloseTo(0.3, 6);
	});

	it('counts what lies in a hole as outside', () => {
		const inHole = areal(rectangle([3.145, 50.045, 3.155, 50.055]));
		const halfInHole = areal(rectangle([3.13, 50.045, 3.15, 50.055]));
		expect(shareInside(inHole, areal(EAST_AREA))).toBe(0);
		expect(shareInside(halfInHole, areal(EAST_AREA))).toBeCloseTo(0.5, 6);
	});

	it('counts every part of both', () => {
		const parts = areal(multi(rectangle([3, 50.2, 3.1, 50.3]), rectangle([3.5, 50.2, 3.6, 50.3])));
		expect(shareInside(parts, areal(ILES_AREA))).toBeCloseTo(0.5, 6);
	});

	it('counts once what two parts of one outline both cover', () => {
		const twice = areal(multi(rectangle([3.01, 50.01, 3.02, 50.02]), rectangle([3.01, 50.01, 3.02, 50.02])));
		expect(commonAreaM2(twice, areal(WEST_AREA))).toBeCloseTo(area(rectangle([3.01, 50.01, 3.02, 50.02])), 0);
	});

	it('does not mind how rings are wound', () => {
		const { coordinates } = rectangle([3.01, 50.01, 3.02, 50.02]);
		const clockwise = areal({ type: 'Polygon', coordinates: coordinates.map((ring) => [...ring].reverse()) });
		expect(commonAreaM2(clockwise, areal(WEST_AREA))).toBeCloseTo(area(clockwise), 0);
	});

	it('is what Turf finds, for any two stars', () => {
		const star = fc
			.tuple(
				fc.double({ min: 3, max: 3.1, noNaN: true }),
				fc.double({ min: 50, max: 50.1, noNaN: true }),
				fc.array(fc.double({ min: 0.005, max: 0.06, noNaN: true }), { minLength: 3, maxLength: 14 })
			)
			.map(([lng, lat, radii]) => {
				const ring = radii.map((radius, i) => {
					const angle = (2 * Math.PI * i) / radii.length;
					return [lng + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
				});
				return areal({ type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] });
			});
		fc.assert(
			fc.property(star, star, (a, b) => {
				const common = intersect(featureCollection([a, b]));
				const expected = common ? area(common) : 0;
				expect(Math.abs(commonAreaM2(a, b) - expected)).toBeLessThan(50);
			}),
			{ numRuns: 60 }
		);
	});
});
