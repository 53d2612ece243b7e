import { describe, expect, it } from 'vitest';
import type { LayerOutlines } from '../../../../../src/lib/geo/decode-topology';
import type { AtlasGeometry } from '../../../../../src/lib/geo/atlas-geometry';
import {
	createDrawer,
	factBox,
	layersOn,
	listInView,
	type LayerOn
} from '../../../../../src/lib/pages/map/canvas/drawn-layers';
import {
	EAST,
	WEST,
	makeFact,
	makeGeometry,
	makeLayer,
	makeReference,
	rectangle,
	shape
} from '../../../fixtures';

const NO_OUTLINES: LayerOutlines = { facts: new Map(), references: [] };
const geometry = makeGeometry();
const whole = makeFact('whole', { layer: 'qpv', precision: 'commune', communes: [WEST] });
const link = makeFact('link', { layer: 'qpv', precision: 'link', ends: [WEST, EAST] });
const nowhere = makeFact('nowhere', { layer: 'qpv' });

const on = (id: string, facts = [whole], opacity = 1): LayerOn => ({ layer: makeLayer(id), opacity, facts });

describe('layersOn', () => {
	it('gives each layer that is on its own facts, topmost first', () => {
		const layers = [makeLayer('npnru'), makeLayer('qpv')];
		const active = [
			{ id: 'qpv', opacity: 0.5 },
			{ id: 'npnru', opacity: 1 }
		];
		const facts = [makeFact('n'), whole, nowhere];
		expect(
			layersOn(active, layers, facts).map(({ layer, opacity, facts: own }) => [
				layer.id,
				opacity,
				own.map(({ id }) => id)
			])
		).toEqual([
			['qpv', 0.5, ['whole', 'nowhere']],
			['npnru', 1, ['n']]
		]);
	});

	it('leaves out a layer that is not known', () => {
		expect(layersOn([{ id: 'gone', opacity: 1 }], [makeLayer('qpv')], [])).toEqual([]);
	});
});

describe('createDrawer', () => {
	const outlines = () => NO_OUTLINES;
	const shown = new Set(['qpv-mel']);
	/** Draws twice and tells whether the second time was for nothing. */
	const isKept = (
		before: LayerOn[],
		after: LayerOn[],
		atlas: AtlasGeometry = geometry,
		outlinesOf: (id: string) => LayerOutlines = outlines
	): boolean => {
		const draw = createDrawer();
		const first = draw(before, geometry, shown, outlines);
		const second = draw(after, atlas, shown, outlinesOf).find(({ layer }) => layer.id === 'qpv');
		return second?.collection === first.find(({ layer }) => layer.id === 'qpv')?.collection;
	};

	it('draws layers in the order given, with their opacities', () => {
		const drawn = createDrawer()([on('qpv', [whole], 0.4), on('npnru', [])], geometry, shown, outlines);
		expect(
			drawn.map(({ layer, opacity, collection }) => [layer.id, opacity, collection.features.length])
		).toEqual([
			['qpv', 0.4, 1],
			['npnru', 1, 0]
		]);
	});

	it('does not draw anew what is only faded or moved, and takes the new opacity', () => {
		expect(isKept([on('qpv')], [on('qpv', [whole], 0.3)])).toBe(true);
		expect(isKept([on('npnru', []), on('qpv')], [on('qpv'), on('npnru', [])])).toBe(true);
		const draw = createDrawer();
		draw([on('qpv')], geometry, shown, outlines);
		expect(draw([on('qpv', [whole], 0.3)], geometry, shown, outlines)[0]?.opacity).toBe(0.3);
	});

	it('draws anew when facts come or go', () => {
		expect(isKept([on('qpv')], [on('qpv', [whole, link])])).toBe(false);
		expect(isKept([on('qpv')], [on('qpv', [])])).toBe(false);
	});

	it('draws anew when the layer’s outlines come, and not for those of another', () => {
		const references = [{ reference: makeReference('r'), shape: shape(rectangle([3, 50, 3.01, 50.01])) }];
		const come = (wanted: string) => (id: string) =>
			id === wanted ? { facts: new Map(), references } : NO_OUTLINES;
		expect(isKept([on('qpv')], [on('qpv')], geometry, come('qpv'))).toBe(false);
		expect(isKept([on('qpv'), on('npnru', [])], [on('qpv')], geometry, come('npnru'))).toBe(true);
	});

	it('draws the entries of the registers that are shown, and anew when one is switched on or off', () => {
		const references = [{ reference: makeReference('r'), shape: shape(rectangle([3, 50, 3.01, 50.01])) }];
		const draw = createDrawer();
		const featuresWith = (registers: ReadonlySet<string>) =>
			draw([on('qpv', [])], geometry, registers, () => ({ facts: new Map(), references }))[0]?.collection
				.features;
		expect(featuresWith(shown)).toHaveLength(1);
		expect(featuresWith(new Set())).toHaveLength(0);
	});

	it('draws anew when outlines of communes or territories come', () => {
		expect(isKept([on('qpv')], [on('qpv')], { ...geometry, communes: new Map() })).toBe(false);
		expect(isKept([on('qpv')], [on('qpv')], { ...geometry, territories: new Map() })).toBe(false);
	});

	it('draws links once the centres of communes have come, although the outlines came first', () => {
		const draw = createDrawer();
		const early = draw([on('qpv', [link])], { ...geometry, centres: new Map() }, shown, outlines);
		const late = draw([on('qpv', [link])], geometry, shown, outlines);
		expect(early[0]?.collection.features).toHaveLength(0);
		expect(late[0]?.collection.features).toHaveLength(1);
	});

	it('forgets a layer that was off in between', () => {
		const draw = createDrawer();
		const [first] = draw([on('qpv')], geometry, shown, outlines);
		draw([], geometry, shown, outlines);
		const [again] = draw([on('qpv')], geometry, shown, outlines);
		expect(again?.collection).not.toBe(first?.collection);
		expect(again?.collection).toEqual(first?.collection);
	});

	it('does not share its memory with another drawer', () => {
		const [one] = createDrawer()([on('qpv')], geometry, shown, outlines);
		const [other] = createDrawer()([on('qpv')], geometry, shown, outlines);
		expect(one?.collection).not.toBe(other?.collection);
	});
});

describe('factBox', () => {
	it('is the box of what is drawn, or undefined without a place', () => {
		expect(factBox(whole, geometry)).toEqual([3, 50, 3.1, 50.1]);
		expect(factBox(link, geometry)).toEqual([3.05, 50.05, 3.12, 50.05]);
		expect(factBox(nowhere, geometry)).toBeUndefined();
	});
});

describe('listInView', () => {
	const boxes = new Map([whole, link, nowhere].map((fact) => [fact.id, factBox(fact, geometry)]));
	const references = [
		{ reference: makeReference('in', { bbox: [3, 50, 3.01, 50.01] }) },
		{ reference: makeReference('out', { bbox: [9, 50, 9.1, 50.1] }) },
		{ reference: makeReference('other', { layer: 'rail', bbox: [3, 50, 3.01, 50.01] }) }
	];
	const list = (view: [number, number, number, number]) =>
		listInView([on('qpv', [whole, link, nowhere])], boxes, references, view).map(({ items, official }) => [
			items.map(({ id }) => id),
			official
		]);

	it('lists what lies in the box, and always what has no place', () => {
		expect(list([2, 49, 4, 51])).toEqual([[['whole', 'link', 'nowhere'], 1]]);
		expect(list([3.11, 50.04, 3.15, 50.06])).toEqual([[['link', 'nowhere'], 0]]);
		expect(list([8, 40, 8.5, 41])).toEqual([[['nowhere'], 0]]);
	});

	it('counts what only touches the edge of the box', () => {
		expect(list([3.1, 50.1, 4, 51])).toEqual([[['whole', 'nowhere'], 0]]);
	});

	it('keeps a group for a layer of which nothing is in view', () => {
		expect(listInView([on('rail', [])], boxes, [], [0, 0, 1, 1])).toMatchObject([{ items: [], official: 0 }]);
	});
});
