import { describe, expect, it } from 'vitest';
import { communeArea, territoryArea } from '../../../../src/lib/formats/structured-data/administrative-area';
import { breadcrumbs } from '../../../../src/lib/formats/structured-data/breadcrumbs';
import {
	atlasCatalog,
	layerDataset,
	temporalCoverageOf
} from '../../../../src/lib/formats/structured-data/dataset';
import { printJsonLd } from '../../../../src/lib/formats/structured-data/print-json-ld';
import { sourceWork } from '../../../../src/lib/formats/structured-data/source-work';
import {
	WEST,
	makeCitation,
	makeCommune,
	makeFact,
	makeLayer,
	makeSource,
	makeTerritory
} from '../../fixtures';
import { findWalkPlace, walkList } from '../../../../src/lib/formats/structured-data/walk-place';
import { makeWalk } from '../../pages/walks/a-walk';
import { faultsOf } from './vocabulary';

const site = { name: 'Atlas', url: (path: string) => `https://a.example${path}` };
const commune = makeCommune(WEST, { name: 'Œuf-d’Ouest', postcodes: ['59000', '59001'] });
const work = {
	id: 'crte',
	title: 'Contrat',
	short: 'CRTE',
	publishers: ['État', 'CAVM'],
	date: '2021-10-22'
};
const subject = {
	layer: makeLayer('qpv'),
	facts: [
		makeFact('a', {
			period: { from: '2015', to: '2025' },
			territories: ['mel'],
			citations: [makeCitation('crte')]
		}),
		makeFact('b', { period: { from: '2014-03' }, territories: ['mel', 'cavm'] })
	],
	documents: [work, { ...work, id: 'lettre', title: 'Lettre' }],
	sources: [
		makeSource('a', { licenceUrl: 'https://odbl.example' }),
		makeSource('b', { licenceUrl: 'https://odbl.example' })
	],
	territories: [
		makeTerritory('mel', { label: 'MEL' }),
		makeTerritory('cavm', { label: 'CAVM' }),
		makeTerritory('caph', { label: 'CAPH' })
	]
};
const pole = makeTerritory('pma', { siren: ['1', '2'], bbox: [2, 50, 3, 51] });

const walk = makeWalk('parc', {
	communes: [{ code: commune.code, km: 4 }],
	trace: {
		...{
			kind: 'way',
			source: 'velo',
			km: 4,
			atlasKm: 4,
			isLoop: false,
			parts: 1,
			start: [2, 50],
			gaps: [],
			asideKm: 0,
			published: null
		},
		bbox: [2, 50, 3, 51],
		files: { gpx: 'a.gpx', line: 'a.line.gpx', kml: 'a.kml', geojson: 'a.geojson' }
	}
});

describe('structured data', () => {
	it('calls no walk a place that is planned, decided or being made, nor one whose place is not known', () => {
		for (const status of ['planned', 'proposed', 'candidate', 'decided', 'underway'] as const)
			expect(findWalkPlace({ ...walk, status }, [commune], site), status).toBeUndefined();
		expect(findWalkPlace({ ...walk, communes: [] }, [commune], site)).toBeUndefined();
		expect(findWalkPlace({ ...walk, status: 'done' }, [commune], site)).toMatchObject({
			'@type': 'Place',
			geo: { box: '50 2 51 3' },
			containedInPlace: [{ name: commune.name }]
		});
	});

	it.each([
		['a commune', communeArea(commune, { id: 'vallee', label: 'Vallée' }, site)],
		['a territory', territoryArea(pole, [{ id: 'call', label: 'Lens' }], site)],
		['a layer', layerDataset(subject, site)],
		['a layer without facts', layerDataset({ ...subject, facts: [], sources: [] }, site)],
		['the catalogue', atlasCatalog([makeLayer('qpv')], 'Tout', site)],
		['a document', sourceWork(work, site)],
		['an undated document', sourceWork({ ...work, date: null }, site)],
		['a walk', findWalkPlace(walk, [commune], site)],
		['the list of walks', walkList([walk], 'Sorties', site)],
		['a way to a page', breadcrumbs([{ name: 'Couches', path: '/couches' }], site)]
	])('uses only words of schema.org for %s', (_, thing) => {
		expect(faultsOf(thing)).toEqual([]);
	});

	it('would be told of a wrong word (the check can fail)', () => {
		expect(
			faultsOf({ '@type': 'Dataset', nom: 'x', creator: { '@type': 'Organisation' }, distribution: [{}] })
		).toEqual([
			'.nom: no property of Dataset',
			'.creator: no type Organisation',
			'.distribution[0]: no type undefined'
		]);
	});

	it('says of a commune its code, its EPCI, its centre and its numbers', () => {
		expect(communeArea(commune, { id: 'vallee', label: 'Vallée' }, site)).toMatchObject({
			name: 'Œuf-d’Ouest',
			url: 'https://a.example/communes/59001-oeuf-d-ouest',
			identifier: { propertyID: 'INSEE', value: '59001' },
			containedInPlace: { name: 'Vallée', '@id': 'https://a.example/territoires/vallee' },
			geo: { latitude: 50.05, longitude: 3.05 },
			additionalProperty: [
				{ name: 'population', value: 1000 },
				{ name: 'superficie', value: 10, unitCode: 'KMK' },
				{ propertyID: 'code postal', value: '59000' },
				{ propertyID: 'code postal', value: '59001' }
			]
		});
	});

	it('puts latitudes first in the box of a territory, as schema.org does', () => {
		expect(territoryArea(pole, [], site).geo.box).toBe('50 2 51 3');
	});

	it('gives of a layer its two files, its licences once each, its territories and the documents it rests on', () => {
		const { distribution, license, spatialCoverage, isBasedOn, temporalCoverage } = layerDataset(
			subject,
			site
		);
		expect(distribution.map(({ contentUrl, encodingFormat }) => [contentUrl, encodingFormat])).toEqual([
			['https://a.example/api/v1/layers/qpv.csv', 'text/csv'],
			['https://a.example/api/v1/layers/qpv.geojson', 'application/geo+json']
		]);
		expect(license).toEqual([expect.stringContaining('licence-ouverte'), 'https://odbl.example']);
		expect(spatialCoverage.map(({ name }) => name)).toEqual(['MEL', 'CAVM']);
		expect(isBasedOn.map(({ url }) => url)).toEqual(['https://a.example/documents/crte']);
		expect(temporalCoverage).toBe('2014-03/2025');
	});

	it('claims no time where none is known', () => {
		expect(temporalCoverageOf([makeFact('a'), makeFact('b')])).toBeUndefined();
		expect(layerDataset({ ...subject, facts: [] }, site)).not.toHaveProperty('temporalCoverage');
		expect(sourceWork({ ...work, date: null }, site)).not.toHaveProperty('datePublished');
	});

	it('counts the steps to a page from the start of the site', () => {
		const { itemListElement } = breadcrumbs([{ name: 'Couches', path: '/couches' }], site);
		expect(itemListElement.map(({ position, name, item }) => [position, name, item])).toEqual([
			[1, 'Atlas', 'https://a.example/'],
			[2, 'Couches', 'https://a.example/couches']
		]);
	});
});

describe('printJsonLd', () => {
	it('says the same as the objects, and nothing that ends a script', () => {
		const hostile = { '@type': 'Dataset', name: `</script><!-- <script>&\u2028 "é"` };
		const text = printJsonLd([hostile]);
		expect(text).not.toMatch(/[<>&\u2028\u2029]/);
		expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@graph': [hostile] });
	});
});
