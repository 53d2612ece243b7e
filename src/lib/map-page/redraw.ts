import type { MapModel } from './map-model.svelte';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** The drawn map of what the model shows now, for browsers without WebGL; undefined before the boundaries have come. */
export async function redrawOverview(model: MapModel): Promise<string | undefined> {
	const { store, drawn, marks, badges, selected } = model;
	const { lines, geometry, communes, context, start } = store;
	if (!lines) return undefined;
	const { drawOverview } = await import('../svg-map/overview');
	return drawOverview({
		bbox: start.bbox,
		context: context ?? { neighbours: EMPTY, border: EMPTY, waterways: EMPTY },
		geometry,
		lines,
		communes,
		territories: start.territories,
		layers: drawn,
		marks,
		badges,
		selection: selected
	});
}
