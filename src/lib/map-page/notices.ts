import { m } from '../paraglide/messages';
import type { MapModel } from './map-model.svelte';

export interface PageNotice {
	/** Tells one notice from another, so that a closed one stays closed. */
	key: string;
	text: string;
}

const SHOWN_LENGTH = 40;

/** What the reader should know went wrong; the page goes on without it. */
export function noticesOf(
	{ faults, isUnknownFact, store, state }: MapModel,
	hasMapFailed: boolean,
	hasBasemapFailed: boolean,
	haveTilesFailed: boolean
): PageNotice[] {
	const parts = faults
		.map(({ parameter, value }) => `${parameter}=${value.slice(0, SHOWN_LENGTH)}`)
		.join(', ');
	return [
		...(parts === '' ? [] : [{ key: `link ${parts}`, text: m.notice_link({ parts }) }]),
		...(isUnknownFact ? [{ key: 'fact', text: m.notice_fact() }] : []),
		...store.missingFiles.map((name) => ({ key: `file ${name}`, text: m.notice_file({ name }) })),
		...(haveTilesFailed && store.start.region
			? [{ key: 'tiles', text: m.notice_file({ name: store.start.region.tiles }) }]
			: []),
		...(hasBasemapFailed && state.online ? [{ key: 'basemap', text: m.map_online_failed() }] : []),
		...(hasMapFailed ? [{ key: 'webgl', text: m.map_no_webgl() }] : [])
	];
}
