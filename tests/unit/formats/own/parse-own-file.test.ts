import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../../src/lib/formats/own/limits';
import { weightOf, type OwnLayer } from '../../../../src/lib/formats/own/own-layer';
import { labelOf, parseOwnFile } from '../../../../src/lib/formats/own/parse-own-file';
import { EAST, ILES, WEST } from '../../fixtures';
import { ELSEWHERE, HARD_CELLS, OLD, areas, book, kindsOf } from './a-book';

const ground = { book, areas };
const parse = (bytes: Uint8Array) => parseOwnFile(bytes, 'x', ground);
const parseText = (text: string) => parse(new TextEncoder().encode(text));
const start = (...bytes: number[]) => parse(Uint8Array.from([...bytes, ...new Array<number>(64).fill(7)]));

describe('parseOwnFile', () => {
	it('reads a table or a GeoJSON, whatever the file is called', () => {
		expect(parseText(`insee\n${WEST}`).codes).toEqual([WEST]);
		expect(parseText('\uFEFF {"type":"Point","coordinates":[3.05,50.05]}').codes).toEqual([WEST]);
	});

	it('knows what is no text by its first bytes', () => {
		expect(start(0x50, 0x4b, 3, 4).fault).toEqual({ kind: 'spreadsheet' });
		expect(start(0xd0, 0xcf, 0x11, 0xe0).fault).toEqual({ kind: 'old-spreadsheet' });
		expect(start(0x25, 0x50, 0x44, 0x46).fault).toEqual({ kind: 'pdf' });
		expect(start(0x89, 0x50, 0x4e, 0x47).fault).toEqual({ kind: 'binary' });
		expect(start(1, 0, 2, 3).fault).toEqual({ kind: 'binary' });
	});

	it('refuses nothing, and too much', () => {
		for (const text of ['', ' \n\t', '\uFEFF']) expect(parseText(text).fault).toEqual({ kind: 'empty' });
		expect(parse(new Uint8Array(MAX_BYTES + 1)).fault).toEqual({ kind: 'too-big', bytes: MAX_BYTES + 1 });
	});

	it('reads Windows-1252 from a spreadsheet', () => {
		const bytes = Uint8Array.from(`nom;insee\nÎles;${ILES}\n`, (character) => character.charCodeAt(0));
		const layer = parse(Uint8Array.from(bytes));
		expect(layer.rows[0]?.name).toBe('Îles');
		expect(layer.reading?.encoding).toBe('windows-1252');
	});
});

describe('labelOf', () => {
	it('drops folder and ending', () => {
		expect(labelOf('C:\\Mes documents\\Communes 2024.csv')).toBe('Communes 2024');
		expect(labelOf('a/b.GeoJSON')).toBe('b');
		expect(labelOf('v1.2.csv')).toBe('v1.2');
		expect([...labelOf('é'.repeat(300))]).toHaveLength(60);
	});
});

/** What holds of every layer, whatever it was made from. */
function expectSound(layer: OwnLayer): void {
	expect(new Set(layer.codes).size).toBe(layer.codes.length);
	expect([...layer.codes].sort()).toEqual(layer.codes);
	expect(layer.codes.every((code) => book.atlas.has(code))).toBe(true);
	if (layer.fault) expect([layer.codes, layer.rows, layer.reading]).toEqual([[], [], null]);
	// A code comes from a row, and a row that takes gives a code.
	const given = new Set(
		layer.rows.flatMap(({ outcome }) =>
			weightOf(outcome) !== 'taken'
				? []
				: 'codes' in outcome
					? outcome.codes
					: 'code' in outcome
						? [outcome.code]
						: []
		)
	);
	expect([...given].sort()).toEqual(layer.codes);
	for (const { value, name } of layer.rows)
		expect(Math.max([...value].length, [...name].length)).toBeLessThanOrEqual(60);
}

const cell = fc.oneof(
	fc.constantFrom(...HARD_CELLS, ' ', '"', '""'),
	fc.string({ maxLength: 8 }),
	fc.string({ unit: 'binary', maxLength: 4 })
);

describe('whatever is brought', () => {
	it('breaks nothing: bytes', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(parse(bytes))),
			{ numRuns: 500 }
		);
	});

	it('breaks nothing: text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expectSound(parseText(text))),
			{ numRuns: 500 }
		);
	});

	it('breaks nothing: JSON, and things that are nearly GeoJSON', () => {
		const position = fc.array(fc.oneof(fc.double(), fc.constantFrom(3.05, 50.05, 3, 50)), { maxLength: 3 });
		const coordinates = fc.oneof(
			position,
			fc.array(position, { maxLength: 6 }),
			fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 3 }),
			fc.jsonValue()
		);
		const geometry = fc.record({
			type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'GeometryCollection', 'x'),
			coordinates,
			geometries: fc.jsonValue()
		});
		const properties = fc.oneof(
			fc.dictionary(fc.constantFrom('insee', '__proto__', 'nom', 'code'), fc.oneof(cell, fc.jsonValue())),
			fc.jsonValue()
		);
		const feature = fc.oneof(
			fc.record({
				type: fc.constant('Feature'),
				properties,
				geometry: fc.oneof(geometry, fc.constant(null))
			}),
			fc.jsonValue()
		);
		const document = fc.oneof(
			fc.record({ type: fc.constant('FeatureCollection'), features: fc.array(feature, { maxLength: 5 }) }),
			feature,
			geometry
		);
		fc.assert(
			fc.property(document, (value) => {
				const layer = parseText(JSON.stringify(value) ?? '');
				expectSound(layer);
				const count = (value as { features?: unknown[] } | null)?.features?.length ?? 1;
				// Each feature is told exactly once, in the order of the file.
				if (!layer.fault && layer.reading?.format === 'geojson')
					expect(layer.rows.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
			}),
			{ numRuns: 1000 }
		);
	});

	it('accounts for each row of a table exactly once', () => {
		const safe = cell.filter((text) => !/["\r\n;,|\t\0]/.test(text) && text.trim() !== '');
		fc.assert(
			fc.property(fc.array(fc.tuple(safe, safe), { minLength: 1, maxLength: 30 }), (rows) => {
				const layer = parseText(`insee;nom\n${rows.map((row) => row.join(';')).join('\n')}\n`);
				expectSound(layer);
				expect(layer.rows.map(({ line }) => line)).toEqual(rows.map((_, i) => i + 2));
			}),
			{ numRuns: 300 }
		);
	});

	it('takes the same communes whatever the order of the rows', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([WEST, EAST, ILES, OLD, ELSEWHERE], { minLength: 1 }), (codes) => {
				const text = `insee\n${codes.join('\n')}\n`;
				expect(parseText(text).codes).toEqual(parseText(`insee\n${[...codes].reverse().join('\n')}`).codes);
				expect(kindsOf(parseText(text)).split(' ')).toHaveLength(codes.length);
			})
		);
	});
});
