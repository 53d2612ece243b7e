import { base } from '$app/paths';
import { openAtlasFiles } from '$lib/atlas/files';
import { readApi } from '$lib/server/api';
import { openLayerDrawer } from '$lib/svg-map/layer-drawer';
import { INITIAL_PAIR } from '$lib/url-state/view-states';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const [{ themes, layers }, draw] = await Promise.all([
		readApi(fetch).layers(),
		openLayerDrawer(openAtlasFiles(fetch, base))
	]);
	const { a, b } = INITIAL_PAIR;
	return {
		themes,
		layers: layers.map(({ id, label, theme }) => ({ id, label, theme })),
		/** The usual two, drawn; the others are drawn in the browser. */
		drawn: { [a]: await draw(a), [b]: await draw(b) }
	};
};
