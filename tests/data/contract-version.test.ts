/**
 * The schemas on record (`tests/data/contract/`) against those of the code: a change of the contract asks for a step of
 * `API_VERSION`, as `docs/api.md` says. After the step, `UPDATE_CONTRACT=1 npx vitest run tests/data/contract-version.test.ts`
 * puts the new schemas on record; CI never does.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareSchemas, type SchemaChange } from './compare-schemas';
import { SCHEMA_NAMES } from '../../src/lib/formats/contract/file-schemas';
import { toFileSchema, type JsonSchema } from '../../src/lib/formats/contract/print-json-schema';
import type { TableSchema } from '../../src/lib/formats/contract/table-schema';
import { tableSchemas } from '../../src/lib/formats/contract/tables';
import { API_ROOT, API_VERSION } from '../../src/lib/formats/contract/version';
import { isStepMade, stepFor } from './version-bump';
import { DEFAULT_ORIGIN } from '../../src/lib/site/read-origin.js';
import { ROOT } from './real-atlas';
import { rowSchemaOf } from './row-schema';

const FOLDER = join(ROOT, 'tests/data/contract');
const isTable = (name: string) => name.endsWith('-csv');
const print = (value: unknown) => JSON.stringify(value, null, '\t') + '\n';

interface OnRecord {
	version: string;
	schemas: Record<string, JsonSchema>;
}

const now: OnRecord = {
	version: API_VERSION,
	schemas: Object.fromEntries([
		...SCHEMA_NAMES.map((name) => [name, toFileSchema(name, DEFAULT_ORIGIN)] as const),
		...[...tableSchemas(DEFAULT_ORIGIN)].map(([path, schema]) => [basename(path, '.json'), schema] as const)
	])
};

async function readRecord(): Promise<OnRecord> {
	const read = async (name: string) => JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as unknown;
	const names = (await readdir(FOLDER)).filter((name) => name !== 'version.json');
	const { version } = (await read('version.json')) as { version: string };
	const schemas = await Promise.all(
		names.map(async (name) => [name.replace('.json', ''), (await read(name)) as JsonSchema] as const)
	);
	return { version, schemas: Object.fromEntries(schemas) };
}

/** Columns may only come after those that were there; what they may hold changes as keys do. */
function compareTables(old: TableSchema, next: TableSchema): SchemaChange[] {
	const names = ({ fields }: TableSchema) => fields.map(({ name }) => name);
	const isKept = names(old).every((name, i) => names(next)[i] === name);
	const moved: SchemaChange[] = isKept ? [] : [{ kind: 'breaking', path: '$', what: 'columns moved' }];
	return [...moved, ...compareSchemas(rowSchemaOf(old), rowSchemaOf(next))];
}

function changesOf(old: OnRecord, next: OnRecord): SchemaChange[] {
	const gone = Object.keys(old.schemas).filter((name) => !(name in next.schemas));
	const added = Object.keys(next.schemas).filter((name) => !(name in old.schemas));
	const pairs = Object.entries(old.schemas).flatMap(([name, schema]) => {
		const other = next.schemas[name];
		if (!other) return [];
		const changes =
			isTable(name)
				? compareTables(schema as unknown as TableSchema, other as unknown as TableSchema)
				: compareSchemas(schema, other);
		return changes.map((change) => ({ ...change, path: `${name} ${change.path}` }));
	});
	return [
		...gone.map((name): SchemaChange => ({ kind: 'breaking', path: name, what: 'is gone' })),
		...added.map((name): SchemaChange => ({ kind: 'addition', path: name, what: 'is new' })),
		...pairs
	];
}

const tell = (changes: readonly SchemaChange[]) => changes.map(({ kind, path, what }) => `${kind}: ${path} ${what}`);

if (process.env.UPDATE_CONTRACT === '1') {
	if (process.env.CI) throw new Error('the schemas on record are not refreshed in CI');
	const old = await readRecord();
	const changes = changesOf(old, now);
	if (!isStepMade(old.version, now.version, stepFor(changes)))
		throw new Error(`${old.version} → ${now.version} is too small a step for\n${tell(changes).join('\n')}`);
	await writeFile(join(FOLDER, 'version.json'), print({ version: now.version }));
	for (const [name, schema] of Object.entries(now.schemas)) await writeFile(join(FOLDER, `${name}.json`), print(schema));
}

const onRecord = await readRecord();

describe('the version of the contract', () => {
	it('has made the step that the changes since the record ask for', () => {
		const changes = changesOf(onRecord, now);
		const step = stepFor(changes);
		expect(
			isStepMade(onRecord.version, API_VERSION, step),
			`a ${step} step after ${onRecord.version} is needed:\n${tell(changes).join('\n')}`
		).toBe(true);
	});

	it('is on record with its schemas, word for word', () => {
		const schemas = JSON.parse(JSON.stringify(now.schemas)) as OnRecord['schemas'];
		expect(onRecord, 'put them on record with UPDATE_CONTRACT=1').toEqual({ version: now.version, schemas });
	});

	it('has its major number in the address of the files', () => {
		expect(API_ROOT).toBe(`api/v${API_VERSION.split('.')[0]}`);
	});
});
