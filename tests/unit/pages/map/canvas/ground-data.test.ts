import { describe, expect, it } from 'vitest';
import {
	labelData,
	rootTerritories,
	territoryData
} from '../../../../../src/lib/pages/map/canvas/ground-data';
import { ILES_AREA, communes, makeGeometry, territories } from '../../../fixtures';

describe('rootTerritories', () => {
	it('keeps those that are part of no other', () => {
		expect(rootTerritories(territories).map(({ id }) => id)).toEqual(['vallee', 'pole']);
	});
});

describe('labelData', () => {
	const labels = labelData(communes, territories);

	it('writes each commune at its centre, with what its label is sized and chosen by', () => {
		expect(labels.communes.features).toHaveLength(3);
		expect(labels.communes.features[1]).toEqual({
			type: 'Feature',
			properties: { name: 'Est', population: 2000, code: '59002' },
			geometry: { type: 'Point', coordinates: [3.12, 50.05] }
		});
	});

	const areaOf = (wanted: string) => territories.find(({ id }) => id === wanted)?.areaKm2;
	it('writes root territories only, where their names have room', () => {
		expect(labels.territories.features.map(({ properties, geometry }) => [properties, geometry])).toEqual([
			[
				{ name: 'Territoire vallee', short: 'VALLEE', areaKm2: areaOf('vallee'), id: 'vallee' },
				{ type: 'Point', coordinates: [3.1, 50.05] }
			],
			[
				{ name: 'Territoire pole', short: 'POLE', areaKm2: areaOf('pole'), id: 'pole' },
				{ type: 'Point', coordinates: [3.2, 50.25] }
			]
		]);
	});
});

describe('territoryData', () => {
	it('parts EPCI from the territories that make up the land', () => {
		const { territories: outlines } = makeGeometry();
		const data = territoryData(territories, outlines);
		expect(data.epci.features).toEqual([outlines.get('vallee'), outlines.get('iles')]);
		expect(data.roots.features).toEqual([outlines.get('vallee'), outlines.get('pole')]);
		expect(data.roots.features[1]?.geometry).toEqual(ILES_AREA);
	});

	it('leaves out an outline that is not there', () => {
		expect(territoryData(territories, new Map()).epci.features).toEqual([]);
	});
});
