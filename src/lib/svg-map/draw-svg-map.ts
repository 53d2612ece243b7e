import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { BoundaryLines } from '../atlas/decode-topology';
import type { Bbox, Layer, LngLat } from '../domain/atlas';
import { positionsOf } from '../geo/bbox';
import { rewindForD3 } from '../geo/rewind-for-d3';
import type { DrawnCollection, DrawnKind } from '../geo/drawn-features';
import { BADGE_HALF, MARK_RADIUS } from '../style/raster';
import { drawPattern, patternId } from './draw-pattern';
import { escapeXml, tag } from './tag';
import { CompactPath } from './compact-path';
import { thinned } from './thinned';
import { placeLabels, type LabelCandidate } from './place-labels';

export interface SvgMapInput {
	bbox: Bbox;
	/** Size in the units of its view box; text and strokes are measured in them. */
	width: number;
	height: number;
	padding: number;
	neighbours: FeatureCollection;
	border: FeatureCollection;
	waterways: FeatureCollection;
	/** By id, each drawn once and used again. */
	territories: ReadonlyMap<string, Feature>;
	/** Ids of those that make up the atlas's land. */
	roots: readonly string[];
	lines: BoundaryLines;
	/** Bottommost first. */
	layers: readonly {
		layer: Layer;
		opacity: number;
		collection: DrawnCollection;
		/** Written on its group as `data-id`, for a page that tells its parts apart. */
		id?: string;
	}[];
	marks: readonly {
		layer: string;
		at: LngLat;
		offset: readonly [number, number];
		toCome: boolean;
		inferred: boolean;
		name: string;
		id?: string;
	}[];
	badges: readonly {
		layer: string;
		at: LngLat;
		offset: readonly [number, number];
		name: string;
		id?: string;
	}[];
	/** Those that come first are written; one that would touch another is left out. */
	labels: readonly LabelCandidate[];
	selection?: readonly Geometry[];
}

/** The path of a diamond around the point it starts from. */
export const DIAMOND = `m0-${MARK_RADIUS * 1.22}l${MARK_RADIUS * 1.22} ${MARK_RADIUS * 1.22}-${MARK_RADIUS * 1.22} ${MARK_RADIUS * 1.22}-${MARK_RADIUS * 1.22}-${MARK_RADIUS * 1.22}z`;

const territoryId = (id: string): string => `svg-territory-${id}`;

const CLASSES: Record<DrawnKind, string> = {
	commune: 'drawn-commune',
	reference: 'drawn-reference',
	outline: 'drawn-outline',
	link: 'drawn-link'
};

/** Around a selected place of which only a point is known, in the units of the picture. */
const SELECTION_RADIUS = 9;

const isLineGeometry = ({ type }: Geometry): boolean => type.endsWith('LineString');
const isPointGeometry = ({ type }: Geometry): boolean => type.endsWith('Point');

function drawLayer(
	{ layer, opacity, collection, id }: SvgMapInput['layers'][number],
	path: (geometry: Geometry) => string
): string {
	// A link of which one end is known is no line; the list names it.
	const drawable = collection.features.filter(({ geometry }) => !isPointGeometry(geometry));
	const shapes = drawable.map(({ geometry, properties: { kind, toCome, inferred } }) => {
		const d = path(geometry);
		const line = isLineGeometry(geometry) ? ' is-line' : '';
		const base = tag('path', {
			d,
			class: `${CLASSES[kind]}${toCome ? ' is-to-come' : ''}${inferred ? ' is-inferred' : ''}${line}`
		});
		return kind === 'commune'
			? tag('path', { d, fill: `url(#${patternId(layer.id, toCome === 1)})` }) + base
			: base;
	});
	return tag(
		'g',
		{ class: `layer-${layer.id}`, opacity: opacity === 1 ? undefined : opacity, 'data-id': id },
		shapes.join('')
	);
}

/**
 * The map as SVG, readable without scripts and without WebGL: the same drawn features, patterns and colours as the
 * interactive one. Coloured by the style sheets of the page it stands in (`svg-map.css`, `layers.css`).
 * @returns the `<svg>` element, in the Mercator projection.
 */
export function drawSvgMap(input: SvgMapInput): string {
	const { width, height, padding, bbox } = input;
	const [west, south, east, north] = bbox;
	const projection = geoMercator()
		.fitExtent(
			[
				[padding, padding],
				[width - padding, height - padding]
			],
			{
				type: 'MultiPoint',
				coordinates: [
					[west, south],
					[east, north]
				]
			}
		)
		.clipExtent([
			[-20, -20],
			[width + 20, height + 20]
		]);
	const path = (geometry: Geometry): string => {
		const context = new CompactPath();
		geoPath(thinned(projection), context)(rewindForD3(geometry));
		return context.toString();
	};
	const draw = (geometry: Geometry, className: string) => {
		const d = path(geometry);
		return d === '' ? '' : tag('path', { d, class: className });
	};
	const drawAll = (features: readonly Feature[], className: string) =>
		features.map(({ geometry }) => draw(geometry, className)).join('');
	const place = (at: LngLat): [number, number] => projection(at) ?? [0, 0];
	const circle = ([lng = 0, lat = 0]: Position) => {
		const [cx, cy] = place([lng, lat]).map((value) => value.toFixed(1));
		return tag('circle', { cx, cy, r: SELECTION_RADIUS, fill: 'none', class: 'line-selection' });
	};
	const drawSelected = (geometry: Geometry) =>
		isPointGeometry(geometry)
			? Array.from(positionsOf(geometry), circle).join('')
			: draw(geometry, 'line-selection');
	const marks = input.marks.map(({ layer, at, offset: [dx, dy], toCome, inferred, name, id }) => {
		const [x, y] = place(at);
		const className = `drawn-mark layer-${layer}${toCome ? ' is-to-come' : ''}`;
		const title = tag('title', {}, escapeXml(name));
		const [cx, cy] = [(x + dx).toFixed(1), (y + dy).toFixed(1)];
		return inferred
			? tag('path', { d: `M${cx} ${cy}${DIAMOND}`, class: className, 'data-id': id }, title)
			: tag('circle', { cx, cy, r: MARK_RADIUS, class: className, 'data-id': id }, title);
	});
	const badges = input.badges.map(({ layer, at, offset: [dx, dy], name, id }) => {
		const [x, y] = place(at);
		const corner = { x: (x + dx - BADGE_HALF).toFixed(1), y: (y + dy - BADGE_HALF).toFixed(1) };
		const side = BADGE_HALF * 2;
		return tag(
			'rect',
			{ ...corner, width: side, height: side, class: `drawn-badge layer-${layer}`, 'data-id': id },
			tag('title', {}, escapeXml(name))
		);
	});
	const labels = placeLabels(input.labels, place, [width, height]).map(({ name, at, kind }) => {
		const [x, y] = place(at);
		return tag('text', { x: x.toFixed(1), y: y.toFixed(1), class: `label-${kind}` }, escapeXml(name));
	});
	const territories = [...input.territories].map(([id, { geometry }]) =>
		tag('path', { id: territoryId(id), d: path(geometry), fill: 'inherit' })
	);
	const looks = new Map(input.layers.map(({ layer }) => [layer.id, layer]));
	const patterns = [...looks.values()].flatMap((layer) => [
		drawPattern(layer, false),
		drawPattern(layer, true)
	]);
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${width} ${height}`,
			class: 'svg-map',
			role: 'presentation',
			'aria-hidden': 'true'
		},
		[
			tag('defs', {}, [...patterns, ...territories].join('')),
			drawAll(input.neighbours.features, 'ground-neighbour'),
			drawAll(input.border.features, 'ground-border'),
			...input.roots.map((id) => tag('use', { href: `#${territoryId(id)}`, class: 'ground-land' })),
			drawAll(input.waterways.features, 'ground-water'),
			...input.layers.map((layer) => drawLayer(layer, path)),
			draw(input.lines.communes, 'line-commune'),
			draw(input.lines.epci, 'line-epci'),
			draw(input.lines.territoires, 'line-territory'),
			...(input.selection ?? []).map(drawSelected),
			...badges,
			...marks,
			...labels
		].join('')
	);
}
