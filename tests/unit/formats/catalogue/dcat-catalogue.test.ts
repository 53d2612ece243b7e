import { describe, expect, it } from 'vitest';
import { communeFilesOf, printApiFiles } from '../../../../src/pipeline/print/print-files';
import { printCatalogue } from '../../../../src/pipeline/print/print-catalogue';
import { tinyAtlas } from '../../pipeline/tiny-atlas';

const ORIGIN = 'https://atlas.example.org';
const CHANGELOG = '## 1.0.0 — 2026-02-03\n\n### Data\n- One.\n';

type Node = Record<string, unknown>;
const printed = (changelog = CHANGELOG) => {
	const atlas = tinyAtlas();
	const { '@graph': nodes } = JSON.parse(
		printCatalogue(atlas, printApiFiles(atlas, communeFilesOf(atlas), ORIGIN).resources, ORIGIN, changelog)
	) as { '@graph': Node[] };
	return new Map(nodes.map((node) => [String(node['@id']), node]));
};
const nodes = printed();
const dataset = (key: string) => nodes.get(`${ORIGIN}/data.json#${key}`);

describe('the catalogue', () => {
	it('gives a layer its three files, by address', () => {
		const files = dataset('couche-cites')?.['dcat:distribution'] as Node[];
		expect(files.map((file) => file['@id'])).toEqual(
			['geojson', 'csv', 'excel.csv'].map((end) => `${ORIGIN}/api/v1/layers/cites.${end}`)
		);
		expect(files[0]?.['dct:title']).toEqual({ '@value': 'Cités (GeoJSON)', '@language': 'fr' });
	});

	it('names the territories that the facts of a layer speak of, and all where it has none', () => {
		const places = (key: string) =>
			(dataset(key)?.['dct:spatial'] as Node[])
				.map((node) => String(node['@id']).split('#')[1])
				.filter(Boolean);
		expect(places('couche-cites')).toEqual(['territoire-hainaut']);
		expect(places('facts')).toEqual(['hainaut', 'pole', 'artois', 'mines'].map((id) => `territoire-${id}`));
	});

	it('says which documents a layer comes from', () => {
		const statement = dataset('couche-cites')?.['dct:provenance'] as { 'rdfs:label': { '@value': string } };
		expect(statement['rdfs:label']['@value']).toContain('Charte');
	});

	it('puts a layer under the European theme that its own theme names', () => {
		const theme = (key: string) => (dataset(key)?.['dcat:theme'] as Node[]).map((node) => node['@id']);
		const root = 'http://publications.europa.eu/resource/authority/data-theme';
		expect(theme('couche-cites')).toEqual([`${root}/REGI`]);
		expect(theme('facts')).toEqual([`${root}/REGI`, `${root}/GOVE`]);
	});

	it('is dated by the change log, never by the clock', () => {
		const date = { '@value': '2026-02-03', '@type': 'xsd:date' };
		expect(nodes.get(`${ORIGIN}/data.json`)).toMatchObject({ 'dct:issued': date, 'dct:modified': date });
		expect(dataset('facts')).toMatchObject({ 'dct:modified': date });
		expect(printed('## Unreleased\n').get(`${ORIGIN}/data.json`)).not.toHaveProperty('dct:modified');
	});
});
