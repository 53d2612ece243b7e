import { tag, escapeXml } from '../../domain/text/tag';

/**
 * A sitemap.
 * @param urls whole addresses.
 * @param lastChange day of the last change of the data, `YYYY-MM-DD`; none where it is not known.
 * @see https://www.sitemaps.org/protocol.html
 */
export const printSitemap = (urls: readonly string[], lastChange?: string): string => {
	const entries = urls.map((url) =>
		tag(
			'url',
			{},
			tag('loc', {}, escapeXml(url)) + (lastChange === undefined ? '' : tag('lastmod', {}, lastChange))
		)
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
		'urlset',
		{ xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
		`\n${entries.join('\n')}\n`
	)}\n`;
};
