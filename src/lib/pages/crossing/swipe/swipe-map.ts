import { decodeBoundaries, decodeContext, decodeOutlines } from '../../../geo/decode-topology';
import type { AtlasFiles } from '../../published/files';
import type { Fact, Layer } from '../../../domain/atlas';
import type { InseeCode } from '../../../domain/codes';
import { hasOutlineFile } from '../../../domain/layer-outlines';
import { badgesOf } from '../../../geo/badges';
import { drawnFeatures, type DrawnCollection } from '../../../geo/drawn-features';
import { marksOf } from '../../../geo/marks';
import { drawPattern } from '../../../drawing/svg/draw-pattern';
import {
	drawBadges,
	drawLabels,
	drawLayer,
	drawMarks,
	pathShape,
	type PaintedLayer,
	type ShapeTag
} from '../../../drawing/svg/draw-parts';
import { drawGround } from '../../../drawing/svg/draw-svg-map';
import { overviewLabels, paintBadges, paintMarks, rootsOf } from '../../../drawing/svg/overview';
import { OVERVIEW_SIZE } from '../../../drawing/svg/overview-size';
import { openPicture } from '../../../drawing/svg/picture';
import { tag } from '../../../domain/text/tag';

/** What both sides stand on, as SVG: written once on a page and used by each. */
export interface SwipeGround {
	/** Shapes that the ground itself uses, to be defined. */
	shapes: string;
	/** Under the layers. */
	under: string;
	/** Over them: boundaries, and names. */
	over: string;
	names: string;
}

/** Layers drawn together, as SVG. Patterns and communes are named, to be written once however many sets use them. */
export interface DrawnSet {
	/** Definitions of patterns by layer. */
	patterns: Record<string, string>;
	/** Definitions of the communes that are drawn whole, by code. */
	communes: Record<string, string>;
	/** Areas and lines, the first layer on top. */
	layers: string;
	/** Badges and marks of all layers, fanned out together; over the boundaries. */
	marks: string;
}

export interface SwipeMap {
	ground: () => SwipeGround;
	/**
	 * Draws layers in one picture; those that there are not are left out.
	 * @param ids topmost first.
	 * @throws AtlasFileError when the outlines of one cannot be had.
	 */
	draw: (ids: readonly string[]) => Promise<DrawnSet>;
}

const communeId = (code: string): string => `svg-commune-${code}`;

/** Whole communes by reference to one definition of each; all else as paths. */
function useCommunes(communes: Record<string, string>, ownPath: ShapeTag): ShapeTag {
	return (geometry, properties, attributes) => {
		const { kind, place } = properties;
		if (kind !== 'commune' || place === undefined) return ownPath(geometry, properties, attributes);
		const id = communeId(place);
		communes[place] ??= ownPath(geometry, properties, {
			id,
			fill: 'inherit',
			'vector-effect': 'non-scaling-stroke'
		});
		return tag('use', { href: `#${id}`, ...attributes });
	};
}

/**
 * Reads what every drawing of the whole atlas needs, once.
 * @throws AtlasFileError when a file cannot be had.
 */
export async function openSwipeMap(files: AtlasFiles): Promise<SwipeMap> {
	const [start, rest, communes, boundaries, context] = await Promise.all([
		files.start(),
		files.facts(),
		files.communes(),
		files.boundaries(),
		files.context()
	]);
	const { width, height } = OVERVIEW_SIZE;
	const picture = openPicture({ ...OVERVIEW_SIZE, bbox: start.bbox });
	const facts = [...new Map([...start.facts, ...rest].map((fact) => [fact.id, fact])).values()];
	const { communes: areas, territories, lines } = decodeBoundaries(boundaries);
	const centres = new Map<InseeCode, [number, number]>(communes.map(({ code, centre }) => [code, centre]));

	async function collect(layer: Layer, own: readonly Fact[]): Promise<DrawnCollection> {
		const { id } = layer;
		const outlines = hasOutlineFile(layer) ? decodeOutlines(id, await files.outlines(id)) : undefined;
		const geometry = { communes: areas, territories, centres, outlines: outlines?.facts ?? new Map() };
		return drawnFeatures(own, outlines?.references ?? [], geometry);
	}

	return {
		ground: () => ({
			...drawGround(
				{
					...decodeContext(context),
					// The communes around the atlas would weigh as much as all that is compared.
					neighbours: { type: 'FeatureCollection', features: [] },
					lines,
					territories,
					roots: rootsOf(start.territories).map(({ id }) => id)
				},
				picture
			),
			names: drawLabels(overviewLabels(start.territories, communes), picture, [width, height])
		}),
		async draw(ids) {
			const chosen = ids.flatMap((id) => start.layers.find((layer) => layer.id === id) ?? []);
			const named = chosen.map(({ id }) => ({
				id,
				opacity: 1,
				facts: facts.filter(({ layer }) => layer === id)
			}));
			const painted = await Promise.all(
				chosen.map(async (layer, index): Promise<PaintedLayer> => {
					const own = named[index]?.facts ?? [];
					return { layer, opacity: 1, collection: await collect(layer, own) };
				})
			);
			const used: Record<string, string> = {};
			const shape = useCommunes(used, pathShape(picture));
			const atlas = { communes: areas, territories, centres, outlines: new Map() };
			return {
				patterns: Object.fromEntries(
					chosen.map((layer) => [layer.id, drawPattern(layer, false) + drawPattern(layer, true)])
				),
				layers: painted
					.reverse()
					.map((layer) => drawLayer(layer, shape))
					.join(''),
				communes: used,
				marks:
					drawBadges(paintBadges(badgesOf(named, start.territories)), picture) +
					drawMarks(paintMarks(marksOf(named, atlas)), picture)
			};
		}
	};
}
