import { posix } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { FILE_SCHEMAS, SCHEMA_NAMES } from '../../src/lib/formats/contract/file-schemas';
import type { Resource, ResourceKindEntry } from '../../src/lib/formats/contract/index-schema';
import { kindOf, KINDS } from '../../src/lib/formats/contract/kinds';
import type { TableSchema } from '../../src/lib/formats/contract/table-schema';
import { schemaPathOf, toFileSchema, type JsonSchema } from '../../src/lib/formats/contract/print-json-schema';
import { API_VERSION } from '../../src/lib/formats/contract/version';
import { DEFAULT_ORIGIN } from '../../src/lib/site/read-origin.js';
import { compileSchema, faultsOf, parseApi, paths, readApi } from './published-api';
import { communes, start } from './real-atlas';
import { rowSchemaOf } from './row-schema';

const isJson = (path: string) => /\.(geo)?json$/.test(path) && !path.startsWith('schemas/');
const jsonPaths = paths.filter(isJson);
const csvPaths = paths.filter((path) => path.endsWith('.csv'));

const published = new Map(
	await Promise.all(
		SCHEMA_NAMES.map(async (name) => [schemaPathOf(name), await parseApi<JsonSchema>(schemaPathOf(name))] as const)
	)
);
const validators = new Map([...published].map(([path, schema]) => [path, compileSchema(schema)]));
const closed = new Map(
	SCHEMA_NAMES.map((name) => [schemaPathOf(name), compileSchema(toFileSchema(name, DEFAULT_ORIGIN, true))])
);

describe('the JSON Schemas', () => {
	it('are those of the code, one a kind of file, each with its address', () => {
		for (const name of SCHEMA_NAMES) {
			const { $id, ...schema } = published.get(schemaPathOf(name)) ?? {};
			const { $id: _, ...expected } = toFileSchema(name, DEFAULT_ORIGIN);
			expect(schema, name).toEqual(JSON.parse(JSON.stringify(expected)));
			expect($id, name).toMatch(new RegExp(`^https?://[^/]+/api/v1/${schemaPathOf(name).replaceAll('.', '\\.')}$`));
		}
		expect(new Set(KINDS.flatMap(({ json }) => json ?? []))).toEqual(
			new Set(SCHEMA_NAMES.filter((name) => name !== 'index'))
		);
	});

	it('say what every key means', () => {
		const wordless: string[] = [];
		const visit = (node: unknown, at: string): void => {
			if (typeof node !== 'object' || node === null) return;
			const { properties, $ref, description } = node as JsonSchema;
			if (at.endsWith('}') && $ref === undefined && typeof description !== 'string') wordless.push(at);
			for (const [key, child] of Object.entries(properties ?? {})) visit(child, `${at}.${key}}`);
			for (const [key, child] of Object.entries(node)) if (key !== 'properties') visit(child, `${at}/${key}`);
		};
		for (const [path, schema] of published) visit(schema, path);
		expect(wordless).toEqual([]);
	});
});

describe('every JSON file of the contract', () => {
	it('is there: 327 communes and all layers among them', () => {
		expect(jsonPaths.filter((path) => path.startsWith('communes/'))).toHaveLength(communes.length);
		expect(jsonPaths.filter((path) => /^layers\/.*\.geojson$/.test(path))).toHaveLength(start.layers.length);
		expect(communes).toHaveLength(327);
	});

	it('names its schema at its top, and holds to it: what is published, and no key beside', async () => {
		const used = new Set<string>();
		for (const path of jsonPaths) {
			const text = await readApi(path);
			const value = JSON.parse(text) as { $schema: string };
			expect(Object.keys(value)[0], path).toBe('$schema');
			const schema = posix.join(posix.dirname(path), value.$schema);
			const validate = validators.get(schema);
			const validateClosed = closed.get(schema);
			if (!validate || !validateClosed) throw new Error(`${path}: ${schema} is no schema of the contract`);
			used.add(schema);
			expect(faultsOf(validate, value), path).toEqual([]);
			expect(faultsOf(validateClosed, value), path).toEqual([]);
		}
		expect([...used].sort()).toEqual([...validators.keys()].sort());
	}, 120_000);
});

describe('every table of the contract', () => {
	const read = (path: string, text: string): string[][] =>
		parse(text, {
			delimiter: path.endsWith('.excel.csv') ? ';' : ',',
			record_delimiter: '\r\n',
			bom: path.endsWith('.excel.csv')
		});

	it('holds to its Table Schema: its columns in order, and what each may be', async () => {
		const withRegisters = start.layers.filter(({ references }) => references.length > 0);
		expect(csvPaths).toHaveLength(
			2 * (start.layers.length + communes.length + start.territories.length + withRegisters.length)
		);
		for (const path of csvPaths.filter((name) => !name.endsWith('.excel.csv'))) {
			const { kind } = kindOf(path);
			const schema = await parseApi<TableSchema>(kind.table ?? '');
			const validate = compileSchema(rowSchemaOf(schema));
			const [header = [], ...rows] = read(path, await readApi(path));
			expect(header, path).toEqual(schema.fields.map(({ name }) => name));
			for (const row of rows) {
				const filled = header.map((name, i): [string, string] => [name, row[i] ?? '']).filter(([, cell]) => cell !== '');
				const cells: Record<string, string> = Object.fromEntries(filled);
				expect(faultsOf(validate, cells), `${path} ${cells.id}`).toEqual([]);
			}
			const key = [schema.primaryKey].flat().map((name) => header.indexOf(name));
			const keys = rows.map((row) => key.map((column) => row[column]).join(' '));
			expect(new Set(keys).size, path).toBe(keys.length);
		}
	});

	it('is RFC 4180 and UTF-8: CRLF, a header, as many cells in each row, no mark before it', async () => {
		for (const path of csvPaths.filter((name) => !name.endsWith('.excel.csv'))) {
			const text = await readApi(path);
			const rows = read(path, text);
			expect(text.charCodeAt(0), path).not.toBe(0xfeff);
			expect(text.endsWith('\r\n'), path).toBe(true);
			expect(text.replaceAll('\r\n', '').includes('\r'), path).toBe(false);
			expect(text.includes('\ufffd'), path).toBe(false);
			expect(new Set(rows.map(({ length }) => length)).size, path).toBe(1);
		}
	});

	it('has a twin for people, read back as French Excel reads it: row for row, in French, codes whole', async () => {
		const raw = /^(?:planned|decided|underway|stated|inferred|listed|inherited|unlisted|unsituated)$/;
		for (const path of csvPaths.filter((name) => name.endsWith('.excel.csv'))) {
			const text = await readApi(path);
			expect(text.charCodeAt(0), path).toBe(0xfeff);
			const [header = [], ...rows] = read(path, text);
			const [, ...plain] = read(path.replace('.excel', ''), await readApi(path.replace('.excel', '')));
			expect(rows.length, path).toBe(plain.length);
			expect(header.every((title) => /^\p{Lu}/u.test(title)), path).toBe(true);
			const code = header.indexOf('Code INSEE');
			for (const row of rows) {
				if (code >= 0) expect(row[code], path).toMatch(/^\d[\dAB]\d{3}$/);
				// A point between digits only is a number of another country.
				expect(row.filter((cell) => raw.test(cell) || /^\d+\.\d+$/.test(cell)), `${path} ${row.join(' | ')}`).toEqual([]);
			}
		}
	});
});

describe('index.json', () => {
	it('lists every other file once, with its kind, its size and its records', async () => {
		const { kinds, resources, version } = await parseApi<{
			version: string;
			kinds: ResourceKindEntry[];
			resources: Resource[];
		}>('index.json');
		expect(version).toBe(API_VERSION);
		expect(resources.map(({ path }) => path).sort()).toEqual(paths.filter((path) => path !== 'index.json'));
		const counts = new Map(resources.map(({ path, count }) => [path, count]));
		expect(counts.get('communes.json')).toBe(327);
		expect(counts.get('communes/59606.json')).toBeNull();
		for (const { id, factCount, references } of start.layers) {
			const outlines = references.reduce((sum, { count }) => sum + count, 0);
			expect(counts.get(`layers/${id}.csv`), id).toBe(factCount);
			expect(counts.get(`layers/${id}.excel.csv`), id).toBe(factCount);
			// An entry that its register only lists has no geometry: it is in registers.json alone.
			expect(counts.get(`layers/${id}.geojson`), id).toBeGreaterThanOrEqual(factCount);
			expect(counts.get(`layers/${id}.geojson`), id).toBeLessThanOrEqual(factCount + outlines);
		}
		for (const { path, kind, bytes } of resources) {
			expect(bytes, path).toBe(Buffer.byteLength(await readApi(path)));
			expect(kind, path).toBe(kindOf(path).kind.kind);
		}
		for (const { kind, schema } of kinds)
			expect(schema === null || paths.includes(schema), kind).toBe(true);
	});
});

describe('a broken file', () => {
	it('is told with the path that leads to what is wrong', async () => {
		const value = await parseApi<{ facts: { status: string; citations: object[]; communes: unknown[] }[] }>('facts.json');
		const [first, second, third] = value.facts;
		if (!first || !second || !third) throw new Error('no facts');
		first.status = 'finished';
		second.citations = [];
		third.communes = [59606];
		const validate = validators.get(schemaPathOf('facts'));
		expect(validate && faultsOf(validate, value)).toEqual([
			expect.stringMatching(/^\/facts\/0\/status must be equal to one of/),
			expect.stringMatching(/^\/facts\/1\/citations must NOT have fewer than 1 items/),
			expect.stringMatching(/^\/facts\/2\/communes\/0 must be string/)
		]);
	});

	it('of the schema of zod is refused too: both say the same', async () => {
		const value = await parseApi<{ communes: { population: number | null }[] }>('communes.json');
		expect(FILE_SCHEMAS.communes.safeParse(value).success).toBe(true);
		const [first] = value.communes;
		if (first) first.population = null;
		const result = FILE_SCHEMAS.communes.safeParse(value);
		expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['communes.0.population']);
	});
});
