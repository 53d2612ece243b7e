import { formatNumber } from '../../../words/plain-words';
import type { MapModel } from './map-model.svelte';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
/** Most of the picture's width that its scale takes, in its own units. */
const SCALE_MOST = 120;

/** A length on the ground in words: `500 m`, `10 km`. */
export const formatLength = (metres: number): string =>
	metres < 1000 ? `${formatNumber(metres)}\u00a0m` : `${formatNumber(metres / 1000)}\u00a0km`;

/** Draws what a model shows now; undefined before the boundaries have come. */
export type Redraw = (
	model: MapModel,
	/** `view`: what the interactive map shows, with a scale; else the whole atlas. */
	extent: 'atlas' | 'view'
) => string | undefined;

/** Loads what draws the map without WebGL: where there is none, while it is lost, and for paper. */
export async function loadRedraw(): Promise<Redraw> {
	const [{ drawOverview }, { OVERVIEW_SIZE }, { metresPerUnit }, { scaleBar }] = await Promise.all([
		import('../../../drawing/svg/overview'),
		import('../../../drawing/svg/overview-size'),
		import('../../../drawing/svg/picture'),
		import('../../../drawing/map/scale-bar')
	]);
	return (model, extent) => {
		const { store, drawn, marks, badges, selected } = model;
		const { lines, geometry, communes, context, start } = store;
		if (!lines) return undefined;
		const frame =
			extent === 'atlas'
				? { ...OVERVIEW_SIZE, bbox: start.bbox }
				: { ...OVERVIEW_SIZE, bbox: model.box, padding: 0 };
		const bar = scaleBar(metresPerUnit(frame), SCALE_MOST);
		return drawOverview({
			...frame,
			context: context ?? { neighbours: EMPTY, border: EMPTY, waterways: EMPTY },
			geometry,
			lines,
			communes,
			territories: start.territories,
			layers: drawn,
			marks,
			badges,
			selection: selected,
			...(extent === 'view' ? { scale: { width: bar.widthPx, label: formatLength(bar.metres) } } : {})
		});
	};
}
