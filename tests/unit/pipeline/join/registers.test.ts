import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../../../src/lib/domain/atlas';
import { formatProblem } from '../../../../src/lib/domain/problem';
import { indexAreas } from '../../../../src/lib/geo/coverage-share';
import { openCommuneBook } from '../../../../src/pipeline/join/build-registers';
import { buildRegister, checkRegister } from '../../../../src/pipeline/join/registers';
import { registersSchema } from '../../../../src/pipeline/read/register-schema';
import { MEMBERS, OUTLINES, TERRITORIES, boxOf, parse, ringOf, toCode } from '../tiny-atlas';
import { inAll } from '../words';

const AREAS = indexAreas(
	OUTLINES.map(({ properties, geometry }) => [
		toCode(properties.code),
		{ type: 'Feature' as const, properties: {}, geometry }
	])
);
const BOX: Bbox = [2.8, 50.3, 3.2, 50.44];

/** A register with some keys in the place of those that every one here has. */
const readRegisters = (keys = 'covers: {by: area}, code: [code], name: [nom]') =>
	parse(
		'data/registers.yaml',
		registersSchema,
		`registers:
  - {id: cites, layer: cites, knowledge: register, source: cites, label: ${inAll('Cités')}, entry: ${inAll('Cité')},
     publisher: Auteur, kind: outline, note: ${inAll('Des cités.')}, expected: {count: 1, mel: 0, cavm: 0, caph: 0, pma: 0}, ${keys}}
`
	);

function registerWith(keys?: string) {
	const [definition] = readRegisters(keys).data.registers;
	if (!definition) throw new Error('no register');
	return definition;
}

const entryOf = (code: string, geometry: Geometry | null, properties = {}): Feature<Geometry | null> => ({
	type: 'Feature',
	properties: { code, ...properties },
	geometry
});
const LENS = boxOf(2.805, 50.3, 2.815, 50.31);

function build(features: Feature<Geometry | null>[], keys?: string, areas = AREAS) {
	const ground = {
		book: openCommuneBook(MEMBERS, TERRITORIES.data.territories),
		features: new Map([
			['cites', features.map((feature) => ({ ...feature, properties: feature.properties ?? {} }))]
		]),
		areas,
		box: BOX
	};
	return buildRegister(registerWith(keys), ground)?.entries ?? [];
}
const codesOf = (entries: ReturnType<typeof build>) =>
	entries.map(({ id, communes }) => [id, communes.map(({ code }) => code)]);

describe('buildRegister', () => {
	it('gives each entry an id of its register and code, in the order of the codes', () => {
		expect(codesOf(build([entryOf('12', LENS), entryOf('7', LENS)]))).toEqual([
			['cites-7', ['62498']],
			['cites-12', ['62498']]
		]);
	});

	it('bears the name of its feature with a capital, and none where there is none', () => {
		const names = build([entryOf('1', LENS, { nom: '  cité de Lens ' }), entryOf('2', LENS, { nom: ' ' })]);
		expect(names.map(({ name }) => name)).toEqual(['Cité de Lens', undefined]);
	});

	it('leaves out what meets no commune of the atlas, or only by a sliver of its area', () => {
		expect(build([entryOf('1', boxOf(4, 50.3, 4.01, 50.31))])).toEqual([]);
		expect(build([entryOf('1', boxOf(3.1999, 50.3, 3.3, 50.4))])).toEqual([]);
	});

	it('leaves out the parts of an outline that lie outside the atlas, and keeps the others whole', () => {
		const hole = ringOf(3.16, 50.33, 3.17, 50.34).reverse();
		const kept = [ringOf(3.15, 50.32, 3.25, 50.36), hole];
		const [entry] = build([
			entryOf('1', { type: 'MultiPolygon', coordinates: [[ringOf(4, 50.3, 4.1, 50.4)], kept] })
		]);
		expect(entry?.geometry?.type).toBe('Polygon');
		expect(entry?.communes.map(({ code }) => code)).toEqual(['59014']);
	});

	it('names the communes that an outline over a line between two meets, in order', () => {
		expect(codesOf(build([entryOf('1', boxOf(3.09, 50.34, 3.11, 50.36))]))).toEqual([
			['cites-1', ['59014', '59606']]
		]);
	});

	it('does not count the hole of a commune as the commune', () => {
		expect(build([entryOf('1', boxOf(2.845, 50.345, 2.855, 50.355))])).toEqual([]);
	});

	it('joins the lines of one code, and cuts them at the box of the atlas', () => {
		const line = (...coordinates: [number, number][]) =>
			entryOf('canal', { type: 'LineString', coordinates });
		const [canal, ...more] = build(
			[line([2.5, 50.35], [3.05, 50.35]), line([3.05, 50.35], [3.15, 50.35], [3.15, 50.6])],
			'covers: {by: area}, code: [code]'
		);
		expect(more).toEqual([]);
		expect(canal).toMatchObject({ id: 'cites-canal', kind: 'lines' });
		expect(canal?.communes.map(({ code }) => code)).toEqual(['59014', '59606', '62427', '62498']);
	});

	it('covers the communes that its list names, whatever its outline meets', () => {
		const listed = 'covers: {by: list, property: insee}, code: [code]';
		const [entry] = build([entryOf('1', LENS, { insee: '59606, 75056' })], listed);
		expect(entry?.communes.map(({ code }) => code)).toEqual(['59606']);
		expect(entry?.outsideCount).toBe(1);
		const [bare] = build([entryOf('1', null, { insee: '59014;59606' })], listed);
		expect(bare).toMatchObject({ kind: 'communes' });
		expect(bare?.communes.map(({ code }) => code)).toEqual(['59014', '59606']);
	});

	it('finds the same listed communes without any outline of communes', () => {
		const listed = 'covers: {by: list, property: insee}, code: [code]';
		expect(codesOf(build([entryOf('1', null, { insee: '59014' })], listed, []))).toEqual([
			['cites-1', ['59014']]
		]);
	});

	it('covers the communes that its file names, whatever its outline meets, and counts those elsewhere', () => {
		const named = 'covers: {by: names, property: noms}, code: [code]';
		const [entry] = build([entryOf('1', LENS, { noms: 'Hénin Beaumont, Paris' })], named);
		expect(entry?.communes.map(({ code }) => code)).toEqual(['62427']);
		expect(entry?.outsideCount).toBe(1);
	});

	it('has the communes that its table adds, and not those that it drops', () => {
		const mended = `covers: {by: area}, code: [code], entries: {'1': {add: ['59014'], drop: ['62498']}}`;
		expect(codesOf(build([entryOf('1', LENS), entryOf('2', LENS)], mended))).toEqual([
			['cites-1', ['59014']],
			['cites-2', ['62498']]
		]);
	});

	it('refuses to add what is no code of a commune', () => {
		expect(() => registerWith(`covers: {by: area}, code: [code], entries: {'1': {add: [Lens]}}`)).toThrow(
			'not an INSEE code'
		);
	});
});

describe('checkRegister', () => {
	it('names each count that the source does not give, where it stands', () => {
		const file = readRegisters();
		const [register] = file.data.registers;
		if (!register) throw new Error('no register');
		const communes = new Map([['cavm', new Set([toCode('59014')])]]);
		const entries = build([entryOf('1', boxOf(3.12, 50.31, 3.13, 50.32)), entryOf('2', LENS)]);
		const problems = checkRegister(register, { entries, codeless: 1 }, communes, (path, expected) =>
			file.problemAt(['registers', 0, ...path], expected)
		);
		expect(problems.map(formatProblem)).toEqual([
			'data/registers.yaml:3 registers.cites.expected.count 1: its source gives 2',
			'data/registers.yaml:3 registers.cites.expected.cavm 0: its source gives 1',
			'data/registers.yaml:3 registers.cites.code ["code"]: 1 features of its source have none'
		]);
	});
});
