/** Files that people bring, each of a kind that was once read wrongly, against the atlas as it is: `tests/data/own/`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { openCodeBook, type InseeCodesFile } from '../../src/lib/formats/own/code-book';
import { parseOwnFile } from '../../src/lib/formats/own/parse-own-file';
import type { OwnLayer } from '../../src/lib/formats/own/own-layer';
import type { Commune } from '../../src/lib/domain/atlas';
import { indexAreas } from '../../src/lib/geo/coverage-share';
import { decodeBoundaries } from '../../src/lib/geo/decode-topology';
import { hasOutlines } from '../e2e/published';

const read = <T>(path: string): T => JSON.parse(readFileSync(`static/atlas/${path}`, 'utf8')) as T;
const ground = {
	book: openCodeBook(read<Commune[]>('communes.json'), read<InseeCodesFile>('insee-codes.json')),
	areas: hasOutlines ? indexAreas(decodeBoundaries(read<Topology>('boundaries.json')).communes) : undefined
};
const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/data/own/${name}`));
const parse = (name: string): Promise<OwnLayer> => parseOwnFile(bytesOf(name), name, ground);
const parseText = (text: string) => parseOwnFile(new TextEncoder().encode(text), 'x', ground);
const kindsOf = ({ rows }: OwnLayer) => rows.map(({ outcome }) => outcome.kind);

describe('tables', () => {
	it.each([
		['rownum-code.csv', 'Code INSEE', ['59014', '59350', '59606']],
		['short-sep.csv', 'Code INSEE', ['59011', '59013', '59133', '59146']],
		['two-named.csv', 'Code INSEE', ['59011', '59013', '59146']],
		['multi-codes-cell.csv', 'communes', ['59014', '59350', '59491', '59606']],
		['sep-line.csv', 'code_insee', ['59014', '59606']],
		['leading-blank-lines.csv', 'code_insee', ['59606']]
	])('%s: the codes of « %s »', async (name, column, codes) => {
		const layer = await parse(name);
		expect(layer).toMatchObject({ fault: null, codes, reading: { by: 'code', column, hasHeader: true } });
		expect(kindsOf(layer).filter((kind) => kind !== 'taken' && kind !== 'several')).toEqual([]);
	});

	it('dep-name-logements.csv: no number is a code; communes are found by department and name, said as such', async () => {
		const layer = await parse('dep-name-logements.csv');
		expect(layer).toMatchObject({ fault: null, reading: { by: 'name', column: 'Commune' } });
		expect(layer.codes).toEqual(['59014', '59350', '59606', '62498']);
		expect(kindsOf(layer)).toEqual(['named', 'named', 'named', 'named']);
	});

	it('dotation.csv: amounts are no codes', async () => {
		expect((await parse('dotation.csv')).fault).toEqual({
			kind: 'no-code-column',
			headers: ['Commune', 'Dotation (EUR)']
		});
	});

	it('cpcommune.csv: post codes are known for what they are', async () => {
		expect((await parse('cpcommune.csv')).fault).toMatchObject({ kind: 'postcodes', column: 'CP commune' });
		expect((await parseText('ref;Commune\n59152;Anstaing\n59152;Chéreng\n59112;Annœullin\n')).fault).toMatchObject({
			kind: 'postcodes',
			column: 'ref'
		});
		expect((await parseText('59152 59112 59300 59220')).fault).toEqual({ kind: 'postcode-list' });
	});

	it('two-named.csv: the names agree, and one that does not is told and not taken', async () => {
		expect((await parse('two-named.csv')).reading).toMatchObject({ names: 'Commune' });
		const layer = await parseText('code_insee;commune\n59606;Valenciennes\n59014;Denain\n59350;LILLE CEDEX\n');
		expect(kindsOf(layer)).toEqual(['taken', 'name-differs', 'taken']);
		expect(layer.codes).toEqual(['59350', '59606']);
	});

	it('leads associated communes to today’s, by code and by name', async () => {
		const layer = await parseText('code_insee;commune\n59355;Lomme\n59298;Hellemmes-Lille\n59606;Valenciennes\n');
		expect(kindsOf(layer)).toEqual(['merged', 'duplicate', 'taken']);
		expect(layer.codes).toEqual(['59350', '59606']);
		const named = await parseText('dep;commune;n\n59;Lomme;1\n59;Valenciennes;2\n59;Trifouillis;3\n75;Paris;4\n59;Dunkerque;5\n');
		expect(kindsOf(named)).toEqual(['merged', 'named', 'unknown-name', 'outside', 'outside']);
	});

	it('reads a table of all France, and counts what is not of the atlas apart', async () => {
		const codes = Object.entries(read<InseeCodesFile>('insee-codes.json').france).flatMap(([start, runs]) =>
			runs.split(' ').flatMap((run) => {
				const [first = 0, last = first] = run.split('-').map(Number);
				return Array.from({ length: last - first + 1 }, (_, i) => start + String(first + i).padStart(3, '0'));
			})
		);
		const start = performance.now();
		const layer = await parseText(`CODGEO;P20\n${codes.map((code, i) => `${code};${i}`).join('\n')}\n`);
		expect(performance.now() - start).toBeLessThan(10_000);
		expect(codes.length).toBeGreaterThan(35_000);
		expect(layer.codes).toHaveLength(ground.book.atlas.size);
		const kinds = new Set(kindsOf(layer));
		expect(kinds).toEqual(new Set(['taken', 'outside', 'duplicate', 'merged'].filter((kind) => kinds.has(kind as never))));
	});
});

describe('other kinds of file', () => {
	it('gpx.gpx: named, and what is missing told', async () => {
		expect((await parse('gpx.gpx')).fault).toEqual({ kind: 'empty-track' });
	});

	it.each([
		['<!DOCTYPE html><html><table></table></html>', 'html'],
		['<?xml version="1.0"?><a/>', 'xml'],
		['SQLite format 3\u0001', 'geopackage'],
		['<?xml version="1.0"?><gpx><trk></gpx>', 'bad-xml']
	])('%s', async (text, kind) => {
		expect((await parseText(text)).fault).toEqual({ kind });
	});
});

describe.runIf(hasOutlines)('geometry', () => {
	it('zone-codes.geojson: it decides where it lies outside the commune that the code names', async () => {
		const layer = await parse('zone-codes.geojson');
		expect(layer.rows.map(({ outcome }) => outcome.kind)).toEqual(['overruled', 'contradicted']);
		expect(layer.codes).not.toContain('59011');
		expect(layer.codes).not.toContain('59005');
		expect(layer.codes).toContain('59172');
	});

	it('keeps the code where the geometry agrees', async () => {
		const point = (code: string) => ({
			type: 'Feature',
			properties: { code_insee: code },
			geometry: { type: 'Point', coordinates: [3.5235, 50.3577] }
		});
		const layer = await parseText(JSON.stringify({ type: 'FeatureCollection', features: [point('59606'), point('59350')] }));
		expect(layer.rows.map(({ outcome }) => outcome)).toEqual([
			{ kind: 'taken', code: '59606' },
			{ kind: 'overruled', codes: ['59606'], code: '59350' }
		]);
		expect(layer.reading).toMatchObject({ isHeld: true });
	});

	it('bowtie.geojson: told as a ring that crosses itself', async () => {
		const [row] = (await parse('bowtie.geojson')).rows;
		expect(row?.outcome).toMatchObject({ kind: 'crosses-itself' });
		expect(row?.outcome.kind === 'crosses-itself' && row.outcome.at.map((each) => each.toFixed(3))).toEqual([
			'3.525',
			'50.360'
		]);
	});

	it('rs-geojsonseq.geojson: one object a line is read, and named', async () => {
		const layer = await parse('rs-geojsonseq.geojson');
		expect(layer).toMatchObject({ codes: ['59350', '59606'], reading: { type: 'geojsonseq' } });
	});

	it('reads the lines of a GPX and the places of a KML', async () => {
		const gpx = await parseText(
			'<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="50.6292" lon="3.0586"/><trk><name>T</name><trkseg><trkpt lat="50.35" lon="3.52"/><trkpt lat="50.36" lon="3.525"/></trkseg></trk></gpx>'
		);
		expect(gpx.reading).toMatchObject({ type: 'gpx' });
		expect(gpx.codes).toEqual(['59350', '59606']);
		const kml = await parseText(
			'<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>P</name><Point><coordinates>3.5235,50.3577</coordinates></Point></Placemark></kml>'
		);
		expect(kml).toMatchObject({ codes: ['59606'], reading: { type: 'kml' } });
	});
});
