import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { expect } from 'vitest';
import { printTable } from '../../src/lib/formats/tables/csv-cells';
import { printSpreadsheetTable } from '../../src/lib/formats/tables/spreadsheet-csv';
import { findFaultIndex, placeOf } from '../../src/lib/formats/own/find-json-fault';
import { MAX_SHOWN } from '../../src/lib/formats/own/limits';
import { weightOf, type OwnLayer } from '../../src/lib/formats/own/own-layer';
import { parseOwnFile } from '../../src/lib/formats/own/parse-own-file';
import { printReport } from '../../src/lib/formats/own/print-report';
import { areas, book, HARD_CELLS } from '../unit/formats/own/a-book';
import { WEST } from '../unit/fixtures';
import { fuzz } from './cases';
import { anyText, NASTY, textOf } from './nasty';

const parse = (bytes: Uint8Array) => parseOwnFile(bytes, 'essai', { book, areas });
const parseText = (text: string) => parse(new TextEncoder().encode(text));

/** What a spreadsheet computes, or what disturbs the text around it. */
const FORMULA = /^\s*[=+\-@]|^[\t\r\n]/;
// eslint-disable-next-line no-control-regex -- these are what must not be there
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u;

/** What holds of every layer, whatever it was made from. */
function expectSound(layer: OwnLayer): void {
	expect([...new Set(layer.codes)].sort()).toEqual(layer.codes);
	expect(layer.codes.every((code) => book.atlas.has(code))).toBe(true);
	if (layer.fault) expect([layer.codes, layer.rows, layer.reading]).toEqual([[], [], null]);
	let line = 0;
	for (const row of layer.rows) {
		// Each row is told with its place, in order.
		expect(row.line).toBeGreaterThanOrEqual(line);
		line = row.line;
		for (const text of [row.value, row.name]) {
			expect(Array.from(text).length).toBeLessThanOrEqual(MAX_SHOWN);
			expect(text).not.toMatch(UNSEEN);
		}
		if (weightOf(row.outcome) === 'left') expect(row.line).toBeGreaterThan(0);
	}
	if (layer.fault && 'headers' in layer.fault)
		for (const header of layer.fault.headers) expect(header).not.toMatch(UNSEEN);
}

const cells = [...HARD_CELLS, 'dep', '59'];
const tableText = textOf(...cells, ';', ';', ',', '\t', '|', '\n', '\n', '\r\n', '"', '""', '="', "'");

fuzz('CSV: any text', fc.oneof(tableText, anyText), async (text) => expectSound(await parseText(text)));

fuzz(
	'CSV: any bytes',
	fc.oneof(
		fc.uint8Array({ maxLength: 300 }),
		// A known beginning, then anything: marks of encodings, signatures, UTF-16.
		fc
			.tuple(
				fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x50, 0x4b, 3, 4], [0x7b], [0x5b]),
				fc.uint8Array({ maxLength: 120 })
			)
			.map(([start, rest]) => Uint8Array.from([...start, ...rest])),
		tableText.map((text) => new Uint8Array(Uint16Array.from(text, (each) => each.charCodeAt(0)).buffer))
	),
	async (bytes) => expectSound(await parse(bytes))
);

const cell = fc.oneof(fc.constantFrom(...cells), anyText, fc.constantFrom(...NASTY));
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
fuzz(
	'CSV: any table',
	fc.tuple(
		fc.array(fc.tuple(fc.constantFrom(...cells.slice(0, 5)), cell), { minLength: 1, maxLength: 12 }),
		cell
	),
	async ([rows, header]) => {
		const text = ['insee;nom', ...rows.map(([code, name]) => `${code};${quote(name)}`)].join('\n');
		const layer = await parseText(text);
		expectSound(layer);
		// Each row is told once, at its own line, whatever stands in its cells; bytes that no text has stop it all.
		if (text.includes('\0')) expect(layer.fault?.kind).toBe('binary');
		else if (layer.fault === null)
			expect(layer.rows.map(({ line }) => line)).toEqual(rows.map((_, i) => i + 2));
		// What a header says is a text too.
		expectSound(await parseText(`${quote(header)};insee\nx;${WEST}\n`));
	}
);

fuzz('CSV: any report', fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
	const text = printReport(
		rows.map(([value, name], i) => ({ line: i + 2, value, name, outcome: { kind: 'not-a-code' } })),
		['ligne', 'valeur', 'nom', 'communes', 'résultat'],
		() => ({ codes: [], words: 'refusée' })
	);
	const read = dsvFormat(';').parseRows(text.slice(1));
	expect(read).toHaveLength(rows.length + 1);
	for (const row of read) {
		expect(row).toHaveLength(5);
		for (const each of row) expect(each).not.toMatch(FORMULA);
	}
});

fuzz(
	'CSV: any export',
	fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 }),
	(rows) => {
		const text = printTable(['a', 'b', 'c'], rows);
		const sheet = printSpreadsheetTable(['a', 'b', 'c'], rows);
		const lineEnds = (each: string) => each.replace(/\r\n?|\n/g, '\n');
		for (const read of [csvParseRows(text), dsvFormat(';').parseRows(sheet.slice(1))]) {
			expect(read).toHaveLength(rows.length + 1);
			read.slice(1).forEach((row, i) =>
				row.forEach((each, j) => {
					expect(each).not.toMatch(FORMULA);
					const given = lineEnds(rows[i]?.[j] ?? '');
					expect([given, `'${given}`]).toContain(lineEnds(each));
				})
			);
		}
	}
);

const number = fc.oneof(
	fc.constantFrom(3.05, 50.05, 3, 50, 3.1, 50.1, 0, -0, 180, 90, 1e308, 5e-324, 735_000, 7_027_000),
	fc.double({ noNaN: true, noDefaultInfinity: true })
);
const position = fc.array(number, { maxLength: 3 });
const coordinates = fc.oneof(
	position,
	fc.array(position, { maxLength: 6 }),
	fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 3 }),
	fc.array(fc.array(fc.array(position, { maxLength: 6 }), { maxLength: 2 }), { maxLength: 2 }),
	fc.jsonValue()
);
const TYPES = [
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
	'GeometryCollection',
	'Topology',
	'__proto__'
];
const geometry: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
	geometry: fc.record(
		{
			type: fc.constantFrom(...TYPES),
			coordinates,
			geometries: fc.oneof({ maxDepth: 3 }, fc.jsonValue(), fc.array(tie('geometry'), { maxLength: 2 }))
		},
		{ requiredKeys: ['type'] }
	)
})).geometry;
const properties = fc.oneof(
	fc.dictionary(
		fc.oneof(fc.constantFrom('insee', 'nom', 'code', 'dep'), cell),
		fc.oneof(cell, fc.jsonValue()),
		{
			noNullPrototype: true
		}
	),
	fc.jsonValue()
);
const feature = fc.oneof(
	fc.record({
		type: fc.constant('Feature'),
		id: fc.oneof(cell, fc.jsonValue()),
		properties,
		geometry: fc.oneof(geometry, fc.constant(null))
	}),
	fc.jsonValue()
);
const featureCollection = fc.record(
	{
		type: fc.constant('FeatureCollection'),
		features: fc.oneof(fc.array(feature, { maxLength: 5 }), fc.jsonValue()),
		crs: fc.oneof(
			fc.jsonValue(),
			fc.record({ properties: fc.record({ name: fc.oneof(cell, fc.constant('EPSG:2154')) }) })
		)
	},
	{ requiredKeys: ['type'] }
);

fuzz('GeoJSON: any document', fc.oneof(featureCollection, feature, geometry), async (value) => {
	const layer = await parseText(JSON.stringify(value) ?? '');
	expectSound(layer);
	if (layer.fault || layer.reading?.format !== 'geojson') return;
	const { features = [value] } = value as { features?: unknown[] };
	// Each feature is told once, by its place.
	expect(layer.rows.map(({ line }) => line)).toEqual(features.map((_, i) => i + 1));
});

/** Rings about the communes of the tests, that cross themselves, double back and stand still. */
const near = fc.tuple(
	fc.oneof(fc.constantFrom(3, 3.05, 3.1, 3.2), fc.double({ min: 2.9, max: 3.3, noNaN: true })),
	fc.oneof(fc.constantFrom(50, 50.05, 50.1), fc.double({ min: 49.9, max: 50.2, noNaN: true }))
);
fuzz(
	'GeoJSON: any area',
	fc.record({
		type: fc.constant('MultiPolygon'),
		coordinates: fc.array(
			fc.array(
				fc.array(near, { minLength: 3, maxLength: 9 }).map((ring) => [...ring, ring[0]]),
				{ minLength: 1, maxLength: 2 }
			),
			{ minLength: 1, maxLength: 2 }
		)
	}),
	async (area) => {
		const layer = await parseText(JSON.stringify(area));
		expectSound(layer);
		expect(layer.fault).toBeNull();
		expect(['joined', 'elsewhere', 'bad-geometry', 'crosses-itself']).toContain(layer.rows[0]?.outcome.kind);
	}
);

const isJson = (text: string): boolean => {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
};
const jsonText = textOf(
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'"a"',
	'"',
	'\\',
	'\\u00e9',
	'1',
	'-',
	'0.5',
	'01',
	'e',
	'null',
	'true',
	' ',
	'\n'
);
const broken = fc
	.tuple(fc.json(), fc.nat(), fc.nat(3), fc.constantFrom('', ',', '"', '}', ']', 'x', '\n', '\\'))
	.map(([text, at, length, more]) => {
		const start = at % (text.length + 1);
		return text.slice(0, start) + more + text.slice(start + length);
	});
fuzz('JSON: place of the fault', fc.oneof(jsonText, broken, anyText), (text) => {
	const index = findFaultIndex(text);
	expect(index === -1).toBe(isJson(text));
	if (index === -1) return;
	// What is before it may begin a document: it is at fault at its own end, if at all, and nowhere before.
	const before = text.slice(0, index);
	expect([-1, index]).toContain(findFaultIndex(before));
	const { line, column } = placeOf(text, index);
	const lines = text.split(/\r\n|\r|\n/);
	expect(line >= 1 && line <= lines.length).toBe(true);
	expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 2).toBe(true);
});
