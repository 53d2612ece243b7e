/** What the published registers say, against the tables kept by hand and against what the documents say. */
import { describe, expect, it } from 'vitest';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Layer } from '../../src/lib/domain/atlas';
import type { PublishedEntry } from '../../src/lib/domain/schemas/register';
import { parseApi } from './published-api';
import { facts, inputs, start } from './real-atlas';

const { entries } = await parseApi<{ entries: PublishedEntry[] }>('registers.json');
const of = (register: string) => entries.filter((entry) => entry.register === register);
const entry = (id: string): PublishedEntry => {
	const found = entries.find((each) => each.id === id);
	if (!found) throw new Error(`no entry ${id}`);
	return found;
};
const layer = (id: string): Layer => {
	const found = start.layers.find((each) => each.id === id);
	if (!found) throw new Error(`no layer ${id}`);
	return found;
};
const membersOf = (id: string) => new Set<string>(start.territories.find((each) => each.id === id)?.communes);
const countIn = (codes: readonly { code: string }[], territory: string): number =>
	codes.filter(({ code }) => membersOf(territory).has(code)).length;

describe('layers', () => {
	it('have outlines only where something is drawn: a register that lists communes draws none of its own', async () => {
		for (const { id, hasOutlines, references, precisions } of start.layers) {
			const { features } = await parseApi<FeatureCollection<Geometry | null>>(`layers/${id}.geojson`);
			const drawn = features.filter(({ properties, geometry }) => properties?.register && geometry !== null);
			expect(hasOutlines, id).toBe(drawn.length > 0 || (precisions.outline ?? 0) > 0);
			for (const { register, shape } of references)
				expect(drawn.some(({ properties }) => properties?.register === register), register).toBe(shape !== 'list');
		}
		expect(layer('ppri').hasOutlines).toBe(false);
		expect(layer('cites-educatives').hasOutlines).toBe(false);
		expect(layer('qpv').hasOutlines).toBe(true);
	});

	it('carry the publisher and the date of each entry in their exports', async () => {
		const { features } = await parseApi<FeatureCollection>('layers/qpv.geojson');
		const denain = features.find(({ id }) => id === 'qpv-2024-qn05950m');
		expect(denain?.properties).toMatchObject({ publisher: 'ANCT', date: '2024-01-01', code: 'QN05950M' });
	});
});

describe('priority quarters', () => {
	it('are 96 in each generation, those of 2024 shown and those of 2015 a switch away', () => {
		expect(of('qpv-2024')).toHaveLength(96);
		expect(of('qpv-2015')).toHaveLength(96);
		const shown = layer('qpv').references.map(({ register, isShown }) => [register, isShown]);
		expect(shown).toEqual([
			['qpv-2024', true],
			['qpv-2015', false]
		]);
	});

	it('have the residents of 2013 where the table gives them: all those of 2015, none of 2024', () => {
		const residents = of('qpv-2015').flatMap(({ figures }) => figures.filter(({ id }) => id === 'residents'));
		expect(residents).toHaveLength(96);
		expect(residents.every(({ date }) => date === '2013')).toBe(true);
		expect(of('qpv-2024').every(({ figures }) => figures.length === 0)).toBe(true);
		const mel = of('qpv-2015').filter(({ communes }) => countIn(communes, 'mel') > 0);
		const sum = mel.flatMap(({ figures }) => figures).reduce((total, { value }) => total + value, 0);
		// The table read by hand; the document counts 357,220 for the same 26 quarters, and both are shown.
		expect([mel.length, sum]).toEqual([26, 207627]);
	});

	it('of 2015 are what documents of 2016 to 2021 meet: every outline of a fact or a site is one of them', () => {
		const named = new Set(facts.flatMap(({ place }) => place ?? []));
		const quarters = inputs.places.data.places.flatMap(({ id, parts }) =>
			parts.filter(({ match }) => Object.keys(match).some((name) => /qp/i.test(name))).map((part) => ({ id, ...part }))
		);
		expect(quarters.length).toBeGreaterThan(5);
		for (const { id, source, match } of quarters) {
			expect(named.has(id), id).toBe(true);
			expect(source, id).toMatch(/^qpv-(?:mel|2015)$/);
			expect(String(Object.values(match)[0]), id).toMatch(/^QP\d{6}$/);
		}
		const table = inputs.registers.tables.get('data/npnru.csv') ?? [];
		const outlines = table.flatMap(({ properties }) => typeof properties.outlines === 'string' && properties.outlines !== '' ? [properties.outlines] : []);
		expect(outlines).toHaveLength(23);
		expect(outlines.every((outline) => outline.startsWith('qpv-2015:'))).toBe(true);
	});
});

describe('sites of the NPNRU', () => {
	const sites = of('npnru-sites');
	it('are 25, and say how sure each is', () => {
		const count = (certainty: string | null) => sites.filter((site) => site.certainty === certainty).length;
		expect([count(null), count('probable'), count('a-verifier'), count('sans-contour')]).toEqual([15, 6, 2, 2]);
	});

	it('stand in by their quarter, and those that no document names are told apart', () => {
		expect(sites.filter(({ areaKm2 }) => areaKm2 === null).map(({ certainty }) => certainty)).toEqual([
			'sans-contour',
			'sans-contour'
		]);
		const named = sites.filter((site) => site.facts.length > 0).map(({ code }) => code);
		expect(named).toContain('denain-vieux-denain');
		expect(named).not.toContain('lens-cite-du-12-14');
		expect(sites.length - named.length).toBeGreaterThan(5);
	});
});

describe('flood plans', () => {
	const figuresOf = (id: string) => facts.find((fact) => fact.id === id)?.figures.map(({ value }) => value);
	it.each([
		['ecaillon', [3, 14], { cavm: 3, caph: 1 }],
		['aunelle-hogneau', [9], { cavm: 7, caph: 0 }],
		['selle', [5], { cavm: 0, caph: 4 }]
	])('%s has other communes than the document counts: both are there, and the list is partial', (plan, counted, found) => {
		const { communes, isPartial, facts: [fact = ''] } = entry(`ppri-communes-${plan}`);
		expect(figuresOf(fact)).toEqual(counted);
		expect({ cavm: countIn(communes, 'cavm'), caph: countIn(communes, 'caph') }).toEqual(found);
		expect(isPartial).toBe(true);
		expect(communes.every(({ how, address }) => how && address)).toBe(true);
	});

	it('of the Rhônelle have no list: the document counts 17 and 2', () => {
		expect(figuresOf('ppri-rhonelle')).toEqual([17, 2]);
		expect(entries.filter((each) => each.facts.includes('ppri-rhonelle'))).toEqual([]);
	});
});

describe('the Chaîne des parcs', () => {
	it('has the outlines that the mining inventory has, points elsewhere, ways for the cavaliers', () => {
		const parks = of('chaine-des-parcs');
		const outlined = parks.filter(({ areaKm2 }) => areaKm2 !== null).map(({ code }) => code);
		expect(outlined).toEqual([
			'parc-de-la-clarence',
			'parc-de-la-glissoire',
			'parc-de-la-lawe',
			'parc-marcel-cabiddu',
			'val-de-souchez'
		]);
		const placed = parks.filter(({ at, areaKm2 }) => at !== null && areaKm2 === null).map(({ code }) => code);
		expect(placed).toEqual(['berges-de-la-souchez', 'loisinord', 'parc-des-iles']);
		expect(of('cavaliers-tampon').every(({ lengthKm }) => lengthKm !== null)).toBe(true);
	});
});

describe('cycle routes', () => {
	it('draw the loop Un’Escaut as the register has it, beside the 29 km of the contract', () => {
		const loop = entry('circuits-cyclables-155');
		const [length] = facts.find(({ id }) => id === 'boucle-un-escaut')?.figures ?? [];
		expect(loop.facts).toEqual(['boucle-un-escaut']);
		expect([length?.value, length?.unit]).toEqual([29, 'km']);
		expect(loop.lengthKm).toBeGreaterThan(20);
		expect(loop.lengthKm).toBeLessThan(60);
	});
});

it('every entry that is drawn has a point on it, within its box', () => {
	const drawn = entries.filter(({ at }) => at !== null);
	expect(drawn.length).toBeGreaterThan(1000);
	for (const { id, at, bbox } of drawn) {
		const [lng = 0, lat = 0] = at ?? [];
		const isInside = lng >= bbox[0] - 1e-4 && lng <= bbox[2] + 1e-4 && lat >= bbox[1] - 1e-4 && lat <= bbox[3] + 1e-4;
		expect(isInside, id).toBe(true);
	}
});
