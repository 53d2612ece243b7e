import { describe, expect, it } from 'vitest';
import { fileRowsOf } from '../../../../src/lib/formats/contract/file-rows';
import type { ResourceKindEntry } from '../../../../src/lib/formats/contract/index-schema';

const kind = (name: string, path: string, schema: string | null): ResourceKindEntry => ({
	kind: name,
	path,
	schema,
	mediaType: 'application/json',
	description: `Fichier ${name}.`
});
const KINDS = [
	kind('facts', 'facts.json', 'schemas/facts.schema.json'),
	kind('commune', 'communes/{code}.json', 'schemas/commune.schema.json'),
	kind('walks', 'walks.json', 'schemas/walks.schema.json'),
	kind('schema', 'schemas/{id}.schema.json', null)
];
const file = (path: string, of: string, count: number | null = null) => ({
	path,
	kind: of,
	title: path,
	count,
	bytes: 10
});
const RESOURCES = [
	file('facts.json', 'facts', 7),
	file('communes/59001.json', 'commune'),
	file('communes/59172.json', 'commune'),
	file('schemas/facts.schema.json', 'schema')
];

describe('fileRowsOf', () => {
	const rows = fileRowsOf(KINDS, RESOURCES, ['npnru', '59172']);

	it('is one row a kind that has files and a schema', () => {
		expect(rows.map(({ path }) => path)).toEqual(['facts.json', 'communes/{code}.json']);
	});

	it('counts the records of a file that is alone, the files and bytes of those that are many', () => {
		expect(rows[0]).toMatchObject({ example: 'facts.json', files: 1, bytes: 10, records: 7 });
		expect(rows[1]).toMatchObject({ example: 'communes/59172.json', files: 2, bytes: 20, records: null });
	});

	it('takes another example where the preferred one is not there', () => {
		expect(fileRowsOf(KINDS, RESOURCES, ['62498'])[1]?.example).toBe('communes/59001.json');
	});
});
