import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../../src/lib/formats/contract/kinds';
import { publishFiles, type Content } from '../../../../src/lib/formats/contract/publish-files';

const ORIGIN = 'https://atlas.example.org';
const TABLE = { header: ['id', 'name'], rows: [['a', 'x\ny']] };
const FILES = new Map<string, Content>([
	['facts.json', { json: { version: '1.0.0', facts: [{}, {}] } }],
	['communes/59606.json', { json: { version: '1.0.0', code: '59606' } }],
	['layers/qpv.csv', { table: TABLE }],
	['layers/qpv.excel.csv', { table: TABLE }],
	['walks/voie.gpx', { text: '<gpx/>' }]
]);
const { files, resources } = publishFiles(FILES, new Map([['59606', 'Valenciennes']]), ORIGIN);
const at = (path: string) => files.get(`api/v1/${path}`) ?? '';

describe('publishFiles', () => {
	it('gives each JSON file its schema as first key, relative to it', () => {
		expect(at('facts.json')).toBe(
			'{"$schema":"schemas/facts.schema.json","version":"1.0.0","facts":[{},{}]}\n'
		);
		expect(at('communes/59606.json')).toMatch(
			/^\{"\$schema":"\.\.\/schemas\/commune\.schema\.json","version"/
		);
	});

	it('writes a table with commas, and with semicolons for a spreadsheet, and a text as it is', () => {
		expect(at('layers/qpv.csv')).toBe('id,name\r\na,"x\r\ny"\r\n');
		expect(at('layers/qpv.excel.csv')).toBe('\ufeffid;name\r\na;"x\r\ny"\r\n');
		expect(at('walks/voie.gpx')).toBe('<gpx/>');
	});

	it('lists them with title, records and bytes', () => {
		expect(JSON.parse(at('index.json'))).toMatchObject({ $schema: 'schemas/index.schema.json', resources });
		const listed = new Map(resources.map((resource) => [resource.path, resource]));
		expect(listed.get('facts.json')).toMatchObject({ kind: 'facts', count: 2, title: 'Tous les faits' });
		expect(listed.get('communes/59606.json')).toMatchObject({ count: null, title: 'Valenciennes' });
		expect(listed.get('layers/qpv.csv')).toMatchObject({ kind: 'layer-csv', count: 1, bytes: 19 });
		expect(listed.get('layers/qpv.excel.csv')).toMatchObject({ kind: 'layer-excel', count: 1 });
		expect(listed.get('schemas/facts.schema.json')).toMatchObject({ kind: 'schema', count: null });
	});

	it('names the schemas by the origin of the site', () => {
		expect(JSON.parse(at('schemas/facts.schema.json'))).toMatchObject({
			$id: 'https://atlas.example.org/api/v1/schemas/facts.schema.json'
		});
	});

	it('refuses a file of no kind, and one without the list of its kind', () => {
		expect(() => publishFiles(new Map([['autre.json', { json: {} }]]), new Map(), ORIGIN)).toThrow(
			'api/v1/autre.json: no kind in src/lib/formats/contract/kinds.ts has such a path'
		);
		expect(() =>
			publishFiles(new Map([['facts.json', { json: { version: '1.0.0' } }]]), new Map(), ORIGIN)
		).toThrow('no list facts');
	});
});

describe('kindOf', () => {
	it('tells kinds apart by their whole path', () => {
		expect(kindOf('layers/qpv.csv')).toMatchObject({ kind: { kind: 'layer-csv' }, key: 'qpv' });
		expect(kindOf('layers/qpv.excel.csv')).toMatchObject({ kind: { kind: 'layer-excel' }, key: 'qpv' });
		expect(kindOf('communes.json')).toMatchObject({ kind: { kind: 'communes' }, key: '' });
		expect(kindOf('communes/2A004.json')).toMatchObject({ kind: { kind: 'commune' }, key: '2A004' });
		expect(() => kindOf('layers/qpvxcsv')).toThrow(TypeError);
		expect(() => kindOf('old/facts.json')).toThrow(TypeError);
	});
});
