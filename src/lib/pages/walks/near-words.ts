import type { LngLat } from '../../domain/atlas';
import { m } from '../../paraglide/messages';
import type { Location } from './locator.svelte';
import { isOutside } from './nearness';
import { formatDistance } from './walks';

/**
 * What became of the reader's question for what is near, in words; empty where nobody asked.
 * @param centres of the communes of the atlas.
 * @param metres to each walk, by id.
 */
export function nearWords(
	location: Location,
	centres: readonly LngLat[],
	metres: ReadonlyMap<string, number>
): string {
	switch (location.state) {
		case 'unasked':
			return '';
		case 'asking':
			return m.walk_near_asking();
		case 'refused':
			return m.walk_near_refused();
		case 'failed':
			return m.walk_near_failed();
		case 'absent':
			return m.walk_near_absent();
		case 'found':
			return isOutside(location.at, centres)
				? m.walk_near_outside({ km: formatDistance(Math.min(...metres.values())) })
				: m.walk_near_on();
	}
}
