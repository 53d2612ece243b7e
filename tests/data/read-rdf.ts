/** JSON-LD as RDF, without any network, and the terms that vocabularies have. */
import jsonld from 'jsonld';
import { Parser, Store, type Quad } from 'n3';
import dcat from '@vocabulary/dcat';
import dcterms from '@vocabulary/dcterms';
import foaf from '@vocabulary/foaf';
import rdfs from '@vocabulary/rdfs';
import skos from '@vocabulary/skos';
import vcard from '@vocabulary/vcard';
import { DataFactory } from 'n3';

/** Contexts must stand in the document: whatever would be fetched is refused. */
const refuse = (url: string): never => {
	throw new Error(`${url}: the catalogue must not need the network`);
};

/** Statements of a JSON-LD document. @throws where it is not valid JSON-LD 1.1, or has keys that mean nothing. */
export async function toStore(document: object): Promise<Store> {
	const options = { documentLoader: refuse, safe: true, format: 'application/n-quads' };
	const quads: unknown = await jsonld.toRDF(document, options as Parameters<typeof jsonld.toRDF>[1]);
	if (typeof quads !== 'string') throw new TypeError('expected N-Quads');
	return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

export const parseTurtle = (text: string): Store => new Store(new Parser().parse(text));

type Vocabulary = (environment: { factory: typeof DataFactory }) => Quad[];

/** IRIs that the vocabularies of the catalogue define. */
export const terms = new Set(
	[dcat, dcterms, foaf, rdfs, skos, vcard].flatMap((vocabulary) =>
		(vocabulary as unknown as Vocabulary)({ factory: DataFactory }).map(({ subject }) => subject.value)
	)
);
