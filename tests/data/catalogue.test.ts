import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataFactory, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { API_ROOT } from '../../src/lib/formats/contract/version';
import type { Source } from '../../src/lib/domain/atlas';
import { parseApi, paths, readApi } from './published-api';
import { parseStatic, ROOT, start } from './real-atlas';
import { parseTurtle, terms, toStore } from './read-rdf';

const namedNode = (iri: string) => DataFactory.namedNode(iri);
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const VCARD = 'http://www.w3.org/2006/vcard/ns#';

/** Terms of DCAT 3 that the package of the vocabulary, DCAT 2, lacks: https://www.w3.org/TR/vocab-dcat-3/#Property:resource_version */
const DCAT_3 = new Set([`${DCAT}version`]);

const catalogue = await parseStatic<{ '@context': object; '@graph': Record<string, unknown>[] }>('data.json');
const store = await toStore(catalogue);
const shapes = parseTurtle(await readFile(join(ROOT, 'tests/data/dcat-ap.shapes.ttl'), 'utf8'));
const { sources } = await parseApi<{ sources: Source[] }>('sources.json');

const valuesOf = (subject: string | null, property: string, graph: Store = store) =>
	graph.getObjects(subject === null ? null : namedNode(subject), namedNode(property), null).map(({ value }) => value);
const ofType = (type: string) =>
	store.getSubjects(namedNode(`${RDF}type`), namedNode(type), null).map(({ value }) => value);

async function violationsOf(graph: Store): Promise<string[]> {
	const report = await new SHACLValidator(shapes).validate(graph);
	return report.results.map(
		({ focusNode, path, message }) =>
			`${focusNode?.value} ${String((path as { value?: string } | null)?.value)} ${message.map(({ value }) => value).join(' ')}`
	);
}

/** The graph without the statements of one property. */
function without(property: string): Store {
	return new Store(store.getQuads(null, null, null, null).filter(({ predicate }) => predicate.value !== property));
}

describe('data.json', () => {
	it('is JSON-LD that needs no network, every key of which means something', () => {
		expect(store.size).toBeGreaterThan(1000);
	});

	it('uses only classes and properties that their vocabularies have', () => {
		const used = [
			...store.getPredicates(null, null, null).map(({ value }) => value),
			...store.getObjects(null, namedNode(`${RDF}type`), null).map(({ value }) => value)
		].filter((iri) => iri !== `${RDF}type`);
		expect(used.length).toBeGreaterThan(30);
		expect([...new Set(used)].filter((iri) => !terms.has(iri) && !DCAT_3.has(iri))).toEqual([]);
	});

	it('has what DCAT-AP asks for', async () => {
		expect(await violationsOf(store)).toEqual([]);
	});

	it.each([
		[`${DCT}title`, 'Catalog'],
		[`${DCT}publisher`, 'Catalog'],
		[`${DCAT}accessURL`, 'Distribution'],
		[`${DCT}license`, 'Distribution'],
		[`${DCAT}contactPoint`, 'Dataset'],
		[`${VCARD}hasURL`, 'Kind'],
		['http://www.w3.org/2004/02/skos/core#prefLabel', 'Concept']
	])('would be refused without %s', async (property) => {
		expect((await violationsOf(without(property))).length).toBeGreaterThan(0);
	});

	it('names whom to turn to for each dataset: the project, by the page that tells of it, without a made-up address', () => {
		const origin = new URL(ofType(`${DCAT}Catalog`)[0] ?? '').origin;
		const contacts = ofType(`${VCARD}Organization`);
		expect(contacts).toHaveLength(1);
		expect(new Set(valuesOf(null, `${DCAT}contactPoint`))).toEqual(new Set(contacts));
		expect(valuesOf(contacts[0] ?? '', `${VCARD}hasURL`)).toEqual([`${origin}/a-propos`]);
		expect(valuesOf(null, `${VCARD}hasEmail`)).toEqual([]);
	});

	it('has a dataset a layer, and one for each file alone of its kind', () => {
		const identifiers = ofType(`${DCAT}Dataset`).flatMap((dataset) => valuesOf(dataset, `${DCT}identifier`));
		expect(new Set(identifiers).size).toBe(identifiers.length);
		const layers = start.layers.map(({ id }) => `atlas-des-territoires/couche-${id}`);
		const files = ['facts', 'layers', 'communes', 'territories', 'documents', 'sources', 'overlaps'];
		expect(identifiers).toEqual(
			expect.arrayContaining([...layers, ...files.map((kind) => `atlas-des-territoires/${kind}`)])
		);
		const listed = valuesOf(null, `${DCAT}dataset`);
		expect(listed.sort()).toEqual(ofType(`${DCAT}Dataset`).sort());
	});

	it('gives absolute addresses of files that are there, with their sizes', async () => {
		const distributions = ofType(`${DCAT}Distribution`);
		expect(distributions.length).toBeGreaterThanOrEqual(3 * start.layers.length + 7);
		for (const distribution of distributions) {
			const [address = ''] = valuesOf(distribution, `${DCAT}downloadURL`);
			const path = new URL(address).pathname.slice(`/${API_ROOT}/`.length);
			expect(paths, address).toContain(path);
			expect(valuesOf(distribution, `${DCAT}byteSize`), path).toEqual([String(Buffer.byteLength(await readApi(path)))]);
			for (const standard of valuesOf(distribution, `${DCT}conformsTo`))
				if (standard.includes(`/${API_ROOT}/`))
					expect(paths, standard).toContain(new URL(standard).pathname.slice(`/${API_ROOT}/`.length));
		}
	});

	it('puts geometry that comes from OpenStreetMap under the ODbL, and says so; tables are under Licence Ouverte', () => {
		const alike = new Set(sources.filter(({ licence, state }) => licence.startsWith('ODbL') && state === 'used').map(({ id }) => id));
		const origin = new URL(ofType(`${DCAT}Catalog`)[0] ?? '').origin;
		const licenceOf = (path: string) => valuesOf(`${origin}/${API_ROOT}/${path}`, `${DCT}license`);
		for (const layer of start.layers) {
			const isAlike = layer.sources.some((id) => alike.has(id));
			expect(licenceOf(`layers/${layer.id}.geojson`), layer.id).toEqual([
				isAlike ? 'https://opendatacommons.org/licenses/odbl/1-0/' : 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
			]);
			expect(licenceOf(`layers/${layer.id}.csv`)).toEqual(['https://www.etalab.gouv.fr/licence-ouverte-open-licence/']);
		}
		const shares = store.getObjects(null, namedNode('http://www.w3.org/2000/01/rdf-schema#label'), null).filter(({ value }) => /partage à l’identique/.test(value));
		expect(shares.length > 0).toBe(start.layers.some((layer) => layer.sources.some((id) => alike.has(id))));
	});
});
