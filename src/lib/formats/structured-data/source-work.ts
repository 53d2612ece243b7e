import type { DigitalDocument } from 'schema-dts';
import { BASE_LOCALE } from '../../domain/locales.js';
import type { SourceDocument } from '../../domain/atlas';
import type { SiteIdentity } from './site-identity';

/** A document that was read. The page tells its facts in other words: it is about the document, not the document. */
export const sourceWork = (
	{
		id,
		title,
		short,
		publishers,
		date
	}: Pick<SourceDocument, 'id' | 'title' | 'short' | 'publishers' | 'date'>,
	site: SiteIdentity
) =>
	({
		'@type': 'DigitalDocument',
		'@id': site.url(`/documents/${id}#document`),
		name: title,
		alternateName: short,
		inLanguage: BASE_LOCALE,
		publisher: publishers.map((name) => ({ '@type': 'Organization' as const, name })),
		...(date === null ? {} : { datePublished: date }),
		subjectOf: { '@type': 'WebPage', url: site.url(`/documents/${id}`), name: short }
	}) satisfies DigitalDocument;
