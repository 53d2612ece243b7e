import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_UNPACKED_BYTES } from '../../../../src/lib/formats/own/limits';
import { codesOf, weightOf, type OwnLayer } from '../../../../src/lib/formats/own/own-layer';
import { labelOf, parseOwnFile } from '../../../../src/lib/formats/own/parse-own-file';
import { EAST, ILES, WEST } from '../../fixtures';
import { ELSEWHERE, HARD_CELLS, OLD, areas, book, kindsOf } from './a-book';

const ground = { book, areas };
const parse = (bytes: Uint8Array) => parseOwnFile(bytes, 'x', ground);
const parseText = (text: string) => parse(new TextEncoder().encode(text));
const start = (...bytes: number[]) => parse(Uint8Array.from([...bytes, ...new Array<number>(64).fill(7)]));

describe('parseOwnFile', () => {
	it('reads a table or a GeoJSON, whatever the file is called', async () => {
		expect((await parseText(`insee\n${WEST}`)).codes).toEqual([WEST]);
		expect((await parseText('\uFEFF {"type":"Point","coordinates":[3.05,50.05]}')).codes).toEqual([WEST]);
	});

	it.each([
		['archive', [0x50, 0x4b, 3, 4]],
		['old-spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
		['pdf', [0x25, 0x50, 0x44, 0x46]],
		['geopackage', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
		['shapefile', [0, 0, 0x27, 0x0a]],
		['binary', [0x89, 0x50, 0x4e, 0x47]],
		['binary', [1, 0, 2, 3]]
	])('knows %s by its first bytes', async (kind, bytes) => {
		expect((await start(...bytes)).fault).toEqual({ kind });
	});

	it('looks into a zip: workbooks are read, a shapefile and others named', async () => {
		const zip = (files: Record<string, string>) =>
			parse(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
		expect((await zip({ 'a/b.shp': 'x', 'a/b.dbf': 'x' })).fault).toEqual({ kind: 'shapefile' });
		expect((await zip({ 'a.docx': 'x' })).fault).toEqual({ kind: 'archive' });
		expect((await zip({ 'xl/workbook.xml': '<x' })).fault).toEqual({ kind: 'bad-workbook' });
		const kmz = await zip({
			'doc.kml': '<kml><Placemark><Point><coordinates>3.05,50.05</coordinates></Point></Placemark></kml>'
		});
		expect(kmz).toMatchObject({ codes: [WEST], reading: { type: 'kml' } });
	});

	const SHEETS = [
		{ name: 'Lisez-moi', rows: [['Une note']] },
		{
			name: 'Communes',
			rows: [
				['Liste'],
				[],
				['Code INSEE', 'Commune', 'Date'],
				[WEST, 'Ouest', null],
				[Number(EAST), 'Est', new Date(0)]
			]
		}
	];
	it.each([
		['xlsx', writeXlsx],
		['ods', writeOds]
	])('reads the sheet of a workbook that has communes: %s', async (type, write) => {
		const layer = await parse(await write({ sheets: SHEETS }));
		expect(layer).toMatchObject({
			codes: [WEST, EAST],
			fault: null,
			reading: {
				format: 'workbook',
				type,
				sheet: 'Communes',
				sheets: 2,
				column: 'Code INSEE',
				names: 'Commune'
			}
		});
		expect(layer.rows.map(({ line }) => line)).toEqual([4, 5]);
	});

	it('refuses a zip that grows without end, before it is unpacked', async () => {
		const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(MAX_UNPACKED_BYTES + 1) });
		expect((await parse(bomb)).fault).toEqual({ kind: 'unpacked-too-big' });
	});

	it('refuses nothing, and too much', async () => {
		for (const text of ['', ' \n\t', '\uFEFF'])
			expect((await parseText(text)).fault).toEqual({ kind: 'empty' });
		expect((await parse(new Uint8Array(MAX_BYTES + 1))).fault).toEqual({
			kind: 'too-big',
			bytes: MAX_BYTES + 1
		});
	});

	it('reads Windows-1252 from a spreadsheet', async () => {
		const bytes = Uint8Array.from(`nom;insee\nÎles;${ILES}\n`, (character) => character.charCodeAt(0));
		const layer = await parse(Uint8Array.from(bytes));
		expect(layer.rows[0]?.name).toBe('Îles');
		expect(layer.reading).toMatchObject({ encoding: 'windows-1252' });
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
		layer.rows.flatMap(({ outcome }) => (weightOf(outcome) === 'taken' ? codesOf(outcome) : []))
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
	it('breaks nothing: bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => expectSound(await parse(bytes))),
			{ numRuns: 500 }
		);
	});

	it('breaks nothing: text', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) =>
				expectSound(await parseText(text))
			),
			{ numRuns: 500 }
		);
	});

	it('breaks nothing: JSON, and things that are nearly GeoJSON', async () => {
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
		await fc.assert(
			fc.asyncProperty(document, async (value) => {
				const layer = await parseText(JSON.stringify(value) ?? '');
				expectSound(layer);
				const count = (value as { features?: unknown[] } | null)?.features?.length ?? 1;
				// Each feature is told exactly once, in the order of the file.
				if (!layer.fault && layer.reading?.format === 'geojson')
					expect(layer.rows.map(({ line }) => line)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
			}),
			{ numRuns: 1000 }
		);
	});

	it('accounts for each row of a table exactly once', async () => {
		const safe = cell.filter((text) => !/["\r\n;,|\t\0]/.test(text) && text.trim() !== '');
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(safe, safe), { minLength: 1, maxLength: 30 }), async (rows) => {
				const layer = await parseText(`insee;nom\n${rows.map((row) => row.join(';')).join('\n')}\n`);
				expectSound(layer);
				expect(layer.rows.map(({ line }) => line)).toEqual(rows.map((_, i) => i + 2));
			}),
			{ numRuns: 300 }
		);
	});

	it('takes the same communes whatever the order of the rows', async () => {
		const shuffled = fc.shuffledSubarray([WEST, EAST, ILES, OLD, ELSEWHERE], { minLength: 1 });
		await fc.assert(
			fc.asyncProperty(shuffled, async (codes) => {
				const layer = await parseText(`insee\n${codes.join('\n')}\n`);
				const reversed = await parseText(`insee\n${[...codes].reverse().join('\n')}`);
				expect(layer.codes).toEqual(reversed.codes);
				expect(kindsOf(layer).split(' ')).toHaveLength(codes.length);
			})
		);
	});
});
