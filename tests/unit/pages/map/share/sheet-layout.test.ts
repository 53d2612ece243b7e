import { describe, expect, it } from 'vitest';
import {
	layOutSheet,
	type MeasureText,
	type SheetInput,
	type SheetItem,
	type SheetLegendEntry
} from '../../../../../src/lib/pages/map/share/sheet-layout';

/** Every letter as wide as the others. */
const LETTER = { title: 11, label: 8, body: 7, small: 6 };
const measure: MeasureText = (text, font) => text.length * LETTER[font];

const entry = (layer: string, rows = 2): SheetLegendEntry => ({
	label: `Couche ${layer}`,
	rows: Array.from({ length: rows }, (_, i) => ({
		words: `façon ${i} de dessiner ${layer}`,
		samples: Array.from({ length: i + 1 }, () => ({
			layer,
			kind: 'commune' as const,
			toCome: false,
			opacity: 1
		}))
	}))
});
const input = (change: Partial<SheetInput> = {}): SheetInput => ({
	map: { width: 720, height: 500 },
	title: '2 couches sur les quatre territoires',
	legendTitle: 'Légende',
	legend: [entry('qpv'), entry('npnru')],
	scale: { widthPx: 100, label: '10 km' },
	notes: ['IGN · ANCT', 'fait le 22 novembre 2026', 'https://a.example/?couches=qpv,npnru'],
	...change
});

type Text = SheetItem & { kind: 'text' };
const isText = (item: SheetItem): item is Text => item.kind === 'text';
const mapOf = (items: SheetItem[]) => {
	const map = items.find((item) => item.kind === 'map');
	if (!map) throw new Error('no map');
	return map;
};

describe('layOutSheet', () => {
	it('has the map at its own size, under its title and over its legend and credits', () => {
		const { items, width } = layOutSheet(input(), measure);
		const map = mapOf(items);
		expect(map).toMatchObject({ width: 720, height: 500 });
		expect(width).toBe(720 + 2 * map.x);
		const texts = items.filter(isText);
		const yOf = (part: string) => texts.find(({ text }) => text.includes(part))?.y ?? NaN;
		expect(yOf('2 couches')).toBeLessThan(map.y);
		expect(yOf('Légende')).toBeGreaterThan(map.y + map.height);
		expect(yOf('IGN')).toBeGreaterThan(yOf('façon 1 de dessiner npnru'));
	});

	it.each([
		['a phone', 320, 1],
		['a usual screen', 720, 3],
		['a wide screen', 1800, 24]
	])('shows the whole legend inside its edges on %s', (_, mapWidth, layers) => {
		const legend = Array.from({ length: layers }, (_unused, i) => entry(`couche-${i}`, 1 + (i % 5)));
		const sheet = layOutSheet(input({ map: { width: mapWidth, height: 400 }, legend }), measure);
		const swatches = sheet.items.filter(({ kind }) => kind === 'swatch');
		expect(swatches).toHaveLength(
			legend.flatMap(({ rows }) => rows.flatMap(({ samples }) => samples)).length
		);
		const written = sheet.items
			.filter(isText)
			.map(({ text }) => text)
			.join(' ');
		for (const { label, rows } of legend)
			for (const words of [label, ...rows.map((row) => row.words)]) expect(written).toContain(words);
		for (const item of sheet.items) {
			const right = item.x + (isText(item) ? measure(item.text, item.font) : 0);
			expect(item.x).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(sheet.width);
			expect(item.y).toBeLessThan(sheet.height);
		}
	});

	it('writes nothing over anything else', () => {
		const legend = Array.from({ length: 9 }, (_, i) => entry(`couche-${i}`, 1 + (i % 4)));
		const boxes = layOutSheet(input({ legend, title: 'mot '.repeat(90) }), measure).items.flatMap((item) => {
			if (isText(item))
				return [[item.x, item.y - 8, item.x + measure(item.text, item.font), item.y + 2] as const];
			return item.kind === 'swatch' ? [[item.x, item.y, item.x + 26, item.y + 18] as const] : [];
		});
		const clashes = boxes.filter((a, i) =>
			boxes.some((b, j) => j > i && a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
		);
		expect(clashes).toEqual([]);
	});

	it('has no legend without layers', () => {
		const texts = layOutSheet(input({ legend: [] }), measure).items.filter(isText);
		expect(texts.some(({ text }) => text === 'Légende')).toBe(false);
	});
});
