import { decodeBoundaries, decodeContext, decodeOutlines } from '../atlas/decode-topology';
import type { AtlasFiles } from '../atlas/files';
import type { Fact } from '../domain/atlas';
import type { InseeCode } from '../domain/codes';
import { badgesOf } from '../geo/badges';
import { drawnFeatures } from '../geo/drawn-features';
import { marksOf } from '../geo/marks';
import { drawOverview } from './overview';

/** The whole atlas as a drawn map with one layer, as SVG; empty for a layer that there is not. */
export type LayerDrawer = (layer: string) => Promise<string>;

/**
 * Reads what every drawing needs, once.
 * @throws AtlasFileError when a file cannot be had; so does the drawer, for a layer's own.
 */
export async function openLayerDrawer(files: AtlasFiles): Promise<LayerDrawer> {
	const [start, rest, communes, boundaries, context] = await Promise.all([
		files.start(),
		files.facts(),
		files.communes(),
		files.boundaries(),
		files.context()
	]);
	const facts = new Map<string, Fact>([...start.facts, ...rest].map((fact) => [fact.id, fact]));
	const { communes: areas, territories, lines } = decodeBoundaries(boundaries);
	const centres = new Map<InseeCode, [number, number]>(communes.map(({ code, centre }) => [code, centre]));
	return async (id) => {
		const layer = start.layers.find((each) => each.id === id);
		if (!layer) return '';
		const outlines = layer.hasOutlines ? decodeOutlines(id, await files.outlines(id)) : undefined;
		const geometry = { communes: areas, territories, centres, outlines: outlines?.facts ?? new Map() };
		const own = [...facts.values()].filter((fact) => fact.layer === id);
		const named = [{ id, opacity: 1, facts: own }];
		return drawOverview({
			bbox: start.bbox,
			context: decodeContext(context),
			geometry,
			lines,
			communes,
			territories: start.territories,
			layers: [{ layer, opacity: 1, collection: drawnFeatures(own, outlines?.references ?? [], geometry) }],
			marks: marksOf(named, geometry),
			badges: badgesOf(named, start.territories)
		});
	};
}
