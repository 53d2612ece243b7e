import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { BoundaryLines } from '../../geo/decode-topology';
import { positionsOf } from '../../geo/bbox';
import { isPointGeometry } from '../../geo/geometry-kind';
import { SELECTION } from '../style/ground-looks';
import { drawPattern } from './draw-pattern';
import {
	drawBadges,
	drawLabels,
	drawLayer,
	drawMarks,
	pathShape,
	type PaintedBadge,
	type PaintedLayer,
	type PaintedMark
} from './draw-parts';
import { openPicture, type Picture, type PictureFrame } from './picture';
import type { LabelCandidate } from './place-labels';
import { escapeXml, tag } from '../../domain/text/tag';

/** What a map is drawn from, as SVG. */
export interface SvgMapInput extends PictureFrame {
	neighbours: FeatureCollection;
	border: FeatureCollection;
	waterways: FeatureCollection;
	/** Outlines of territories by id, each drawn once and used again. */
	territories: ReadonlyMap<string, Feature>;
	/** Ids of those that make up the atlas's land; one without an outline, as in a region beyond what documents are about, is left out. */
	roots: readonly string[];
	lines: BoundaryLines;
	/** Layers of facts, bottommost first. */
	layers: readonly PaintedLayer[];
	marks: readonly PaintedMark[];
	badges: readonly PaintedBadge[];
	/** Names, most important first; one that would touch another is left out. */
	labels: readonly LabelCandidate[];
	selection?: readonly Geometry[];
	/** A bar of some length in the units of the picture, and the words over it. */
	scale?: { width: number; label: string };
}

const territoryId = (id: string): string => `svg-territory-${id}`;

/** Radius of the ring around a selected place of which only a point is known, to the middle of its stroke. */
const SELECTION_RADIUS = SELECTION.pointRadiusPx + SELECTION.widthPx / 2;

/** The part of the input that the ground is drawn from: land, water and boundaries. */
type GroundInput = Pick<
	SvgMapInput,
	'neighbours' | 'border' | 'waterways' | 'territories' | 'roots' | 'lines'
>;

/** The ground of a drawn map, from the bottom: shapes to define, what lies under the layers, the lines over them. */
export function drawGround(
	input: GroundInput,
	{ path, draw, drawAll }: Picture
): { shapes: string; under: string; over: string } {
	const look = input.lines.isApproximate === true ? ' is-approximate' : '';
	const shapes = [...input.territories].map(([id, { geometry }]) =>
		tag('path', { id: territoryId(id), d: path(geometry), fill: 'inherit' })
	);
	return {
		shapes: shapes.join(''),
		under: [
			drawAll(input.neighbours.features, 'ground-neighbour'),
			drawAll(input.border.features, 'ground-border'),
			...input.roots
				.filter((id) => input.territories.has(id))
				.map((id) => tag('use', { href: `#${territoryId(id)}`, class: 'ground-land' })),
			drawAll(input.waterways.features, 'ground-water')
		].join(''),
		over: [
			draw(input.lines.communes, `line-commune${look}`),
			draw(input.lines.epci, `line-epci${look}`),
			draw(input.lines.territoires, `line-territory${look}`)
		].join('')
	};
}

/** The bar of a scale in the lower left corner. */
function drawScale({ width, label }: NonNullable<SvgMapInput['scale']>, height: number): string {
	const [x, y] = [14, height - 14];
	const words = tag('text', { x, y: y - 13, class: 'label-scale' }, escapeXml(label));
	return tag('path', { d: `M${x} ${y - 6}v6h${width.toFixed(1)}v-6`, class: 'line-scale' }) + words;
}

/**
 * The map as SVG, readable without scripts and without WebGL: the same drawn features, patterns and colours as the
 * interactive one. Coloured by the style sheets of the page it stands in (`svg-map.css`, `layers.css`).
 * @returns the `<svg>` element, in the Mercator projection.
 */
export function drawSvgMap(input: SvgMapInput): string {
	const { width, height } = input;
	const picture = openPicture(input);
	const ground = drawGround(input, picture);
	const circle = ([lng = 0, lat = 0]: Position) => {
		const [cx, cy] = picture.place([lng, lat]).map((value) => value.toFixed(1));
		return tag('circle', { cx, cy, r: SELECTION_RADIUS, fill: 'none', class: 'line-selection' });
	};
	const drawSelected = (geometry: Geometry) =>
		isPointGeometry(geometry)
			? Array.from(positionsOf(geometry), circle).join('')
			: picture.draw(geometry, 'line-selection');
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
			tag('defs', {}, patterns.join('') + ground.shapes),
			ground.under,
			...input.layers.map((layer) => drawLayer(layer, pathShape(picture))),
			ground.over,
			...(input.selection ?? []).map(drawSelected),
			drawBadges(input.badges, picture),
			drawMarks(input.marks, picture),
			drawLabels(input.labels, picture, [width, height]),
			input.scale ? drawScale(input.scale, height) : ''
		].join('')
	);
}
