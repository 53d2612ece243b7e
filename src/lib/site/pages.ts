import type { Commune, Layer, SourceDocument, Territory } from '../domain/atlas';
import { communePath } from '../domain/text/slug';

/** What pages with a parameter in their address are made from. */
export interface PageSources {
	layers: readonly Pick<Layer, 'id'>[];
	documents: readonly Pick<SourceDocument, 'id'>[];
	communes: readonly Pick<Commune, 'code' | 'name'>[];
	territories: readonly Pick<Territory, 'id'>[];
	/** Routes and parks to go out to. */
	walks: readonly { id: string }[];
}

const SECTIONS: Readonly<Record<string, (sources: PageSources) => string[]>> = {
	couches: ({ layers }) => layers.map(({ id }) => `/couches/${id}`),
	documents: ({ documents }) => documents.map(({ id }) => `/documents/${id}`),
	communes: ({ communes }) => communes.map(communePath),
	territoires: ({ territories }) => territories.map(({ id }) => `/territoires/${id}`),
	sorties: ({ walks }) => walks.map(({ id }) => `/sorties/${id}`)
};

/** Pages that say what another one says, and stand in no list of pages. */
const UNLISTED: readonly string[] = ['/embed', '/balades', '/balades/[id]'];

/**
 * Addresses of all pages below the base path, from the routes that the site has.
 * @param routes ids of routes, such as `/couches/[id]`.
 * @returns addresses in the order of the routes, `/` first, without those that no list has.
 * @throws RangeError naming a route with a parameter whose values are not known here.
 */
export function sitePages(routes: readonly string[], sources: PageSources): string[] {
	const listed = routes.filter((route) => !UNLISTED.includes(route));
	return listed.sort().flatMap((route) => {
		if (!route.includes('[')) return [route];
		const [, section = '', parameter = '', ...rest] = route.split('/');
		const pages = SECTIONS[section];
		if (!pages || rest.length > 0 || !/^\[[^\]]+\]$/.test(parameter))
			throw new RangeError(`${route}: src/lib/site/pages.ts does not know the pages of this route`);
		return pages(sources);
	});
}
