import type { BreadcrumbList } from 'schema-dts';
import type { SiteIdentity } from './site-identity';

/** The way to a page, from the start of the site, which is not to be given. */
export const breadcrumbs = (steps: readonly { name: string; path: string }[], site: SiteIdentity) =>
	({
		'@type': 'BreadcrumbList',
		itemListElement: [{ name: site.name, path: '/' }, ...steps].map(({ name, path }, i) => ({
			'@type': 'ListItem' as const,
			position: i + 1,
			name,
			item: site.url(path)
		}))
	}) satisfies BreadcrumbList;
