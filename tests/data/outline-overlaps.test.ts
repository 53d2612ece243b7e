import { area as areaM2, featureCollection, intersect } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { OutlineOverlap, OutlinedThing } from '../../src/lib/domain/atlas';
import { facts, parseStatic, start } from './real-atlas';

const { overlaps, boundaries } = await parseStatic<{ boundaries: string; overlaps: OutlineOverlap[] }>(
	'api/v1/outline-overlaps.json'
);
const shapes = new Map<string, Feature<Polygon | MultiPolygon>>();
for (const { id } of start.layers) {
	const { features } = await parseStatic<FeatureCollection<Polygon | MultiPolygon>>(`api/v1/layers/${id}.geojson`);
	for (const feature of features) shapes.set(`${id} ${feature.id}`, feature);
}
const shapeOf = ({ layer, id }: OutlinedThing) => shapes.get(`${layer} ${id}`);

describe('outline-overlaps.json', () => {
	it('measures areas as Turf does, which the pipeline does not use for it', { timeout: 240_000 }, () => {
		expect(boundaries).toBe(start.boundaries);
		const measured = overlaps.filter(({ area }) => area);
		if (start.boundaries === 'outline') expect(measured.length).toBeGreaterThan(100);
		for (const { a, b, area } of measured) {
			const [first, second] = [shapeOf(a), shapeOf(b)];
			if (!first || !second || !area) throw new Error(`no outline of ${a.id} or ${b.id}`);
			const common = intersect(featureCollection([first, second]));
			expect(Math.abs((common ? areaM2(common) : 0) / 1e6 - area.areaKm2), `${a.id} × ${b.id}`).toBeLessThan(1e-4);
		}
	});

	it('calls an overlap by the same outline what it is: such a pair covers itself whole', () => {
		// As one source draws it twice, or two sources draw it: to a hundredth.
		for (const { isSameOutline, area } of overlaps)
			if (isSameOutline) for (const ratio of area?.shareRatio ?? []) expect(ratio).toBeGreaterThan(0.99);
	});

	// The framework agreement names the MEL's sites (seeds/accord-cadre-region-mel-2019.yaml, layer npnru); those whose quarter of 2015
	// is among the outlines of the mirror are shown by it. Each meets the quarter of 2024 that followed, whose edges differ.
	it('finds the QPV that each NPNRU site of the MEL shown by an outline is in', () => {
		const sites = facts.filter(
			({ layer, precision, territories }) => layer === 'npnru' && precision === 'outline' && territories.includes('mel')
		);
		const pairs = overlaps.filter(({ a, b }) => [a.layer, b.layer].sort().join() === 'npnru,qpv');
		const met = pairs.map(({ a, b }) => (a.layer === 'npnru' ? a : b)).filter(({ kind }) => kind === 'fact');
		expect(met.map(({ id }) => id).sort()).toEqual(sites.map(({ id }) => id).sort());
		if (start.boundaries === 'outline') expect(sites.length).toBe(6);
	});
});
