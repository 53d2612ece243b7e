import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { buildBaseStyle, DATA_CEILING } from '../../../../src/lib/drawing/style/base-style';
import { REGION_GROUND, REGION_SOURCE } from '../../../../src/lib/drawing/style/region-style';
import { THEMES, realPalette } from './real-look';

const TILES = 'pmtiles://https://atlas.example/atlas/region.pmtiles';
const idsOf = ({ layers }: ReturnType<typeof buildBaseStyle>) => layers.map(({ id }) => id);

describe('the style of a region', () => {
	it.each(THEMES)('passes the validator in %s, with and without the online basemap', (theme) => {
		for (const isOnline of [false, true])
			expect(validateStyleMin(buildBaseStyle(realPalette(theme), isOnline, TILES))).toEqual([]);
	});

	const style = buildBaseStyle(realPalette('light'), false, TILES);
	const usual = buildBaseStyle(realPalette('light'));

	it('draws communes and EPCI from the tiles, under the same names and in the same order', () => {
		const own = idsOf(style).filter((id) => !id.startsWith('region-'));
		expect(own).toEqual(idsOf(usual));
		for (const [id, layer] of [
			['commune-line', 'communes'],
			['epci-line', 'epci']
		])
			expect(style.layers.find((spec) => spec.id === id)).toMatchObject({
				source: REGION_SOURCE,
				'source-layer': layer
			});
	});

	it('puts the region under the land of the documents and under every layer of facts', () => {
		const ids = idsOf(style);
		expect(ids.indexOf(REGION_GROUND)).toBeLessThan(ids.indexOf('land'));
		expect(ids.indexOf(REGION_GROUND)).toBeLessThan(ids.indexOf(DATA_CEILING));
	});

	it('leaves the usual map without a tile, a source or a layer of it', () => {
		expect(JSON.stringify(usual)).not.toContain('"region');
		expect(usual.sources).not.toHaveProperty(REGION_SOURCE);
	});
});
