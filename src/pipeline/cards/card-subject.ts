import type { Bbox, Fact, Layer } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { badgesOf } from '../../lib/geo/badges';
import { drawnFeatures } from '../../lib/geo/drawn-features';
import { marksOf } from '../../lib/geo/marks';
import { drawSvgMap } from '../../lib/drawing/svg/draw-svg-map';
import { EMPTY, NO_LINE } from './card-ground';
import type { Published } from './read-published';

/** Layers with their facts and the official outlines that no document names, the first topmost. */
export function drawLayers(published: Published, layers: readonly Layer[], bbox: Bbox): string {
	const { start, facts, geometry, outlines } = published;
	const shown = layers.map((layer) => ({
		id: layer.id,
		opacity: 1,
		layer,
		facts: facts.filter((fact: Fact) => fact.layer === layer.id)
	}));
	const painted = shown.map((item) => ({
		...item,
		collection: drawnFeatures(item.facts, outlines.get(item.id)?.references ?? [], geometry)
	}));
	return drawSvgMap({
		...EMPTY,
		bbox,
		layers: painted.reverse(),
		marks: marksOf(shown, geometry).map(({ fact, ...mark }) => ({ ...mark, name: fact.name })),
		badges: badgesOf(shown, start.territories).map(({ facts: badged, ...badge }) => ({
			...badge,
			name: badged.map(({ name }) => name).join(', ')
		}))
	});
}

/** Communes filled, each once. */
export const fillCommunes = ({ geometry }: Published, codes: readonly InseeCode[], bbox: Bbox): string =>
	drawSvgMap({
		...EMPTY,
		bbox,
		selection: [...new Set(codes)].flatMap((code) => geometry.communes.get(code)?.geometry ?? [])
	});

/** Territories filled, with the lines of communes over them. */
export const fillTerritories = (
	{ geometry, boundaries }: Published,
	ids: readonly string[],
	bbox: Bbox
): string =>
	drawSvgMap({
		...EMPTY,
		bbox,
		selection: ids.flatMap((id) => geometry.territories.get(id)?.geometry ?? [])
	}) + drawSvgMap({ ...EMPTY, bbox, lines: { ...boundaries.lines, territoires: NO_LINE } });
