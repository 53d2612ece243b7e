import { createExpression, featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { DrawnKind } from '../../../../src/lib/geo/drawn-features';
import { BASE_SOURCES, DATA_CEILING, buildBaseStyle } from '../../../../src/lib/drawing/style/base-style';
import { MAP_FONTS } from '../../../../src/lib/drawing/style/map-fonts';
import { imageName, layerSpecs, specIds } from '../../../../src/lib/drawing/style/layer-specs';
import { makeLayer } from '../../fixtures';
import { THEMES, realLayers, realPalette } from './real-look';

const EMPTY = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };

/** The complete style as the map has it once every layer is on: facts stand below the ceiling. */
function completeStyle(
	theme: (typeof THEMES)[number],
	opacity: number,
	isOnline: boolean
): StyleSpecification {
	const palette = realPalette(theme);
	const base = buildBaseStyle(palette, isOnline);
	const ceiling = base.layers.findIndex(({ id }) => id === DATA_CEILING);
	return {
		...base,
		sources: { ...base.sources, ...Object.fromEntries(realLayers.map(({ id }) => [id, EMPTY])) },
		layers: [
			...base.layers.slice(0, ceiling),
			...realLayers.flatMap((layer) => layerSpecs(layer, opacity, palette)),
			...base.layers.slice(ceiling)
		]
	};
}

const cases = THEMES.flatMap((theme) =>
	[1, 0.5].flatMap((opacity) => [false, true].map((isOnline) => ({ theme, opacity, isOnline })))
);

const paintOf = (spec: LayerSpecification): Record<string, unknown> => ({ ...spec.paint });
/** What filters and expressions read of a drawn feature. */
interface Drawn {
	type: 'Polygon' | 'LineString';
	properties: { kind: DrawnKind; toCome: 0 | 1; inferred: 0 | 1 };
}

/** Every number of an expression. */
const numbersIn = (value: unknown): number[] =>
	typeof value === 'number' ? [value] : Array.isArray(value) ? value.flatMap(numbersIn) : [];
const idsOf = (layers: readonly { id: string }[]): string[] => layers.map(({ id }) => id);

describe('the complete style of the map', () => {
	it.each(cases)('is valid: $theme, opacity $opacity, online $isOnline', ({ theme, opacity, isOnline }) => {
		const style = completeStyle(theme, opacity, isOnline);
		expect(style.layers.length).toBeGreaterThan(realLayers.length);
		expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
	});

	it('would be refused with a wrong colour: the validator does look into the layers', () => {
		const layer = makeLayer('qpv', { look: { light: 'no colour', dark: '', pattern: 'hatch', angle: 45 } });
		const style = completeStyle('light', 1, false);
		const layers = layerSpecs(layer, 1, realPalette('light'));
		expect(validateStyleMin({ ...style, layers })).not.toEqual([]);
	});

	it.each(cases)(
		'has no layer without its source, and no name twice: $theme, opacity $opacity, online $isOnline',
		({ theme, opacity, isOnline }) => {
			const { layers, sources } = completeStyle(theme, opacity, isOnline);
			const homeless = layers.filter((layer) => 'source' in layer && !(String(layer.source) in sources));
			expect(idsOf(homeless)).toEqual([]);
			expect(new Set(idsOf(layers)).size).toBe(layers.length);
		}
	);

	it.each(THEMES)('is written in opaque colours of the palette and of the layers only (%s)', (theme) => {
		const { theme: _, ...palette } = realPalette(theme);
		const known = new Set([...Object.values(palette), ...realLayers.map(({ look }) => look[theme])]);
		const colours = completeStyle(theme, 1, false).layers.flatMap((layer) =>
			Object.entries(paintOf(layer)).flatMap(([name, value]) =>
				name.endsWith('-color') ? [String(value)] : []
			)
		);
		expect(colours.filter((colour) => !known.has(colour))).toEqual([]);
	});
});

describe('buildBaseStyle', () => {
	const palette = realPalette('light');
	const offline = buildBaseStyle(palette);
	const online = buildBaseStyle(palette, true);

	it('calls no third party unless the reader asks for the online basemap', () => {
		expect(JSON.stringify(offline)).not.toMatch(/https?:/);
		expect(Object.keys(offline.sources)).toEqual([...BASE_SOURCES]);
		expect(JSON.stringify(online)).toContain('https://data.geopf.fr/');
	});

	it('puts the online basemap under everything but the background, and takes the land away from above it', () => {
		expect(idsOf(online.layers).slice(0, 2)).toEqual(['background', 'ign']);
		expect(idsOf(online.layers)).not.toContain('land');
		const rest = idsOf(online.layers).filter((id) => id !== 'ign');
		expect(rest).toEqual(idsOf(offline.layers).filter((id) => id !== 'land'));
	});

	it('keeps boundaries, names and marks above the facts', () => {
		const ids = idsOf(offline.layers);
		const ceiling = ids.indexOf(DATA_CEILING);
		expect(ceiling).toBeGreaterThan(ids.indexOf('land'));
		for (const id of ['epci-line', 'commune-label', 'marks', 'selection-line'])
			expect(ids.indexOf(id)).toBeGreaterThan(ceiling);
	});

	it('writes names in the fonts that the page brings with it, and fetches no glyphs', () => {
		const fonts = offline.layers.flatMap((layer) =>
			layer.type === 'symbol' && layer.layout?.['text-font'] ? [layer.layout['text-font']] : []
		);
		expect(fonts.length).toBeGreaterThan(0);
		expect(fonts.every((font) => Object.values(MAP_FONTS).some((known) => known === font))).toBe(true);
		expect(offline.glyphs).toBeUndefined();
		expect(offline.sprite).toBeUndefined();
	});
});

describe('layerSpecs', () => {
	const palette = realPalette('light');
	const layer = makeLayer('qpv');
	const specs = (opacity: number) => layerSpecs(layer, opacity, palette);

	it('names its layers as specIds tells, in the same order', () => {
		for (const each of realLayers) expect(idsOf(layerSpecs(each, 1, palette))).toEqual(specIds(each.id));
	});

	it('takes the colour of paper or of night', () => {
		const colours = (theme: 'light' | 'dark') =>
			layerSpecs(layer, 1, realPalette(theme)).flatMap((spec) =>
				Object.entries(paintOf(spec)).flatMap(([name, value]) => (name.endsWith('-color') ? [value] : []))
			);
		// Dots of a register stand on a rim of the ground, as paper shows it.
		expect(new Set(colours('light'))).toEqual(new Set([layer.look.light, realPalette('light').land]));
		expect(new Set(colours('dark'))).toEqual(new Set([layer.look.dark, realPalette('dark').land]));
	});

	it('fades everything it draws with the reader’s choice, so that no part of a faded layer stays strong', () => {
		const opacities = (opacity: number) =>
			specs(opacity).map((spec) =>
				Object.entries(paintOf(spec)).flatMap(([name, value]) =>
					name.endsWith('-opacity') ? numbersIn(value) : []
				)
			);
		const [full, half] = [opacities(1), opacities(0.5)];
		expect(full.every((values) => values.length > 0)).toBe(true);
		full.forEach((values, i) =>
			expect(Math.max(...(half[i] ?? []))).toBeLessThanOrEqual(Math.max(...values))
		);
		expect(half.filter((values, i) => values.join() === full[i]?.join())).toEqual([]);
	});

	/** A drawn feature as MapLibre sees it. */
	const drawn = (kind: DrawnKind, type: Drawn['type'], change: Partial<Drawn['properties']> = {}): Drawn => ({
		type,
		properties: { kind, toCome: 0, inferred: 0, ...change }
	});
	const partsThatDraw = (feature: Drawn): string[] =>
		specs(1)
			.filter((spec) => {
				const filter = 'filter' in spec ? spec.filter : undefined;
				const isAreal = feature.type === 'Polygon';
				return featureFilter(filter).filter({ zoom: 9 }, feature) && (isAreal || spec.type !== 'fill');
			})
			.map(({ id }) => id.replace('qpv:', ''));

	it('draws each kind of feature in a way of its own', () => {
		expect(partsThatDraw(drawn('commune', 'Polygon'))).toEqual(['wash', 'pattern', 'edge']);
		expect(partsThatDraw(drawn('commune', 'Polygon', { inferred: 1 }))).toEqual([
			'wash',
			'pattern',
			'edge-inferred'
		]);
		expect(partsThatDraw(drawn('reference', 'Polygon'))).toEqual(['reference', 'reference-line']);
		expect(partsThatDraw(drawn('reference', 'LineString'))).toEqual(['reference-line']);
		expect(partsThatDraw(drawn('outline', 'Polygon'))).toEqual(['outline', 'outline-line']);
		expect(partsThatDraw(drawn('outline', 'LineString'))).toEqual(['outline-line']);
		expect(partsThatDraw(drawn('link', 'LineString'))).toEqual(['link']);
	});

	const valueOf = (part: string, property: string, feature: Drawn): unknown => {
		const spec = specs(1).find(({ id }) => id === `qpv:${part}`);
		const expression = createExpression(spec && paintOf(spec)[property]);
		if (expression.result === 'error') throw new Error(expression.value.join());
		return expression.value.evaluate({ zoom: 9 }, feature);
	};
	const numberOf = (...of: Parameters<typeof valueOf>): number => Number(valueOf(...of));

	it('fills what is to come more faintly than what is there', () => {
		for (const [part, kind] of [
			['wash', 'commune'],
			['outline', 'outline']
		] as const) {
			const toCome = numberOf(part, 'fill-opacity', drawn(kind, 'Polygon', { toCome: 1 }));
			const now = numberOf(part, 'fill-opacity', drawn(kind, 'Polygon'));
			expect(toCome).toBeGreaterThan(0);
			expect(toCome).toBeLessThan(now);
			expect(now).toBeLessThanOrEqual(1);
		}
	});

	it('washes no commune that is only inferred, and patterns it more faintly', () => {
		const inferred = drawn('commune', 'Polygon', { inferred: 1 });
		const stated = drawn('commune', 'Polygon');
		expect(numberOf('wash', 'fill-opacity', inferred)).toBe(0);
		expect(numberOf('wash', 'fill-opacity', stated)).toBeLessThan(0.2);
		expect(numberOf('pattern', 'fill-opacity', inferred)).toBeLessThan(
			numberOf('pattern', 'fill-opacity', stated)
		);
	});

	it('takes the broken pattern for what is to come', () => {
		const pattern = (toCome: 0 | 1) =>
			String(valueOf('pattern', 'fill-pattern', drawn('commune', 'Polygon', { toCome })));
		expect(pattern(1)).toBe(imageName('pattern', 'qpv', true));
		expect(pattern(0)).toBe(imageName('pattern', 'qpv', false));
	});

	it('draws an official line broader than the edge of an official area', () => {
		const width = (type: Drawn['type']) => numberOf('reference-line', 'line-width', drawn('reference', type));
		expect(width('LineString')).toBeGreaterThan(width('Polygon'));
	});

	it('names pictures apart by what they are, by layer and by time', () => {
		const names = (['pattern', 'mark', 'inferred-mark', 'badge'] as const).flatMap((what) =>
			realLayers.flatMap(({ id }) => [imageName(what, id, false), imageName(what, id, true)])
		);
		expect(new Set(names).size).toBe(names.length);
	});
});
