import { BASE_LOCALE } from '../../domain/locales.js';
import { SCHEMA_NAMES } from './file-schemas';
import type { Resource, ResourceKindEntry } from './index-schema';
import { KINDS, kindOf, type Kind } from './kinds';
import { schemaPathOf, toFileSchema } from './print-json-schema';
import { printTable } from '../tables/csv-cells';
import { printSpreadsheetTable } from '../tables/spreadsheet-csv';
import type { Cells } from '../tables/table';
import { tableSchemas } from './tables';
import { API_ROOT, API_VERSION } from './version';

const print = (value: unknown): string => JSON.stringify(value, null, '\t') + '\n';

/** `../` for each folder between a file and the root of the contract. */
const upFrom = (path: string): string => '../'.repeat(path.split('/').length - 1);

const schemaOfKind = ({ json, table }: Kind): string | null => (json ? schemaPathOf(json) : (table ?? null));

/** What a file holds, before it is written: an object, a table, or a text in a format of its own. */
export type Content = { json: object } | { table: Cells } | { text: string };

/** The text of a file: a JSON file begins with the address of its schema, relative, so that it holds on any host. */
function printContent(path: string, { kind, json }: Kind, content: Content): string {
	if ('text' in content) return content.text;
	if ('json' in content) {
		const schema = json ? { $schema: upFrom(path) + schemaPathOf(json) } : {};
		return JSON.stringify({ ...schema, ...content.json }) + '\n';
	}
	const { header, rows } = content.table;
	return kind.endsWith('-excel') ? printSpreadsheetTable(header, rows) : printTable(header, rows);
}

/** Records of a file; null where it is one record. */
function countOf({ kind, records }: Kind, content: Content): number | null {
	if ('table' in content) return content.table.rows.length;
	if (records === undefined || !('json' in content)) return null;
	const list = (content.json as Record<string, unknown>)[records];
	if (!Array.isArray(list)) throw new TypeError(`${kind}: no list ${records}`);
	return list.length;
}

const kindEntry = (kind: Kind): ResourceKindEntry => ({
	kind: kind.kind,
	path: kind.path,
	mediaType: kind.mediaType,
	schema: schemaOfKind(kind),
	description: kind.description[BASE_LOCALE]
});

interface Published {
	text: string;
	resource: Resource;
}

function publish(path: string, content: Content, names: ReadonlyMap<string, string>): Published {
	const { kind, key } = kindOf(path);
	const name = names.get(key);
	const text = printContent(path, kind, content);
	return {
		text,
		resource: {
			path,
			kind: kind.kind,
			title: name === undefined ? (key === '' ? kind.title : `${kind.title}\u00a0: ${key}`) : name,
			count: countOf(kind, content),
			bytes: new TextEncoder().encode(text).length
		}
	};
}

/**
 * The files of the contract as they are published: each JSON file says its schema, the schemas stand beside them, and
 * `index.json` lists them all.
 * @param contents by path below `api/v1/`.
 * @param names of communes and layers, by code and id.
 * @param origin scheme and host of the site, for the ids of the schemas.
 * @returns texts by path below `static/`, and what the index lists.
 * @throws TypeError for a file of no kind.
 */
export function publishFiles(
	contents: ReadonlyMap<string, Content>,
	names: ReadonlyMap<string, string>,
	origin: string
): { files: Map<string, string>; resources: Resource[] } {
	const schemas = new Map<string, object>([
		...SCHEMA_NAMES.map((name): [string, object] => [schemaPathOf(name), toFileSchema(name, origin)]),
		...tableSchemas(origin)
	]);
	const all = new Map<string, Content>([
		...contents,
		...[...schemas].map(([path, schema]): [string, Content] => [path, { text: print(schema) }])
	]);
	const published = [...all].map(([path, content]) => publish(path, content, names));
	const resources = published.map(({ resource }) => resource);
	const index = { version: API_VERSION, kinds: KINDS.map(kindEntry), resources };
	const files = new Map(published.map(({ text, resource }) => [`${API_ROOT}/${resource.path}`, text]));
	files.set(`${API_ROOT}/index.json`, JSON.stringify({ $schema: schemaPathOf('index'), ...index }) + '\n');
	return { files, resources };
}
