import { area } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { InseeCode } from '../../src/lib/domain/codes';
import { lambertAreaKm2 } from '../../src/pipeline/read/commune-figures';
import { communes, findSource, inputs, readBoundaries, start } from './real-atlas';

const boundaries = await readBoundaries();
const figures = inputs.figures;

const territoryOf = (id: string) => {
	const found = start.territories.find((territory) => territory.id === id);
	if (!found) throw new Error(`no territory ${id}`);
	return found;
};

/** Areas in km² that the Mission Bassin Minier publishes (`surface_km2` of communes-mbm.geojson), for a sample. */
const OFFICIAL_SAMPLE: [code: string, areaKm2: number][] = [
	['59153', 18.436766],
	['59172', 11.551221],
	['59491', 33.468971],
	['59526', 34.082213],
	['59606', 13.877091],
	['59632', 21.078986],
	['62119', 9.497916],
	['62178', 16.49583],
	['62215', 21.041552],
	['62427', 20.755784],
	['62498', 11.702841],
	['62510', 12.884595]
];

const deviation = (code: string, officialKm2: number): number =>
	Math.abs((figures.get(code)?.areaKm2 ?? NaN) / officialKm2 - 1);

describe('the communes', () => {
	it('are the same in the boundaries, in the official membership, in the figures and in the contract', () => {
		const members = inputs.members.map(({ code }) => code);
		expect([...boundaries.communes.keys()].sort()).toEqual(members);
		expect([...figures.keys()].sort()).toEqual(members);
		expect(communes.map(({ code }) => code)).toEqual(members);
	});

	it('are 327: 95 of the MEL, 35 of the CAVM, 47 of the CAPH and 150 of the PMA', () => {
		const counts = ['mel', 'cavm', 'caph', 'pma'].map((id) => territoryOf(id).communes.length);
		expect(counts).toEqual([95, 35, 47, 150]);
		expect(communes).toHaveLength(327);
		expect(start.totals.communes).toBe(327);
	});

	it('belong to one EPCI each, and the three of the PMA hold its 150', () => {
		const epcis = start.territories.filter(({ kind }) => kind === 'epci');
		const codes = epcis.flatMap((territory) => territory.communes);
		expect([...codes].sort()).toEqual(communes.map(({ code }) => code));
		const parts = territoryOf('pma').parts.flatMap((id) => territoryOf(id).communes);
		expect([...parts].sort()).toEqual([...territoryOf('pma').communes].sort());
	});

	it('lie in the Nord or the Pas-de-Calais and have a name, people and postcodes', () => {
		for (const { code, name, population, postcodes } of inputs.members) {
			expect(code).toMatch(/^(59|62)\d{3}$/);
			expect(name.length, code).toBeGreaterThan(1);
			expect(population, name).toBeGreaterThan(0);
			expect(postcodes.length, name).toBeGreaterThan(0);
		}
	});
});

/** Cells stand in where no outline can be had: the smallest commune is 14 % off (`cells.test.ts`). */
const isOutline = start.boundaries === 'outline';

describe('the areas', () => {
	it('of the outlines on the sphere lie within one per cent of the figures', () => {
		for (const [code, outline] of boundaries.communes) {
			const ratio = area(outline) / 1e6 / (figures.get(code)?.areaKm2 ?? NaN);
			expect(Math.abs(ratio - 1), `${code}: ${ratio}`).toBeLessThan(isOutline ? 0.01 : 0.15);
		}
	});

	it('of the outlines in Lambert-93 lie within half of one per cent of the figures', () => {
		const tolerance = isOutline ? 0.005 : 0.15;
		for (const [code, { geometry }] of boundaries.communes) {
			const ratio = lambertAreaKm2(geometry) / (figures.get(code)?.areaKm2 ?? NaN);
			expect(Math.abs(ratio - 1), `${code}: ${ratio}`).toBeLessThan(tolerance);
		}
	});

	it('of the figures are the official ones of a sample to a thousandth', () => {
		for (const [code, areaKm2] of OFFICIAL_SAMPLE) expect(deviation(code, areaKm2), code).toBeLessThan(0.001);
	});

	it('of the figures are the official ones to a thousandth wherever the Mission Bassin Minier gives one', async () => {
		const bytes = await findSource('communes-mbm');
		interface Official {
			features: { properties: { insee: string; surface_km2: number } }[];
		}
		const all = bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Official).features : [];
		const official = bytes
			? all
					.map(({ properties }): [string, number] => [properties.insee, properties.surface_km2])
					.filter(([code]) => figures.has(code))
			: OFFICIAL_SAMPLE;
		expect(official.length).toBeGreaterThanOrEqual(bytes ? 237 : 12);
		for (const [code, areaKm2] of official) expect(deviation(code, areaKm2), code).toBeLessThan(0.001);
	});

	it('and people of territories are the sums of those of their communes', () => {
		const sumOf = (codes: readonly InseeCode[], value: (record: (typeof communes)[number]) => number) =>
			communes.filter(({ code }) => codes.includes(code)).reduce((sum, record) => sum + value(record), 0);
		for (const { id, communes: codes, areaKm2, population } of start.territories) {
			const sumKm2 = sumOf(codes, (record) => record.areaKm2);
			expect(Math.abs(areaKm2 - sumKm2), id).toBeLessThan(0.0051);
			expect(population, id).toBe(sumOf(codes, (record) => record.population));
		}
		const parts = ['call', 'cahc', 'cabbalr'].map((id) => territoryOf(id).areaKm2);
		expect(territoryOf('pma').areaKm2).toBeCloseTo(
			parts.reduce((sum, km2) => sum + km2, 0),
			1
		);
	});

	it('of the outlines of territories are the sums of those of their communes', () => {
		for (const { id, communes: codes } of start.territories) {
			const outline = boundaries.territories.get(id);
			// The parts of a pole have outlines as EPCI; every territory of the tables has one.
			expect(outline, id).toBeDefined();
			const sum = codes.reduce((total, code) => total + area(boundaries.communes.get(code) ?? FAR), 0);
			expect(Math.abs((outline ? area(outline) : 0) / sum - 1), id).toBeLessThan(1e-6);
		}
	});
});

const FAR = { type: 'Feature' as const, properties: {}, geometry: { type: 'Polygon' as const, coordinates: [] } };
