import { distance } from '@turf/turf';
import { neighbors } from 'topojson-client';
import type { LngLat } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import type { BoundaryTopology } from './boundaries';

/** Communes that share a line with each, in ascending order of code; a single common point is no border. */
export function neighboursByBorder({ objects }: BoundaryTopology): Map<InseeCode, InseeCode[]> {
	const { geometries } = objects.communes;
	const codes = geometries.map(({ id }) => String(id) as InseeCode);
	const lists = neighbors(geometries);
	return new Map(
		codes.map((code, i) => [code, (lists[i] ?? []).flatMap((index) => codes[index] ?? []).sort()])
	);
}

/** Radius of the disc of a given area. */
const discRadiusKm = (areaKm2: number): number => Math.sqrt(areaKm2 / Math.PI);

/** How far apart two discs of true area may lie and still pass for neighbours, as a share of the sum of their radii. */
const DISC_REACH = 1.1;

/** Communes whose discs of true area touch, or nearly: what is left of neighbourhood without outlines. */
export function neighboursByDisc(
	communes: readonly { code: InseeCode; centre: LngLat; areaKm2: number }[]
): Map<InseeCode, InseeCode[]> {
	const touches = (a: (typeof communes)[number], b: (typeof communes)[number]) =>
		distance(a.centre, b.centre, { units: 'kilometers' }) <=
		DISC_REACH * (discRadiusKm(a.areaKm2) + discRadiusKm(b.areaKm2));
	return new Map(
		communes.map((commune) => [
			commune.code,
			communes.filter((other) => other !== commune && touches(commune, other)).map(({ code }) => code)
		])
	);
}
