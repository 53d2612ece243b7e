import { DOMParser, type Element } from '@xmldom/xmldom';
import type { FeatureCollection, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawnFeatures } from '../../../../src/lib/geo/drawn-features';
import { lookOf } from '../../../../src/lib/drawing/style/looks';
import { diamondPath, markReachPx } from '../../../../src/lib/drawing/style/mark-shape';
import { drawSvgMap, type SvgMapInput } from '../../../../src/lib/drawing/svg/draw-svg-map';
import {
	EAST,
	EAST_AREA,
	ILES,
	WEST,
	makeFact,
	makeGeometry,
	makeLayer,
	makeReference,
	rectangle,
	shape
} from '../../fixtures';

const NONE: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NO_LINE: MultiLineString = { type: 'MultiLineString', coordinates: [] };
const HOSTILE = `</title></text><script>alert("1")</script>'&`;
const geometry = makeGeometry({ parc: rectangle([3.01, 50.01, 3.05, 50.05]) });

const input = (change: Partial<SvgMapInput> = {}): SvgMapInput => ({
	bbox: [3, 50, 3.4, 50.3],
	width: 400,
	height: 500,
	padding: 20,
	neighbours: NONE,
	border: NONE,
	waterways: NONE,
	territories: geometry.territories,
	roots: ['vallee', 'pole'],
	lines: { communes: NO_LINE, epci: NO_LINE, territoires: NO_LINE },
	layers: [],
	marks: [],
	badges: [],
	labels: [],
	...change
});

const layer = makeLayer('npnru');
const drawnBy = (...facts: ReturnType<typeof makeFact>[]) => [
	{ layer, opacity: 1, collection: drawnFeatures(facts, [], geometry) }
];

function parse(svg: string): Element {
	const errors: string[] = [];
	const parser = new DOMParser({ onError: (level, message) => errors.push(`${level} ${message}`) });
	const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
	expect(errors).toEqual([]);
	if (!root) throw new Error('no root');
	return root;
}

const elements = (change: Partial<SvgMapInput>, name: string): Element[] => [
	...parse(drawSvgMap(input(change))).getElementsByTagName(name)
];
const withClass = (change: Partial<SvgMapInput>, name: string, wanted: string): Element[] =>
	elements(change, name).filter((element) => element.getAttribute('class')?.split(' ').includes(wanted));
const numbersOf = (element: Element | undefined, ...names: string[]) =>
	names.map((name) => Number(element?.getAttribute(name)));

describe('drawSvgMap', () => {
	it('is one picture without scripts, style attributes or colours of its own', () => {
		const svg = drawSvgMap(
			input({ layers: drawnBy(makeFact('a', { precision: 'commune', communes: [WEST] })) })
		);
		expect(parse(svg).getAttribute('viewBox')).toBe('0 0 400 500');
		expect(svg).not.toMatch(/<script|style=|#[0-9a-f]{6}|NaN|undefined/);
	});

	it('draws the land once, from the root territories', () => {
		const uses = withClass({}, 'use', 'ground-land').map((use) => use.getAttribute('href'));
		const ids = elements({}, 'path').map((path) => `#${path.getAttribute('id')}`);
		expect(uses).toHaveLength(2);
		expect(uses.filter((href) => !ids.includes(href ?? ''))).toEqual([]);
	});

	it('keeps every part and hole of an area', () => {
		const rings = (code: typeof WEST) =>
			withClass(
				{ layers: drawnBy(makeFact('a', { precision: 'commune', communes: [code] })) },
				'path',
				'drawn-commune'
			)[0]
				?.getAttribute('d')
				?.match(/M/g)?.length;
		expect([rings(WEST), rings(EAST), rings(ILES)]).toEqual([1, 2, 2]);
	});

	it('draws an area, not the rest of the world: nothing reaches the edge of the picture', () => {
		const [area] = withClass(
			{ layers: drawnBy(makeFact('a', { precision: 'commune', communes: [WEST] })) },
			'path',
			'drawn-commune'
		);
		expect(area?.getAttribute('d')).toMatch(/^M\d/);
		expect(area?.getAttribute('d')).not.toContain('-20');
		expect(area?.getAttribute('d')?.length).toBeLessThan(60);
	});

	it('puts north up and fits the box inside the padding', () => {
		const at = (lng: number, lat: number) =>
			numbersOf(
				elements(
					{
						marks: [
							{ layer: 'npnru', at: [lng, lat], offset: [0, 0], toCome: false, inferred: false, name: 'x' }
						]
					},
					'circle'
				)[0],
				'cx',
				'cy'
			);
		const [west = NaN, south = NaN] = at(3, 50);
		const [east = NaN, north = NaN] = at(3.4, 50.3);
		expect(south).toBeGreaterThan(north);
		expect(east).toBeGreaterThan(west);
		expect(Math.min(west, north)).toBeGreaterThanOrEqual(20);
		expect(east).toBeLessThanOrEqual(380);
		expect(south).toBeLessThanOrEqual(480);
	});

	it('fills whole communes with a pattern that is there, of what is to come in another', () => {
		const fills = (status: 'done' | 'planned') => {
			const layers = drawnBy(makeFact('a', { precision: 'commune', communes: [WEST], status }));
			const ids = elements({ layers }, 'pattern').map((pattern) => `url(#${pattern.getAttribute('id')})`);
			const [fill] = elements({ layers }, 'path').flatMap((path) => {
				const value = path.getAttribute('fill') ?? '';
				return value.startsWith('url') ? [value] : [];
			});
			expect(ids).toContain(fill);
			return fill;
		};
		expect(fills('done')).not.toBe(fills('planned'));
	});

	it('draws each precision in its own way', () => {
		const layers = [
			{
				layer,
				opacity: 1,
				collection: drawnFeatures(
					[
						makeFact('parc', { precision: 'outline', status: 'planned' }),
						makeFact('l', { precision: 'link', ends: [WEST, EAST] })
					],
					[{ reference: makeReference('r'), shape: shape(EAST_AREA) }],
					geometry
				)
			}
		];
		const count = (wanted: string) => withClass({ layers }, 'path', wanted).length;
		expect(['drawn-outline', 'drawn-link', 'drawn-reference', 'drawn-commune'].map(count)).toEqual([
			1, 1, 1, 0
		]);
		expect(withClass({ layers }, 'path', 'is-to-come')[0]?.getAttribute('class')).toContain('drawn-outline');
		expect(withClass({ layers }, 'path', 'is-line')[0]?.getAttribute('class')).toContain('drawn-link');
	});

	it('fades a layer, and writes no opacity for one at full strength', () => {
		const [drawn] = drawnBy(makeFact('parc', { precision: 'outline' }));
		const group = (opacity: number) =>
			elements({ layers: drawn ? [{ ...drawn, opacity }] : [] }, 'g')[0]?.getAttribute('opacity') ?? null;
		expect([group(0.35), group(1)]).toEqual(['0.35', null]);
	});

	it('stacks layers in the order given, above the ground and below lines and marks', () => {
		const [drawn] = drawnBy(makeFact('parc', { precision: 'outline' }));
		const svg = drawSvgMap(
			input({
				layers: drawn ? [drawn, { ...drawn, layer: makeLayer('rail') }] : [],
				lines: {
					communes: {
						type: 'MultiLineString',
						coordinates: [
							[
								[3.1, 50],
								[3.1, 50.1]
							]
						]
					},
					epci: NO_LINE,
					territoires: NO_LINE
				},
				marks: [{ layer: 'x', at: [3.1, 50.1], offset: [0, 0], toCome: false, inferred: false, name: 'x' }]
			})
		);
		const order = [
			'ground-land',
			'<g class="layer-npnru"',
			'<g class="layer-rail"',
			'line-commune',
			'drawn-mark'
		];
		const places = order.map((part) => svg.indexOf(part));
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(places.every((place) => place >= 0)).toBe(true);
		expect(svg).not.toContain('line-epci');
	});

	it('moves marks and badges by their offsets, in pixels', () => {
		const mark = (offset: [number, number]) =>
			numbersOf(
				elements(
					{ marks: [{ layer: 'npnru', at: [3.1, 50.1], offset, toCome: false, inferred: false, name: 'x' }] },
					'circle'
				)[0],
				'cx',
				'cy'
			);
		const [x = NaN, y = NaN] = mark([0, 0]);
		const [movedX = NaN, movedY = NaN] = mark([7, -3]);
		expect(movedX - x).toBeCloseTo(7, 1);
		expect(movedY - y).toBeCloseTo(-3, 1);
		const [badge] = elements(
			{ badges: [{ layer: 'a', at: [3.1, 50.1], offset: [0, 0], name: 'x' }] },
			'rect'
		);
		const [left = NaN, width = NaN] = numbersOf(badge, 'x', 'width');
		expect(left + width / 2).toBeCloseTo(x, 0);
	});

	it('marks an inferred place by another shape', () => {
		const shapes = (inferred: boolean) =>
			['circle', 'path'].map(
				(name) =>
					withClass(
						{ marks: [{ layer: 'a', at: [3.1, 50.1], offset: [0, 0], toCome: true, inferred, name: 'x' }] },
						name,
						'is-to-come'
					).length
			);
		expect(shapes(false)).toEqual([1, 0]);
		expect(shapes(true)).toEqual([0, 1]);
	});

	it('draws the diamond of an inferred place around its point, about as big as a ring', () => {
		const [ring, diamond] = [lookOf('point'), lookOf('point', { inferred: true })];
		const [, ...steps] = (diamondPath(diamond).match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
		const [top = NaN, ...sides] = steps;
		expect(sides).toEqual([-top, -top, top, -top, top, top]);
		expect(-top).toBeGreaterThan(markReachPx(ring));
		expect(-top).toBeLessThan(markReachPx(ring) * 1.5);
	});

	it('writes hostile names of facts, territories and communes as plain text', () => {
		const at = [3.2, 50.15] as [number, number];
		const root = parse(
			drawSvgMap(
				input({
					marks: [false, true].map((inferred) => ({
						layer: 'a" onload="alert(1)',
						at,
						offset: [0, 0] as const,
						toCome: false,
						inferred,
						name: HOSTILE
					})),
					badges: [{ layer: 'a', at, offset: [0, 0], name: HOSTILE }],
					labels: [{ name: '<b>&"', at, kind: 'commune' }]
				})
			)
		);
		expect(root.getElementsByTagName('script')).toHaveLength(0);
		const titles = [...root.getElementsByTagName('title')].map(({ textContent }) => textContent);
		expect(titles).toEqual([HOSTILE, HOSTILE, HOSTILE]);
		expect(root.getElementsByTagName('text')[0]?.textContent).toBe('<b>&"');
		expect([...root.getElementsByTagName('circle')].some((element) => element.hasAttribute('onload'))).toBe(
			false
		);
	});

	it('outlines what is selected', () => {
		expect(withClass({ selection: [EAST_AREA] }, 'path', 'line-selection')).toHaveLength(1);
	});

	it('shows a selected place of which only a point is known', () => {
		const points = [
			{ type: 'Point' as const, coordinates: [3.1, 50.1] },
			{
				type: 'MultiPoint' as const,
				coordinates: [
					[3.1, 50.1],
					[3.2, 50.1]
				]
			}
		];
		expect(withClass({ selection: points }, 'circle', 'line-selection')).toHaveLength(3);
	});

	it('draws nothing for a link of which one end is known', () => {
		const oneEnd = makeFact('l', { precision: 'link', ends: [WEST] });
		expect(withClass({ layers: drawnBy(oneEnd) }, 'path', 'drawn-link')).toEqual([]);
	});
});
