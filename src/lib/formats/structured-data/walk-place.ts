import type { ItemList, Place } from 'schema-dts';
import { communePath } from '../../domain/text/slug';
import type { Commune } from '../../domain/atlas';
import type { Walk } from '../../domain/walk';
import { statusGroupOf } from '../../answers/walks/walk-card';
import type { SiteIdentity } from './site-identity';

/**
 * What one may go out to as a place, with the communes it lies in. Whether it is open is not known, and not said.
 * @returns undefined for what the documents only plan, decide or build: it may not be a place yet; and for what has no known
 * place.
 */
export function findWalkPlace(
	walk: Pick<Walk, 'id' | 'name' | 'status' | 'communes' | 'trace'> & {
		/** Undefined where there is none in the language of the page. */
		summary: string | undefined;
	},
	communes: readonly Pick<Commune, 'code' | 'name'>[],
	site: SiteIdentity
) {
	if (!['open', 'unstated'].includes(statusGroupOf(walk.status)) || walk.communes.length === 0)
		return undefined;
	const names = new Map(communes.map((commune) => [commune.code, commune]));
	const address = site.url(`/sorties/${walk.id}`);
	const [west, south, east, north] = walk.trace?.bbox ?? [];
	return {
		'@type': 'Place',
		'@id': address,
		name: walk.name,
		...(walk.summary === undefined ? {} : { description: walk.summary }),
		url: address,
		containedInPlace: walk.communes.flatMap(({ code }) => {
			const commune = names.get(code);
			return commune
				? [
						{
							'@type': 'AdministrativeArea' as const,
							'@id': site.url(communePath(commune)),
							name: commune.name
						}
					]
				: [];
		}),
		...(west === undefined
			? {}
			: { geo: { '@type': 'GeoShape' as const, box: `${south} ${west} ${north} ${east}` } })
	} satisfies Place;
}

/** The list of all walks. */
export const walkList = (walks: readonly Pick<Walk, 'id' | 'name'>[], name: string, site: SiteIdentity) =>
	({
		'@type': 'ItemList',
		'@id': site.url('/sorties'),
		name,
		numberOfItems: walks.length,
		itemListElement: walks.map(({ id, name: title }, i) => ({
			'@type': 'ListItem' as const,
			position: i + 1,
			name: title,
			url: site.url(`/sorties/${id}`)
		}))
	}) satisfies ItemList;
