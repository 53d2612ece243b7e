import { booleanPointInPolygon, distance } from '@turf/turf';
import { csvParse } from 'd3-dsv';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Commune, Fact, LngLat } from '../../src/lib/domain/atlas';
import { bboxHolds, positionsOf } from '../../src/lib/geo/bbox';
import { partsOf, ringArea } from '../../src/lib/geo/rings';
import { communes, facts, parseStatic, readStatic, start } from './real-atlas';

type Properties = Omit<Fact, 'id'> & { boundaries: string };
type LayerFeature = Feature<Geometry | null, Properties>;
interface LayerFile extends Omit<FeatureCollection, 'features'> {
	boundaries: string;
	features: LayerFeature[];
}
interface CommuneFile {
	code: string;
	layers: string[];
	facts: Fact[];
	references: { layer: string; isMember: boolean }[];
	inherited: Fact[];
	unlisted: Fact[];
}

const layerFiles = new Map(
	await Promise.all(
		start.layers.map(async ({ id }) => [id, await parseStatic<LayerFile>(`api/v1/layers/${id}.geojson`)] as const)
	)
);
const communeFiles = new Map(
	await Promise.all(
		communes.map(async ({ code }) => [code, await parseStatic<CommuneFile>(`api/v1/communes/${code}.json`)] as const)
	)
);
const siteCommunes = await parseStatic<Commune[]>('atlas/communes.json');
const centres = new Map(siteCommunes.map(({ code, centre }) => [code, centre]));

const idsOf = (items: readonly { id?: string | number }[]) => items.map(({ id }) => String(id));
const ofLayer = (layer: string) => facts.filter((fact) => fact.layer === layer);
const featuresOf = (layer: string): LayerFeature[] => layerFiles.get(layer)?.features ?? [];
const featureOf = new Map(start.layers.flatMap(({ id }) => featuresOf(id).map((item) => [String(item.id), item])));
const isAreal = (geometry: Geometry): geometry is Polygon | MultiPolygon =>
	geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Rounding to six decimals, and half a step of the quantisation. */
const EPSILON_DEGREES = 2e-5;

describe('the files of the layers', () => {
	it('hold each fact of their layer once in GeoJSON, in the order of the facts, before the official outlines', () => {
		for (const { id, references } of start.layers) {
			const own = idsOf(ofLayer(id));
			const given = idsOf(featuresOf(id));
			const count = references.reduce((sum, reference) => sum + reference.count, 0);
			expect(given.slice(0, own.length), id).toEqual(own);
			// An entry that its register only lists has no geometry: it is in registers.json alone.
			expect(given.length, id).toBeGreaterThanOrEqual(own.length);
			expect(given.length, id).toBeLessThanOrEqual(own.length + count);
			expect(new Set(given).size, id).toBe(given.length);
		}
	});

	it('hold what facts.json says of each fact, word for word', () => {
		for (const { id, ...fact } of facts) {
			const { boundaries: kind, ...properties } = featureOf.get(id)?.properties ?? { boundaries: '' };
			expect(properties, id).toEqual(fact);
			expect(kind, id).toBe(start.boundaries);
		}
	});

	it('draw a fact as null exactly where it has no place', () => {
		for (const { id, precision } of facts)
			expect(featureOf.get(id)?.geometry === null, id).toBe(precision === 'none');
	});

	it('draw a fact by the kind of geometry that its precision has', () => {
		const KINDS: Record<Fact['precision'], RegExp> = {
			outline: /^(Multi)?Polygon$/,
			// Communes that touch are one area.
			commune: /^(Multi)?Polygon$/,
			territory: /^(Multi)?Polygon$/,
			link: /^LineString$/,
			point: /^(Multi)?Point$/,
			none: /^none$/
		};
		for (const { id, precision } of facts)
			expect(featureOf.get(id)?.geometry?.type ?? 'none', id).toMatch(KINDS[precision]);
	});

	it('have closed outer rings anticlockwise, and closed holes clockwise', () => {
		let rings = 0;
		for (const [id, { geometry }] of featureOf) {
			if (!geometry || !isAreal(geometry)) continue;
			for (const part of partsOf(geometry))
				part.forEach((ring, index) => {
					rings++;
					expect(ring.at(0), id).toEqual(ring.at(-1));
					expect(ringArea(ring) > 0, `${id} ring ${index}`).toBe(index === 0);
				});
		}
		expect(rings).toBeGreaterThan(1000);
	});

	it('lie within the box of the atlas, links and points too', () => {
		const [west, south, east, north] = start.bbox;
		const box: typeof start.bbox = [
			west - EPSILON_DEGREES,
			south - EPSILON_DEGREES,
			east + EPSILON_DEGREES,
			north + EPSILON_DEGREES
		];
		const known = new Set(idsOf(facts));
		for (const [id, { geometry }] of featureOf) {
			const positions = geometry ? [...positionsOf(geometry)] : [];
			const outside = positions.filter((at) => !bboxHolds(box, at as LngLat));
			if (known.has(id)) expect(outside, id).toEqual([]);
			// An outline of a register is not cut at the border of the atlas: it would be nobody's.
			else if (geometry && !isAreal(geometry) && geometry.type.endsWith('Point')) expect(outside, id).toEqual([]);
		}
	});

	it('put points and the ends of links at centres of communes that the fact names, nowhere else', () => {
		for (const { id, precision, communes: codes } of facts) {
			if (precision !== 'point' && precision !== 'link') continue;
			const geometry = featureOf.get(id)?.geometry;
			const named = new Set(codes.map((code) => centres.get(code)?.join(' ')));
			const positions = geometry ? [...positionsOf(geometry)] : [];
			expect(positions.length, id).toBeGreaterThan(0);
			expect(positions.filter((at) => !named.has(at.join(' '))), id).toEqual([]);
		}
	});
});

const COLUMNS = (fact: Fact): Record<string, string> => ({
	id: fact.id,
	layer: fact.layer,
	name: fact.name,
	status: fact.status,
	from: fact.period?.from ?? '',
	to: fact.period?.to ?? '',
	summary: fact.summary.fr ?? '',
	basis: fact.basis,
	precision: fact.precision,
	communes: fact.communes.join('; '),
	territories: fact.territories.join('; '),
	ends: fact.ends.join('; '),
	place: fact.place ?? '',
	outside: fact.outside.join('; '),
	note: fact.note ?? '',
	inferred_from: fact.source ?? '',
	actors: fact.actors.join('; ')
});

/** The guard that keeps a spreadsheet from reading a cell as a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

describe('the tables of the layers', () => {
	it('read back as the facts of their layer, in their order', async () => {
		const names = new Map(siteCommunes.map(({ code, name }) => [code, name]));
		for (const { id } of start.layers) {
			const text = await readStatic(`api/v1/layers/${id}.csv`);
			const rows = csvParse(text);
			const own = ofLayer(id);
			expect(rows.map((row) => row.id), id).toEqual(idsOf(own));
			own.forEach((fact, index) => {
				const row = Object.fromEntries(
					Object.entries(rows[index] ?? {}).map(([name, cell]) => [name, unguarded(String(cell))])
				);
				expect(row, fact.id).toMatchObject(COLUMNS(fact));
				expect(row.commune_names, fact.id).toBe(fact.communes.map((code) => names.get(code)).join('; '));
				for (const { name, value, unit } of fact.figures)
					expect(row.figures, fact.id).toContain(`${name}: ${value} ${unit}`);
				for (const { document, lines } of fact.citations)
					expect(row.citations, fact.id).toContain(`${document} l. ${lines[0]}-${lines[1]} (`);
			});
		}
	});

	it('have lines that end as RFC 4180 says, and say what the outlines of communes are', async () => {
		const note = start.boundaries === 'cell' ? /^contours approchés/ : /^contours officiels/;
		for (const { id } of start.layers) {
			const text = await readStatic(`api/v1/layers/${id}.csv`);
			expect(text.endsWith('\r\n'), id).toBe(true);
			expect(/[^\r]\n/.test(text), id).toBe(false);
			for (const { geometry } of csvParse(text)) expect(geometry, id).toMatch(note);
		}
	});
});

describe('the files of the communes', () => {
	it('hold every fact that names the commune', () => {
		for (const [code, file] of communeFiles) {
			const ids = new Set(idsOf(file.facts));
			const naming = facts.filter((fact) => fact.communes.includes(code));
			expect(naming.filter(({ id }) => !ids.has(id)).map(({ id }) => id), code).toEqual([]);
		}
	});

	it('hold no other fact: an outline that reaches into a commune only draws', () => {
		for (const [code, file] of communeFiles)
			expect(file.facts.filter((fact) => !fact.communes.includes(code)).map(({ id }) => id), code).toEqual([]);
	});

	it.each([
		['inherited', 'those that hold for the whole of a territory of its', ['whole']],
		['unlisted', 'those about communes or a site of it that are not named', ['some', 'site']]
	] as const)('hold apart in %s %s, all of them and no other', (list, _, scopes) => {
		const wide = facts.filter(({ scope }) => scopes.some((wanted) => wanted === scope));
		expect(wide.length).toBeGreaterThan(100);
		for (const { code, territories } of communes) {
			const expected = wide.filter((fact) => fact.territories.some((id) => territories.includes(id)));
			expect(idsOf(communeFiles.get(code)?.[list] ?? []).sort(), code).toEqual(idsOf(expected).sort());
		}
	});

	it('hold facts word for word, and the layers of those facts and of the outlines that are members of theirs', () => {
		const byId = new Map(facts.map((fact) => [fact.id, fact]));
		for (const [code, file] of communeFiles) {
			for (const fact of file.facts) expect(fact, code).toEqual(byId.get(fact.id));
			const members = file.references.filter(({ isMember }) => isMember);
			const layers = new Set([...file.facts, ...members].map(({ layer }) => layer));
			expect(file.layers, code).toEqual(start.layers.map(({ id }) => id).filter((id) => layers.has(id)));
		}
	});

	it('agree with communes.json', () => {
		for (const { code, layers, facts: ids, inherited, unlisted } of communes) {
			const file = communeFiles.get(code);
			expect({ layers: file?.layers, facts: idsOf(file?.facts ?? []) }, code).toEqual({ layers, facts: ids });
			expect(idsOf(file?.inherited ?? []), code).toEqual(inherited);
			expect(idsOf(file?.unlisted ?? []), code).toEqual(unlisted);
		}
	});
});

describe('overlaps.json', () => {
	interface Overlap {
		layers: [string, string];
		communes: string[];
		population: number;
		areaKm2: number;
		shareRatio: [number, number];
		jaccard: number;
	}

	it('agrees with a count of the communes of every pair of layers', async () => {
		const { overlaps } = await parseStatic<{ overlaps: Overlap[] }>('api/v1/overlaps.json');
		const given = new Map(overlaps.map((overlap) => [overlap.layers.join(' '), overlap]));
		const ids = start.layers.map(({ id }) => id);
		let pairs = 0;
		ids.forEach((a, i) => {
			for (const b of ids.slice(i + 1)) {
				const ofA = communes.filter(({ layers }) => layers.includes(a));
				const ofB = communes.filter(({ layers }) => layers.includes(b));
				const both = ofA.filter((commune) => ofB.includes(commune));
				const either = new Set([...ofA, ...ofB]);
				const overlap = given.get(`${a} ${b}`);
				if (both.length > 0) pairs++;
				expect(overlap?.communes ?? [], `${a} × ${b}`).toEqual(both.map(({ code }) => code));
				if (!overlap) continue;
				expect(overlap.population).toBe(both.reduce((sum, { population }) => sum + population, 0));
				const areaKm2 = both.reduce((sum, record) => sum + record.areaKm2, 0);
				expect(Math.abs(overlap.areaKm2 - areaKm2)).toBeLessThan(0.0051);
				expect(overlap.shareRatio[0]).toBeCloseTo(both.length / ofA.length, 3);
				expect(overlap.shareRatio[1]).toBeCloseTo(both.length / ofB.length, 3);
				expect(overlap.jaccard).toBeCloseTo(both.length / either.size, 3);
			}
		});
		expect(overlaps.length).toBe(pairs);
		expect(pairs).toBeGreaterThan(100);
	});
});

/** Cities outside the atlas that facts name, some of them within its box. */
const OUTSIDE: Record<string, LngLat> = {
	Amiens: [2.2957, 49.8941],
	Arras: [2.777, 50.291],
	Douai: [3.0801, 50.3713],
	Genk: [5.5008, 50.9661],
	Kortrijk: [3.2649, 50.8279],
	Paris: [2.3522, 48.8566],
	'Saint-Quentin': [3.2876, 49.8489],
	Tournai: [3.3878, 50.6056]
};

describe('what lies outside the atlas', () => {
	it.each(Object.entries(OUTSIDE))('is never pinned: nothing is drawn at %s', (name, city) => {
		expect(facts.some(({ outside }) => outside.some((place) => place.startsWith(name)))).toBe(true);
		const NEAR_KM = 4;
		const isAt = (geometry: Geometry): boolean =>
			isAreal(geometry)
				? start.boundaries === 'outline' && booleanPointInPolygon(city, geometry)
				: [...positionsOf(geometry)].some((at: Position) => distance(at, city) < NEAR_KM);
		for (const { id } of facts) {
			const geometry = featureOf.get(id)?.geometry;
			expect(geometry ? isAt(geometry) : false, `${id} at ${name}`).toBe(false);
		}
	});

	it('places nothing of a fact that names no place but those', () => {
		const away = facts.filter(({ outside, basis }) => outside.length > 0 && basis === 'none');
		expect(away.map(({ id }) => id)).toContain('genk-temoignage-2024');
		for (const { id } of away) expect(featureOf.get(id)?.geometry, id).toBeNull();
	});
});
