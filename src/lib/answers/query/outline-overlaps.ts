import { area } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Bbox, OutlineOverlap, OutlinedThing } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import { bboxOf, bboxesMeet } from '../../geo/bbox';
import type { Shape } from '../../geo/atlas-geometry';
import { commonAreaM2 } from '../../geo/common-area';
import { SLIVER_RATIO } from '../../geo/coverage-share';
import { isLine, type LineGeometry } from '../../geo/geometry-kind';
import { lengthInsideKm, lengthKm } from '../../geo/length-inside';

type Line = Feature<LineGeometry>;
type Area = Feature<Polygon | MultiPolygon>;

/** Something shown by an official outline, with the features of the sources it is made of. */
export interface Outlined {
	thing: OutlinedThing;
	shape: Shape;
	/** Features of the sources that a document's place is made of; none for entries of registers. */
	features: readonly Feature[];
	communes: readonly InseeCode[];
}

interface Measured extends Outlined {
	box: Bbox;
	/** In m² for an area, in km for a line. */
	size: number;
}

const round = (value: number): number => Number(value.toFixed(4));

type Measure = Pick<OutlineOverlap, 'area' | 'length'>;

const sameFeatures = (a: Outlined, b: Outlined): boolean =>
	a.features.length > 0 &&
	a.features.length === b.features.length &&
	a.features.every((feature) => b.features.includes(feature));

/** From this share of both on, two areas are one outline that two sources publish, each simplified in its way. */
const SAME_RATIO = 0.97;

const isSame = (a: Outlined, b: Outlined, { area: common }: Measure): boolean =>
	sameFeatures(a, b) || (common !== undefined && Math.min(...common.shareRatio) >= SAME_RATIO);

function measureAreas(a: Measured, b: Measured): Measure | undefined {
	const sharedM2 = sameFeatures(a, b) ? a.size : commonAreaM2(a.shape as Area, b.shape as Area);
	const shares: [number, number] = [sharedM2 / a.size, sharedM2 / b.size];
	if (sharedM2 === 0 || Math.max(...shares) < SLIVER_RATIO) return undefined;
	return { area: { areaKm2: round(sharedM2 / 1e6), shareRatio: [round(shares[0]), round(shares[1])] } };
}

/** Below this length a line only touches an area, within what the sources are exact to. */
const LEAST_LENGTH_KM = 0.05;

function measureLine(line: Measured, around: Measured): Measure | undefined {
	const insideKm = lengthInsideKm(line.shape as Line, around.shape as Area);
	if (insideKm < LEAST_LENGTH_KM) return undefined;
	return { length: { lengthKm: round(insideKm), shareRatio: round(insideKm / line.size) } };
}

/** @param a the line, where one of the two is. */
function measure(a: Measured, b: Measured): Measure | undefined {
	// Two lines cross in points: nothing to measure.
	if (isLine(b.shape)) return undefined;
	return isLine(a.shape) ? measureLine(a, b) : measureAreas(a, b);
}

const measured = (item: Outlined): Measured[] => {
	const box = bboxOf([item.shape.geometry]);
	if (!box) return [];
	return [{ ...item, box, size: isLine(item.shape) ? lengthKm(item.shape) : area(item.shape) }];
};

/**
 * Official outlines of different layers that overlap, each pair once, in the order given.
 * An overlap of areas below {@link SLIVER_RATIO} of both is left out, and a line that lies in an area for less than 50 m.
 */
export function outlineOverlaps(items: readonly Outlined[]): OutlineOverlap[] {
	const all = items.flatMap(measured);
	return all.flatMap((first, i) =>
		all.slice(i + 1).flatMap((second) => {
			if (first.thing.layer === second.thing.layer || !bboxesMeet(first.box, second.box)) return [];
			const [a, b] = isLine(second.shape) ? [second, first] : [first, second];
			const common = measure(a, b);
			if (!common) return [];
			const communes = a.communes.filter((code) => b.communes.includes(code));
			return [{ a: a.thing, b: b.thing, ...common, isSameOutline: isSame(a, b, common), communes }];
		})
	);
}
