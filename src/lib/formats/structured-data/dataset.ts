import type { DataCatalog, Dataset } from 'schema-dts';
import { BASE_LOCALE } from '../../domain/locales.js';
import type { Fact, Layer, Source, SourceDocument, Territory } from '../../domain/atlas';
import { FACTS_LICENCE, type SiteIdentity } from './site-identity';

/** What a layer's page knows. */
export interface LayerSubject {
	layer: Pick<Layer, 'id' | 'label' | 'description'>;
	/** Facts of the layer. */
	facts: readonly Pick<Fact, 'period' | 'territories' | 'citations'>[];
	documents: readonly Pick<SourceDocument, 'id' | 'title'>[];
	/** Sources of its outlines. */
	sources: readonly Pick<Source, 'licenceUrl'>[];
	territories: readonly Pick<Territory, 'id' | 'label'>[];
}

/** First and last year or day of some facts as ISO 8601 writes an interval; undefined where none is known. */
export function temporalCoverageOf(facts: readonly Pick<Fact, 'period'>[]): string | undefined {
	const days = facts
		.flatMap(({ period }) => [period?.from, period?.to])
		.filter((day) => day !== undefined)
		.sort();
	const [first] = days;
	return first === undefined ? undefined : `${first}/${days.at(-1)}`;
}

const creatorOf = (site: SiteIdentity) => ({
	'@type': 'Organization' as const,
	name: site.name,
	url: site.url('/')
});

const catalogId = (site: SiteIdentity): string => site.url('/donnees#catalogue');
const datasetId = (site: SiteIdentity, id: string): string => site.url(`/couches/${id}#donnees`);

/** A layer as a data set that can be downloaded, with the documents it was drawn from. */
export function layerDataset(subject: LayerSubject, site: SiteIdentity) {
	const { layer, facts } = subject;
	const cited = new Set(facts.flatMap(({ citations }) => citations.map(({ document }) => document)));
	const spoken = new Set(facts.flatMap((fact) => fact.territories));
	const covered = temporalCoverageOf(facts);
	const download = (name: string, extension: string, encodingFormat: string) => ({
		'@type': 'DataDownload' as const,
		name,
		encodingFormat,
		contentUrl: site.url(`/api/v1/layers/${layer.id}.${extension}`)
	});
	return {
		'@type': 'Dataset',
		'@id': datasetId(site, layer.id),
		name: layer.label,
		description: layer.description,
		url: site.url(`/couches/${layer.id}`),
		inLanguage: BASE_LOCALE,
		isAccessibleForFree: true,
		license: [...new Set([FACTS_LICENCE, ...subject.sources.map(({ licenceUrl }) => licenceUrl)])],
		creator: creatorOf(site),
		includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogId(site) },
		distribution: [
			download('CSV', 'csv', 'text/csv'),
			download('GeoJSON', 'geojson', 'application/geo+json')
		],
		...(covered === undefined ? {} : { temporalCoverage: covered }),
		spatialCoverage: subject.territories
			.filter(({ id }) => spoken.has(id))
			.map(({ label }) => ({ '@type': 'AdministrativeArea' as const, name: label })),
		isBasedOn: subject.documents
			.filter(({ id }) => cited.has(id))
			.map(({ id, title }) => ({
				'@type': 'CreativeWork' as const,
				name: title,
				url: site.url(`/documents/${id}`)
			}))
	} satisfies Dataset;
}

/** All layers as one catalogue. */
export const atlasCatalog = (
	layers: readonly Pick<Layer, 'id' | 'label' | 'description'>[],
	description: string,
	site: SiteIdentity
) =>
	({
		'@type': 'DataCatalog',
		'@id': catalogId(site),
		name: site.name,
		description,
		url: site.url('/donnees'),
		inLanguage: BASE_LOCALE,
		license: FACTS_LICENCE,
		creator: creatorOf(site),
		dataset: layers.map(({ id, label, description: about }) => ({
			'@type': 'Dataset' as const,
			'@id': datasetId(site, id),
			name: label,
			description: about,
			url: site.url(`/couches/${id}`)
		}))
	}) satisfies DataCatalog;
