import { csvParseRows, dsvFormat } from 'd3-dsv';
import { SCHEMA_NAMES } from './file-schemas';
import type { Resource, ResourceKindEntry } from './index-schema';
import { KINDS, kindOf, type Kind } from './kinds';
import { schemaPathOf, toFileSchema } from './print-json-schema';
import { tableSchemas } from './tables';
import { API_ROOT, API_VERSION } from './version';

const print = (value: unknown): string => JSON.stringify(value, null, '\t') + '\n';

/** `../` for each folder between a file and the root of the contract. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

const schemaOfKind = ({ json, table }: Kind): string | null => (json ? schemaPathOf(json) : (table ?? null));

/** The file with the address of its schema as its first key; relative, so that it holds on any host. */
function withSchema(path: string, text: string): string {
	const { json } = kindOf(path).kind;
	if (!json) return text;
	const address = JSON.stringify(upFrom(path) + schemaPathOf(json));
	return text.replace('{', () => `{"$schema":${address},`);
}

const SEMICOLONS = dsvFormat(';');

/** Records of a file; null where it is one record. */
function countOf({ kind, records, table }: Kind, text: string): number | null {
	if (table) return (kind === 'layer-excel' ? SEMICOLONS.parseRows(text) : csvParseRows(text)).length - 1;
	if (records === undefined) return null;
	const list = (JSON.parse(text) as Record<string, unknown>)[records];
	if (!Array.isArray(list)) throw new TypeError(`${kind}: no list ${records}`);
	return list.length;
}

const kindEntry = (kind: Kind): ResourceKindEntry => ({
	kind: kind.kind,
	path: kind.path,
	mediaType: kind.mediaType,
	schema: schemaOfKind(kind),
	description: kind.description.fr
});

function resourceOf(path: string, text: string, names: ReadonlyMap<string, string>): Resource {
	const { kind, key } = kindOf(path);
	const name = names.get(key);
	return {
		path,
		kind: kind.kind,
		title: name === undefined ? (key === '' ? kind.title : `${kind.title}\u00a0: ${key}`) : name,
		count: countOf(kind, text),
		bytes: new TextEncoder().encode(text).length
	};
}

/**
 * The files of the contract as they are published: each JSON file says its schema, the schemas stand beside them, and
 * `index.json` lists them all.
 * @param files texts by path below `api/v1/`.
 * @param names of communes and layers, by code and id.
 * @param origin scheme and host of the site, for the ids of the schemas.
 * @returns texts by path below `static/`.
 * @throws TypeError for a file of no kind.
 */
export function publishFiles(
	files: ReadonlyMap<string, string>,
	names: ReadonlyMap<string, string>,
	origin: string
): Map<string, string> {
	const published = new Map([
		...[...files].map(([path, text]): [string, string] => [path, withSchema(path, text)]),
		...SCHEMA_NAMES.map((name): [string, string] => [schemaPathOf(name), print(toFileSchema(name, origin))]),
		...[...tableSchemas(origin)].map(([path, schema]): [string, string] => [path, print(schema)])
	]);
	const index = {
		$schema: schemaPathOf('index'),
		version: API_VERSION,
		kinds: KINDS.map(kindEntry),
		resources: [...published].map(([path, text]) => resourceOf(path, text, names))
	};
	return new Map(
		[...published, ['index.json', JSON.stringify(index) + '\n'] as const].map(([path, text]) => [
			`${API_ROOT}/${path}`,
			text
		])
	);
}
