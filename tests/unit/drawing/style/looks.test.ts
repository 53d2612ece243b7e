/** Everything that draws facts takes its numbers from the table of looks: none has a number of its own. */
import { createExpression, featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { DOMParser } from '@xmldom/xmldom';
import { render } from 'svelte/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cardStyleSheet } from '../../../../src/lib/drawing/cards/card-style';
import { DRAWN_ZOOM, GROUND, SELECTION } from '../../../../src/lib/drawing/style/ground-looks';
import { buildBaseStyle } from '../../../../src/lib/drawing/style/base-style';
import { layerSpecs } from '../../../../src/lib/drawing/style/layer-specs';
import { layerStyleSheet } from '../../../../src/lib/drawing/style/layer-style-sheet';
import {
	dashPx,
	lookOf,
	LOOKS,
	MARK,
	type Case,
	type MarkLook,
	type ShapeKind
} from '../../../../src/lib/drawing/style/looks';
import { badgeImage, markImage } from '../../../../src/lib/drawing/style/mark-image';
import { markDashPx, markReachPx } from '../../../../src/lib/drawing/style/mark-shape';
import type { SwatchKind } from '../../../../src/lib/drawing/style/swatch-kind';
import { drawBadges, drawMarks } from '../../../../src/lib/drawing/svg/draw-parts';
import Swatch from '../../../../src/lib/ui/map/Swatch.svelte';
import { paintSwatch } from '../../../../src/lib/pages/map/share/paint-swatch';
import { makeLayer } from '../../fixtures';
import { realPalette } from './real-look';
import { readRules, styleOf } from './read-rules';
import { pixel, pixels } from './read-picture';

/** What a way of drawing comes to, whoever draws it; dashes in CSS pixels. */
interface Seen {
	fill: number;
	pattern: number;
	widthPx: number;
	opacity: number;
	dash: number[];
	cap: string;
}

const layer = makeLayer('qpv', {
	look: { light: '#7b3f98', dark: '#c79be0', pattern: 'hatch', angle: 45 }
});
const palette = realPalette('light');

const KINDS: readonly ShapeKind[] = ['outline', 'commune', 'link', 'reference', 'listed', 'line'];
const CASES: readonly Required<Case>[] = [false, true].flatMap((toCome) =>
	[false, true].map((inferred) => ({ toCome, inferred }))
);
const TABLE = KINDS.flatMap((kind) => CASES.map((of) => ({ kind, ...of })));

const wantedOf = (kind: ShapeKind, of: Case): Seen => {
	const { fill, pattern, stroke } = lookOf(kind, of);
	const { widthPx, opacity, cap } = stroke;
	return { fill, pattern, widthPx, opacity, dash: dashPx(stroke), cap };
};

/** What MapLibre draws of a feature, from the layers whose filters let it through. */
function seenOnMap(kind: ShapeKind, { toCome, inferred }: Required<Case>): Seen {
	const isLine = kind === 'line' || kind === 'link';
	const feature = {
		type: isLine ? ('LineString' as const) : ('Polygon' as const),
		properties: { kind: kind === 'line' ? 'reference' : kind, toCome: +toCome, inferred: +inferred }
	};
	const shown = layerSpecs(layer, 1, palette).filter(
		(spec) =>
			featureFilter('filter' in spec ? spec.filter : undefined).filter({ zoom: 9 }, feature) &&
			!(isLine && spec.type === 'fill')
	);
	const evaluate = (value: unknown): unknown => {
		const expression = createExpression(value);
		if (expression.result === 'error') throw new Error(JSON.stringify(expression.value));
		return expression.value.evaluate({ zoom: 9 }, feature);
	};
	const fills = shown.filter(({ type }) => type === 'fill').map(({ paint }) => ({ ...paint }) as never);
	const opacityOf = (has: 'fill-color' | 'fill-pattern') =>
		fills.filter((paint) => has in paint).map((paint) => Number(evaluate(paint['fill-opacity'])))[0] ?? 0;
	const [line, ...others] = shown.filter(({ type }) => type === 'line');
	expect(others).toEqual([]);
	const paint: Record<string, unknown> = { ...line?.paint };
	const layout: Record<string, unknown> = { ...line?.layout };
	const widthPx = Number(evaluate(paint['line-width']));
	const dash = (paint['line-dasharray'] ?? []) as number[];
	return {
		fill: opacityOf('fill-color'),
		pattern: opacityOf('fill-pattern'),
		widthPx,
		opacity: Number(evaluate(paint['line-opacity'])),
		dash: dash.map((length) => Math.round(length * widthPx * 100) / 100),
		cap: String(layout['line-cap'])
	};
}

const listOf = (text: string | null | undefined): number[] =>
	!text || text === 'none' ? [] : text.split(' ').map(Number);

const CLASS: Record<ShapeKind, string> = {
	outline: 'drawn-outline',
	commune: 'drawn-commune',
	link: 'drawn-link',
	reference: 'drawn-reference',
	listed: 'drawn-listed',
	line: 'drawn-reference'
};
const caseClasses = ({ toCome, inferred }: Required<Case>): string[] => [
	...(toCome ? ['is-to-come'] : []),
	...(inferred ? ['is-inferred'] : [])
];

const pageSheet = layerStyleSheet([layer], []);
const cardSheet = cardStyleSheet(palette, new Map([[layer.id, layer.look.light]]));
const SHEETS = { page: readRules(pageSheet, '.svg-map '), card: readRules(cardSheet) };

/** What a style sheet gives the elements of a drawn map. */
function seenInSheet(sheet: keyof typeof SHEETS, kind: ShapeKind, of: Required<Case>): Seen {
	const line = kind === 'line' || kind === 'link' ? ['is-line'] : [];
	const style = styleOf(SHEETS[sheet], [CLASS[kind], ...caseClasses(of), ...line]);
	const pattern = styleOf(SHEETS[sheet], ['drawn-pattern', ...caseClasses(of)]);
	return {
		fill: style.fill === 'none' ? 0 : Number(style['fill-opacity'] ?? 1),
		pattern: kind === 'commune' ? Number(pattern['fill-opacity'] ?? 1) : 0,
		widthPx: Number(style['stroke-width']),
		opacity: Number(style['stroke-opacity'] ?? 1),
		dash: listOf(style['stroke-dasharray']),
		cap: style['stroke-linecap'] ?? 'butt'
	};
}

const SWATCHES: readonly { swatch: SwatchKind; kind: ShapeKind; inferred: boolean }[] = [
	...KINDS.map((kind) => ({ swatch: kind, kind, inferred: false })),
	{ swatch: 'inferred-commune', kind: 'commune', inferred: true }
];
const SWATCH_TABLE = SWATCHES.flatMap((each) => [false, true].map((toCome) => ({ ...each, toCome })));

/** The paths of the legend's small picture as the page has it. */
function swatchPaths(kind: SwatchKind, toCome: boolean) {
	const { body } = render(Swatch, { props: { layer, kind, toCome } });
	const svg = body.replace(/<!--[^]*?-->/g, '').replace(/<defs>.*<\/defs>/, '');
	const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
	return [...(root?.getElementsByTagName('path') ?? [])];
}

function seenInSwatch(kind: SwatchKind, toCome: boolean): Seen {
	const paths = swatchPaths(kind, toCome);
	const has = (name: string) => paths.find((path) => path.getAttribute('class')?.includes(name));
	const number = (name: string, path: ReturnType<typeof has>) => Number(path?.getAttribute(name) ?? 0);
	const stroked = has('stroked');
	return {
		fill: number('fill-opacity', has('colour')),
		pattern: number('fill-opacity', has('pattern')),
		widthPx: number('stroke-width', stroked),
		opacity: number('stroke-opacity', stroked),
		dash: listOf(stroked?.getAttribute('stroke-dasharray')),
		cap: stroked?.getAttribute('stroke-linecap') ?? ''
	};
}

/** A canvas that tells what was painted on it. */
function openRecorder() {
	const fills: { alpha: number; style: unknown }[] = [];
	const strokes: Seen[] = [];
	const context = {
		globalAlpha: 1,
		fillStyle: '' as unknown,
		lineWidth: 0,
		lineCap: '',
		lineJoin: '',
		dash: [] as number[],
		setLineDash(dash: number[]) {
			context.dash = dash;
		},
		fill: () => void fills.push({ alpha: context.globalAlpha, style: context.fillStyle }),
		stroke: () =>
			void strokes.push({
				fill: 0,
				pattern: 0,
				widthPx: context.lineWidth,
				opacity: context.globalAlpha,
				dash: context.dash,
				cap: context.lineCap
			}),
		save() {},
		restore() {},
		translate() {},
		putImageData() {},
		createPattern: () => ({ setTransform() {} }),
		canvas: {}
	};
	return { context, fills, strokes };
}

function paint(kind: SwatchKind, toCome: boolean) {
	const recorder = openRecorder();
	vi.stubGlobal('Path2D', class {});
	vi.stubGlobal('ImageData', class {});
	vi.stubGlobal(
		'DOMMatrix',
		class {
			scale = () => this;
		}
	);
	vi.stubGlobal('document', { createElement: () => ({ getContext: () => recorder.context }) });
	paintSwatch(
		recorder.context as unknown as CanvasRenderingContext2D,
		{ x: 0, y: 0, sample: { layer: 'qpv', kind, toCome, opacity: 1 } },
		{ ...layer.look, colour: layer.look.light },
		'#ffffff'
	);
	return recorder;
}

afterEach(() => void vi.unstubAllGlobals());

function seenOnSheetOfPaper(kind: SwatchKind, toCome: boolean): Seen {
	const { fills, strokes } = paint(kind, toCome);
	const alphaOf = (isPattern: boolean) =>
		fills.find(({ style }) => (typeof style === 'object') === isPattern)?.alpha ?? 0;
	const [stroke, ...others] = strokes;
	expect(others).toEqual([]);
	if (!stroke) throw new Error('nothing was stroked');
	return { ...stroke, fill: alphaOf(false), pattern: alphaOf(true) };
}

describe.each(TABLE)('$kind, to come $toCome, inferred $inferred', ({ kind, ...of }) => {
	const wanted = wantedOf(kind, of);

	it('is drawn by the interactive map as the table says', () => {
		expect(seenOnMap(kind, of)).toEqual(wanted);
	});

	it.each(['page', 'card'] as const)('is drawn by the drawn map as the table says: %s', (sheet) => {
		expect(seenInSheet(sheet, kind, of)).toEqual(wanted);
	});
});

describe.each(SWATCH_TABLE)('the swatch $swatch, to come $toCome', ({ swatch, kind, toCome, inferred }) => {
	const wanted = wantedOf(kind, { toCome, inferred });

	it('is drawn by the legend as the table says', () => {
		expect(seenInSwatch(swatch, toCome)).toEqual(wanted);
	});

	it('is painted on an exported picture as the table says', () => {
		expect(seenOnSheetOfPaper(swatch, toCome)).toEqual(wanted);
	});
});

/** Ink of a picture of a mark, in square CSS pixels: what of each pixel is the colour of the layer. */
function inkOf(look: MarkLook, ratio: number): number {
	const image = markImage(look, { ink: '#000000', ground: '#ffffff' }, ratio);
	const shares = pixels(image).map(([x, y]) => {
		const [red = 255, , , alpha = 0] = pixel(image, x, y);
		return alpha === 255 ? (255 - red) / 255 : 0;
	});
	return shares.reduce((sum, share) => sum + share, 0) / ratio ** 2;
}

describe.each(CASES)('a mark, to come $toCome, inferred $inferred', (of) => {
	const look = lookOf('point', of);
	const dash = markDashPx(look);
	const [swatch, classes] = [
		of.inferred ? ('inferred-point' as const) : ('point' as const),
		['drawn-mark', ...caseClasses(of)]
	];

	it('has on the interactive map the stroke of the table: its ink is as wide as it is long', () => {
		const reach = markReachPx(look);
		const length = (look.shape === 'ring' ? 2 * Math.PI : 4 * Math.SQRT2) * reach;
		expect(inkOf(look, 8) / (length * look.drawn * look.strokePx)).toBeCloseTo(1, 1);
	});

	it.each(['page', 'card'] as const)('is drawn by the drawn map as the table says: %s', (sheet) => {
		const style = styleOf(SHEETS[sheet], classes);
		expect([Number(style['stroke-width']), listOf(style['stroke-dasharray'])]).toEqual([look.strokePx, dash]);
		const svg = drawMarks([{ layer: 'qpv', at: [3, 50], offset: [0, 0], name: 'x', ...of }], {
			place: () => [10, 10]
		});
		expect(svg).toContain(`class="drawn-mark layer-qpv ${caseClasses(of).join(' ')}`.trim());
		expect(svg).toContain(of.inferred ? `m0-${markReachPx(look)}` : `r="${markReachPx(look)}"`);
	});

	it('is drawn by the legend and painted on an exported picture as the table says', () => {
		const [path, ...others] = swatchPaths(swatch, of.toCome);
		expect(others).toEqual([]);
		expect(Number(path?.getAttribute('stroke-width'))).toBe(look.strokePx);
		expect(listOf(path?.getAttribute('stroke-dasharray'))).toEqual(dash);
		expect(path?.getAttribute('d')).toContain(String(markReachPx(look)));
		const [stroke] = paint(swatch, of.toCome).strokes;
		expect([stroke?.widthPx, stroke?.dash]).toEqual([look.strokePx, dash]);
	});

	it('is as large on the outside whatever its stroke', () => {
		const outside =
			look.shape === 'ring'
				? markReachPx(look) + look.strokePx / 2
				: markReachPx(look) + look.strokePx / Math.SQRT2;
		expect(outside).toBeCloseTo(look.shape === 'ring' ? MARK.radiusPx : MARK.tipPx, 1);
	});
});

describe('a badge', () => {
	const { halfPx, rimPx } = lookOf('territory');

	it('has one size and one rim, on both maps and in the legend', () => {
		const image = badgeImage({ ink: '#000000', ground: '#ffffff' }, 2);
		const row = Array.from({ length: image.width }, (_, x) => pixel(image, x, image.height / 2));
		expect(row.filter(([red, , , alpha]) => red === 0 && alpha === 255)).toHaveLength(halfPx * 4);
		expect(row.filter(([red, , , alpha]) => red === 255 && alpha === 255)).toHaveLength(rimPx * 4);
		const place = { place: () => [10, 10] as [number, number] };
		const svg = drawBadges([{ layer: 'qpv', at: [3, 50], offset: [0, 0], name: 'x' }], place);
		expect(svg).toContain(`width="${2 * halfPx + rimPx}"`);
		for (const sheet of Object.values(SHEETS))
			expect(Number(styleOf(sheet, ['drawn-badge'])['stroke-width'])).toBe(rimPx);
		expect(swatchPaths('territory', false)[0]?.getAttribute('d')).toContain(`h${2 * halfPx}`);
	});
});

describe('the table', () => {
	it('draws what is to come more faintly or in broken strokes, wherever its time shows', () => {
		expect(lookOf('outline', { toCome: true }).fill).toBeLessThan(lookOf('outline').fill);
		expect(lookOf('commune', { toCome: true }).fill).toBeLessThan(lookOf('commune').fill);
		expect(lookOf('point', { toCome: true }).drawn).toBeLessThan(1);
	});

	it('has one dash and one cap for what is there and what is to come: MapLibre cannot choose them for each feature', () => {
		for (const kind of KINDS)
			for (const basis of ['stated', 'inferred'] as const) {
				const [firm, toCome] = [LOOKS[kind].firm[basis].stroke, LOOKS[kind].toCome[basis].stroke];
				expect([toCome.dash, toCome.cap]).toEqual([firm.dash, firm.cap]);
			}
	});
});

describe('the ground', () => {
	const style = buildBaseStyle(palette);
	const LINES = [
		['neighbour-line', 'ground-neighbour', 'neighbour'],
		['border-line', 'ground-border', 'border'],
		['waterway', 'ground-water', 'water'],
		['commune-line', 'line-commune', 'commune'],
		['epci-line', 'line-epci', 'epci'],
		['territory-line', 'line-territory', 'territory']
	] as const;

	const paintOf = (id: string): Record<string, unknown> => ({
		...style.layers.find((spec) => spec.id === id)?.paint
	});
	const widthAt = (id: string, zoom: number): number => {
		const expression = createExpression(paintOf(id)['line-width']);
		if (expression.result === 'error') throw new Error(JSON.stringify(expression.value));
		return Number(expression.value.evaluate({ zoom }));
	};

	it.each(LINES)('%s has the width and the colour of the interactive map on drawn maps', (id, name, key) => {
		for (const sheet of ['page', 'card'] as const) {
			const drawn = styleOf(SHEETS[sheet], [name]);
			expect(Math.abs(Number(drawn['stroke-width']) - widthAt(id, DRAWN_ZOOM))).toBeLessThanOrEqual(0.051);
			expect(drawn.stroke).toBe(
				sheet === 'card'
					? paintOf(id)['line-color']
					: `var(--${GROUND[key].colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`
			);
			expect(Number(drawn['stroke-opacity'] ?? 1)).toBe(paintOf(id)['line-opacity'] ?? 1);
		}
	});

	it('outlines what is chosen with the same line', () => {
		expect(paintOf('selection-line')['line-width']).toBe(SELECTION.widthPx);
		for (const sheet of Object.values(SHEETS))
			expect(Number(styleOf(sheet, ['line-selection'])['stroke-width'])).toBe(SELECTION.widthPx);
	});
});
