import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/lib/domain/atlas';
import { communes, facts, inputs, repeatedIn, seedFacts, seeds, start, withParts } from './real-atlas';

const byId = new Map(facts.map((fact) => [fact.id, fact]));

function factOf(id: string): Fact {
	const fact = byId.get(id);
	if (!fact) throw new Error(`no fact ${id}`);
	return fact;
}

const inLayer = (layer: string): Fact[] => facts.filter((fact) => fact.layer === layer);

/** Values of the figures of a fact in a unit, with the perimeter of each. */
const valuesOf = (id: string, unit: string) =>
	factOf(id)
		.figures.filter((figure) => figure.unit === unit)
		.map(({ value, perimeter }) => [value, perimeter]);

describe('the facts', () => {
	it('that are published are those of the seeds, none more and none less (else run npm run data)', () => {
		expect(facts.map(({ id }) => id).sort()).toEqual(seedFacts.map(({ id }) => id).sort());
		expect(start.totals).toMatchObject({ facts: facts.length, documents: 5 });
	});

	it('are 400 at least, 80 of them on the layers that the atlas began with', () => {
		const first = [
			'qpv',
			'npnru',
			'cites-minieres',
			'ppri',
			'mouvements-terrain',
			'chaine-des-parcs',
			'boucles-cyclables'
		];
		expect(facts.length).toBeGreaterThanOrEqual(400);
		expect(facts.filter(({ layer }) => first.includes(layer)).length).toBeGreaterThanOrEqual(80);
	});

	it('have ids of their own, apart from those of documents, layers and territories in their kinds', () => {
		const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
		expect(repeatedIn(ids(facts))).toEqual([]);
		expect(repeatedIn(ids(start.documents))).toEqual([]);
		expect(repeatedIn(ids(start.layers))).toEqual([]);
		expect(repeatedIn(ids(start.territories))).toEqual([]);
		expect(repeatedIn(ids(start.sources))).toEqual([]);
		expect(repeatedIn(ids(inputs.places.data.places))).toEqual([]);
	});

	it('are not given twice: no two have the same place, name and layer', () => {
		const keys = facts.map(({ layer, name, communes: codes, territories }) => {
			const place = codes.length > 0 ? [...codes].sort() : [...territories].sort();
			return [layer, name.toLocaleLowerCase('fr'), ...place].join(' ');
		});
		expect(repeatedIn(keys)).toEqual([]);
	});

	it('are linked to facts that exist, and never to themselves', () => {
		for (const { id, see } of facts) {
			expect(see.filter((other) => !byId.has(other) || other === id), id).toEqual([]);
			expect(repeatedIn(see), id).toEqual([]);
		}
	});

	it('have citations within their documents, and figures and conflicts that cite one of them', () => {
		const lines = new Map(seeds.map(({ document }) => [document.id, document.lines]));
		for (const { id, citations, figures, conflicts } of facts) {
			expect(citations.length, id).toBeGreaterThan(0);
			for (const { document, lines: [first, last] } of citations) {
				expect(first, id).toBeGreaterThanOrEqual(1);
				expect(last, id).toBeGreaterThanOrEqual(first);
				expect(last, id).toBeLessThanOrEqual(lines.get(document) ?? 0);
			}
			const cited = [...figures, ...conflicts.flatMap(({ values }) => values)].map(({ cite }) => cite);
			for (const cite of cited) expect(citations[cite], `${id} cites ${cite}`).toBeDefined();
		}
	});

	it('that end do so after they begin', () => {
		for (const { id, period } of facts)
			if (period?.from && period.to) {
				// A year holds all its days: 2021 to 2021-05 is no contradiction.
				const length = Math.min(period.from.length, period.to.length);
				expect(period.from.slice(0, length) <= period.to.slice(0, length), id).toBe(true);
			}
	});
});

/** Sites of an inferred place whose source has no https address. */
const HTTP_ONLY = new Set(['cite-des-congres-valenciennes', 'bassin-rond-hub']);

describe('places', () => {
	it('that are inferred come from an https address, and no others have one', () => {
		for (const { id, basis, source } of facts) {
			if (basis !== 'inferred') expect(source, id).toBeNull();
			else if (!HTTP_ONLY.has(id)) expect(source, id).toMatch(/^https:\/\/[^/]+\.[a-z]+\//);
			else expect(source, id).toMatch(/^https?:\/\//);
		}
	});

	it('that are stated or inferred name communes, those of a territory name none, and so do those that are unknown', () => {
		for (const { id, basis, communes: codes, territories } of facts) {
			const isPlaced = basis === 'stated' || basis === 'inferred';
			expect(codes.length > 0, id).toBe(isPlaced);
			if (basis === 'territory') expect(territories.length, id).toBeGreaterThan(0);
		}
	});

	/** Facts that speak of a territory of the atlas which is not their document's, and why. */
	const ELSEWHERE: Record<string, { territories: string[]; reason: string }> = {
		's3-industries-creatives': { territories: ['cavm'], reason: 'the agreement names Valenciennes for the sector' },
		'cooperation-sud-metropole': { territories: ['pma'], reason: 'a cooperation of the MEL with its south' },
		'pia-jeunesse-mel': { territories: ['cavm'], reason: 'the agreement names Valenciennes Métropole as winner too' },
		'serm-lille-pma-2024': { territories: ['mel'], reason: 'the trains are those of Lille' }
	};

	it('lie in the territories that their documents speak of, but for the few that name others', () => {
		const territoriesOf = new Map(communes.map(({ code, territories }) => [code, territories]));
		for (const { id, document } of seedFacts) {
			const own = withParts(document.territories);
			const allowed = new Set([...own, ...(ELSEWHERE[id]?.territories ?? [])]);
			const { territories, communes: codes } = factOf(id);
			expect(territories.filter((territory) => !allowed.has(territory)), id).toEqual([]);
			for (const code of codes)
				expect(territoriesOf.get(code)?.some((territory) => allowed.has(territory)), `${id} ${code}`).toBe(true);
		}
	});

	it('of the facts that name others are still needed as exceptions', () => {
		for (const [id, { territories, reason }] of Object.entries(ELSEWHERE)) {
			expect(factOf(id).territories, `${id}: ${reason}`).toEqual(expect.arrayContaining(territories));
		}
	});

	it('outside the atlas bear no name of a commune of the atlas', () => {
		const names = new Set(communes.map(({ name }) => name.toLocaleLowerCase('fr')));
		const outside = facts.flatMap((fact) => fact.outside);
		expect(outside.length).toBeGreaterThan(20);
		for (const place of outside) {
			const name = place.replace(/\s*\(.*\)$/, '').toLocaleLowerCase('fr');
			expect(names.has(name), place).toBe(false);
		}
	});
});

describe('the layers', () => {
	it('have facts or outlines, a description, two colours and no more than 60 facts', () => {
		for (const { id, factCount, references, description, look } of start.layers) {
			if (start.boundaries === 'outline') expect(factCount + references.length, id).toBeGreaterThan(0);
			expect(factCount, id).toBe(inLayer(id).length);
			expect(factCount, id).toBeLessThanOrEqual(60);
			expect(description.length, id).toBeGreaterThan(5);
			expect(look.light, id).toMatch(/^#[0-9a-f]{6}$/);
			expect(look.dark, id).toMatch(/^#[0-9a-f]{6}$/);
			expect(look.light, id).not.toBe(look.dark);
		}
	});

	it('have colours of their own', () => {
		expect(repeatedIn(start.layers.map(({ look }) => look.light))).toEqual([]);
		expect(repeatedIn(start.layers.map(({ look }) => look.dark))).toEqual([]);
	});

	it('that are drawn from sources have a licence and a vintage', () => {
		for (const { id, licence, licenceUrl, vintage, attribution } of start.sources) {
			for (const text of [licence, vintage, attribution]) expect(text.length, id).toBeGreaterThan(0);
			expect(licenceUrl, id).toMatch(/^https:\/\//);
		}
	});

	it('all have a fact of a document', () => {
		expect(start.layers.filter(({ id }) => inLayer(id).length === 0).map(({ id }) => id)).toEqual(
			// No document names a terril by itself: the layer shows the official outlines.
			['terrils']
		);
	});
});

describe('what the documents count', () => {
	it('is 17, 3 and 9 communes of the CAVM and 2, 5 and 14 of the CAPH under flood plans, and no list of them', () => {
		expect(valuesOf('ppri-rhonelle', 'communes')).toEqual([
			[17, 'CAVM'],
			[2, 'CAPH']
		]);
		expect(valuesOf('ppri-ecaillon', 'communes')).toEqual([
			[3, 'CAVM'],
			[14, 'CAPH']
		]);
		expect(valuesOf('ppri-aunelle-hogneau', 'communes')).toEqual([[9, 'CAVM']]);
		expect(valuesOf('ppri-selle', 'communes')).toEqual([[5, 'CAPH']]);
		for (const id of ['ppri-rhonelle', 'ppri-ecaillon', 'ppri-aunelle-hogneau', 'ppri-selle'])
			expect(factOf(id)).toMatchObject({ scope: 'some', communes: [] });
		expect(['ppri-rhonelle', 'ppri-ecaillon', 'ppri-aunelle-hogneau', 'ppri-selle'].map((id) => factOf(id).counted)).toEqual([
			{ communes: 19, of: 82 },
			{ communes: 17, of: 82 },
			{ communes: 9, of: 35 },
			{ communes: 5, of: 47 }
		]);
	});

	it('is 94 assets under the UNESCO label: 34 of the CAVM and 60 of the CAPH', () => {
		expect(valuesOf('biens-unesco-valenciennois', 'biens')).toEqual([
			[94, 'CAVM et CAPH'],
			[34, 'CAVM'],
			[60, 'CAPH']
		]);
		expect(34 + 60).toBe(94);
	});

	it('is 82 communes of the arrondissement, which are those of the CAVM and the CAPH today', () => {
		const [first] = valuesOf('arrondissement-valenciennes', 'communes');
		const count = (id: string) => start.territories.find((territory) => territory.id === id)?.communes.length ?? 0;
		expect(first).toEqual([82, 'CAVM et CAPH']);
		expect(count('cavm') + count('caph')).toBe(82);
		expect([count('cavm'), count('caph')]).toEqual([35, 47]);
	});

	it('is 150 communes of the PMA, as many as it has today', () => {
		expect(valuesOf('pma-pole-metropolitain-2017', 'communes')[0]?.[0]).toBe(150);
		expect(start.territories.find(({ id }) => id === 'pma')?.communes).toHaveLength(150);
	});

	it('is 35 mining cités to renovate, seven of them in the arrondissement', () => {
		expect(valuesOf('erbm-cites-valenciennois', 'cités')[0]).toEqual([35, 'ERBM entier']);
		expect(valuesOf('cites-prioritaires-erbm-arrondissement', 'cités')).toEqual([[7, 'CAVM et CAPH']]);
	});

	it('is 11 parks, 4,200 hectares and 420 kilometres of the Chaîne des parcs', () => {
		const { figures } = factOf('chaine-des-parcs-pma-2024');
		expect(figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['11 parcs', '4200 ha', '420 km']);
	});

	it.each([
		['boucle-un-escaut', 29],
		['boucle-vallee-aunelle', 48],
		['voie-verte-du-ferrain', 11]
	])('is the length of %s: %i kilometres, with no trace', (id, km) => {
		expect(valuesOf(id, 'km')[0]?.[0]).toBe(km);
		expect(['link', 'commune', 'point']).toContain(factOf(id).precision);
	});
});

/** Sites of the renewal programme by document, with the communes that the documents name. */
const SITES: Record<string, Record<string, string[]>> = {
	'crte-valenciennois-2021': {
		'npnru-bleuse-borne-faubourg-de-lille': ['59014', '59606'],
		'npnru-chasse-royale': ['59564', '59606'],
		'npnru-coq-chanteclerc': ['59153'],
		'npnru-denain-centre': ['59172'],
		'npnru-la-briquette': ['59383']
	},
	'accord-cadre-region-mel-2019': {
		'npnru-alma-epeule-trois-ponts': ['59512'],
		'npnru-blanc-riez': ['59648'],
		'npnru-bois-blancs': ['59350'],
		'npnru-la-bourgogne': ['59599'],
		'npnru-les-oliveaux': ['59360'],
		'npnru-les-villas': ['59650'],
		'npnru-lille-sud-concorde': ['59350'],
		'npnru-lionderie-trois-baudets': ['59299'],
		'npnru-nouveau-mons': ['59410']
	}
};

/** Facts that tell of several sites at once: they name the communes of all of them. */
const PROGRAMMES: Record<string, string> = {
	'npnru-valenciennois': 'crte-valenciennois-2021',
	'npnru-mel': 'accord-cadre-region-mel-2019'
};
/** A part of a programme: the sites of one EPCI only. */
const PARTS_OF_PROGRAMMES = new Set(['plans-gestion-site-npnru-cavm']);

describe('the sites of the NPNRU', () => {
	it.each(Object.entries(SITES))('of %s are all there, in their communes', (document, sites) => {
		const placed = inLayer('npnru').filter(
			({ id, communes: codes, citations }) =>
				codes.length > 0 &&
				citations[0]?.document === document &&
				!(id in PROGRAMMES) &&
				!PARTS_OF_PROGRAMMES.has(id)
		);
		expect(Object.fromEntries(placed.map(({ id, communes: codes }) => [id, [...codes].sort()]))).toEqual(sites);
	});

	it.each(Object.entries(PROGRAMMES))('are the places of %s, which names the communes of all of them', (id, document) => {
		const codes = new Set(Object.values(SITES[document] ?? {}).flat());
		expect([...factOf(id).communes].sort()).toEqual([...codes].sort());
	});

	it('are each a part of their commune, not the whole of it', () => {
		for (const id of Object.values(SITES).flatMap((sites) => Object.keys(sites)))
			expect(['point', 'outline'], id).toContain(factOf(id).precision);
	});

	it('are five and nine, as the documents count them', () => {
		expect(Object.values(SITES).map((sites) => Object.keys(sites).length)).toEqual([5, 9]);
		expect(valuesOf('npnru-mel', 'sites')).toEqual([[9, undefined]]);
		const valenciennois = factOf('npnru-valenciennois').figures.filter(({ unit }) => unit === 'quartiers');
		expect(valenciennois.map(({ value }) => value)).toEqual([2, 3]);
	});

	it('do not take the Faubourg de Lille of Anzin and Valenciennes for Lille', () => {
		expect(factOf('npnru-bleuse-borne-faubourg-de-lille').communes).not.toContain('59350');
	});
});
