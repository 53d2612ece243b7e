import { m } from '../../../paraglide/messages';
import { showFaults } from '../../../site/show-faults';
import type { MapModel } from './map-model.svelte';

export interface PageNotice {
	/** Tells one notice from another, so that a closed one stays closed. */
	key: string;
	text: string;
}

/** What the reader should know went wrong; the page goes on without it. */
export function noticesOf(
	{ faults, isUnknownFact, store, state }: MapModel,
	map: { hasFailed: boolean; isLost: boolean; hasBasemapFailed: boolean; haveTilesFailed: boolean }
): PageNotice[] {
	const parts = showFaults(faults);
	return [
		...(parts === '' ? [] : [{ key: `link ${parts}`, text: m.notice_link({ parts }) }]),
		...(isUnknownFact ? [{ key: 'fact', text: m.notice_fact() }] : []),
		...store.missingFiles.map((name) => ({ key: `file ${name}`, text: m.notice_file({ name }) })),
		...(map.haveTilesFailed && store.start.region
			? [{ key: 'tiles', text: m.notice_file({ name: store.start.region.tiles }) }]
			: []),
		...(map.hasBasemapFailed && state.online ? [{ key: 'basemap', text: m.map_online_failed() }] : []),
		...(map.hasFailed ? [{ key: 'webgl', text: m.map_no_webgl() }] : []),
		...(map.isLost ? [{ key: 'lost', text: m.map_lost() }] : [])
	];
}
