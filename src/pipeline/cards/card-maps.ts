import type { FeatureCollection } from 'geojson';
import type { Bbox, Commune, Fact, Layer, SourceDocument, Territory } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { badgesOf } from '../../lib/geo/badges';
import { drawnFeatures, type DrawnCollection } from '../../lib/geo/drawn-features';
import { marksOf } from '../../lib/geo/marks';
import { CARD_MAP_UNITS } from '../../lib/drawing/cards/card';
import { drawSvgMap, type SvgMapInput } from '../../lib/drawing/svg/draw-svg-map';
import type { Published } from './read-published';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NO_LINE = { type: 'MultiLineString' as const, coordinates: [] };

/** Space left around what a map shows, in its own units. */
const PADDING = 27;

/** A map over another of the same place: nothing but what is given. */
const EMPTY = {
	...CARD_MAP_UNITS,
	padding: PADDING,
	neighbours: NOTHING,
	border: NOTHING,
	waterways: NOTHING,
	territories: new Map(),
	roots: [],
	lines: { communes: NO_LINE, epci: NO_LINE, territoires: NO_LINE },
	layers: [],
	marks: [],
	badges: [],
	labels: []
} satisfies Omit<SvgMapInput, 'bbox'>;

/** The least box around several. */
const union = (boxes: readonly Bbox[]): Bbox => [
	Math.min(...boxes.map(([west]) => west)),
	Math.min(...boxes.map(([, south]) => south)),
	Math.max(...boxes.map(([, , east]) => east)),
	Math.max(...boxes.map(([, , , north]) => north))
];

/** Draws the maps of cards; the ground of a territory is drawn once for all its communes. */
export function openCardMaps({ start, boundaries, context, facts, geometry, outlines }: Published) {
	const { territories } = start;
	const parts = new Set(territories.flatMap((territory) => territory.parts));
	const roots = territories.filter(({ id }) => !parts.has(id));
	const grounds = new Map<string, string>();

	const drawGround = (bbox: Bbox): string => {
		const key = bbox.join();
		const known = grounds.get(key);
		if (known !== undefined) return known;
		const drawn = drawSvgMap({
			...EMPTY,
			border: context.border,
			waterways: context.waterways,
			bbox,
			territories: new Map(
				roots.flatMap(({ id }) => {
					const area = boundaries.territories.get(id);
					return area ? [[id, area]] : [];
				})
			),
			roots: roots.map(({ id }) => id),
			lines: boundaries.lines
		});
		grounds.set(key, drawn);
		return drawn;
	};
	const boxOf = (ids: readonly string[]): Bbox => {
		const boxes = territories.filter(({ id }) => ids.includes(id)).map(({ bbox }) => bbox);
		return boxes.length === 0 ? start.bbox : union(boxes);
	};
	/** Those of the four territories that some ids stand for or lie in. */
	const rootsOf = (ids: readonly string[]): string[] =>
		roots
			.filter(({ id, parts: own }) => ids.includes(id) || own.some((part) => ids.includes(part)))
			.map(({ id }) => id);

	/**
	 * Layers over the ground, topmost first.
	 * @param references official outlines that no document names, by id of layer.
	 */
	function drawLayers(
		layers: readonly Layer[],
		own: readonly Fact[],
		bbox: Bbox,
		references: Published['outlines'] = new Map()
	): string {
		const shown = layers.map((layer) => ({
			id: layer.id,
			opacity: 1,
			layer,
			facts: own.filter((fact) => fact.layer === layer.id)
		}));
		const collectionOf = ({ id, facts: drawn }: (typeof shown)[number]): DrawnCollection =>
			drawnFeatures(drawn, references.get(id)?.references ?? [], geometry);
		return drawSvgMap({
			...EMPTY,
			bbox,
			layers: shown.map((item) => ({ ...item, collection: collectionOf(item) })).reverse(),
			marks: marksOf(shown, geometry).map(({ fact, ...mark }) => ({ ...mark, name: fact.name })),
			badges: badgesOf(shown, territories).map(({ facts: badged, ...badge }) => ({
				...badge,
				name: badged.map(({ name }) => name).join(', ')
			}))
		});
	}

	/** Communes filled, each once. */
	const fill = (codes: readonly InseeCode[], bbox: Bbox): string =>
		drawSvgMap({
			...EMPTY,
			bbox,
			selection: [...new Set(codes)].flatMap((code) => geometry.communes.get(code)?.geometry ?? [])
		});

	/** Territories filled, with the lines of communes over them. */
	const fillTerritories = (ids: readonly string[], bbox: Bbox): string =>
		drawSvgMap({
			...EMPTY,
			bbox,
			selection: ids.flatMap((id) => geometry.territories.get(id)?.geometry ?? [])
		}) + drawSvgMap({ ...EMPTY, bbox, lines: { ...boundaries.lines, territoires: NO_LINE } });

	return {
		/** A commune filled, in its EPCI. */
		commune({ code, epci }: Commune): string {
			const bbox = boxOf([epci]);
			return drawGround(bbox) + fill([code], bbox);
		},
		/** A territory filled, its communes told apart. */
		territory({ id, bbox }: Territory): string {
			return drawGround(bbox) + fillTerritories([id], bbox);
		},
		/** A layer on the territories that it speaks of. */
		layer(layer: Layer): string {
			const own = facts.filter((fact) => fact.layer === layer.id);
			const bbox = boxOf(rootsOf(own.flatMap((fact) => fact.territories)));
			return drawGround(bbox) + drawLayers([layer], own, bbox, outlines);
		},
		/** The communes that the facts of a document name, filled; its territories where they name none. */
		document({ id, territories: ids }: SourceDocument): string {
			const own = facts.filter((fact) => fact.citations.some(({ document }) => document === id));
			const bbox = boxOf(rootsOf(ids));
			const named = own.flatMap((fact) => fact.communes);
			return drawGround(bbox) + (named.length > 0 ? fill(named, bbox) : fillTerritories(ids, bbox));
		},
		/** The atlas as it opens. */
		atlas(): string {
			const initial = start.layers.filter((layer) => layer.initial);
			return drawGround(start.bbox) + drawLayers(initial, facts, start.bbox, outlines);
		}
	};
}
