import type { Geometry } from 'geojson';
import type { Layer, LngLat } from '../../domain/atlas';
import type { DrawnCollection, DrawnKind, DrawnProperties } from '../../geo/drawn-features';
import { isLineGeometry, isPointGeometry } from '../../geo/geometry-kind';
import { lookOf } from '../style/looks';
import { diamondPath, markReachPx } from '../style/mark-shape';
import { patternId } from './draw-pattern';
import { placeLabels, type LabelCandidate } from './place-labels';
import type { Picture } from './picture';
import { escapeXml, tag } from '../../domain/text/tag';

/** A layer with what is drawn of it. */
export interface PaintedLayer {
	layer: Layer;
	opacity: number;
	collection: DrawnCollection;
	/** Written on its group as `data-id`, for a page that tells its parts apart. */
	id?: string;
}

/** A hollow mark, with the layer whose colour it bears. */
export interface PaintedMark {
	layer: string;
	at: LngLat;
	offset: readonly [number, number];
	toCome: boolean;
	inferred: boolean;
	name: string;
	/** As that of a layer. */
	id?: string;
}

/** A badge under the name of a territory, with the layer whose colour it bears. */
export interface PaintedBadge {
	layer: string;
	at: LngLat;
	offset: readonly [number, number];
	name: string;
	/** As that of a layer. */
	id?: string;
}

const CLASSES: Record<DrawnKind, string> = {
	commune: 'drawn-commune',
	reference: 'drawn-reference',
	listed: 'drawn-listed',
	outline: 'drawn-outline',
	link: 'drawn-link'
};

/** Writes the element of a shape: a path of its own, or a second use of one that is in the page already. */
export type ShapeTag = (
	geometry: Geometry,
	properties: DrawnProperties,
	attributes: { id?: string; class?: string; fill?: string; 'vector-effect'?: string }
) => string;

/** A shape as a path of its own. */
export const pathShape =
	({ path }: Pick<Picture, 'path'>): ShapeTag =>
	(geometry, _, attributes) =>
		tag('path', { d: path(geometry), ...attributes });

/** Classes that tell in which case of its look an element is drawn. */
const caseClasses = ({ toCome, inferred }: { toCome: boolean | 0 | 1; inferred: boolean | 0 | 1 }): string =>
	`${toCome ? ' is-to-come' : ''}${inferred ? ' is-inferred' : ''}`;

/** The areas and lines of a layer, in its own colour (`--layer`); whole communes under its pattern. */
export function drawLayer({ layer, opacity, collection, id }: PaintedLayer, shape: ShapeTag): string {
	// A link of which one end is known is no line; the list names it.
	const drawable = collection.features.filter(
		({ geometry, properties: { kind } }) => kind === 'reference' || !isPointGeometry(geometry)
	);
	const shapes = drawable.map(({ geometry, properties }) => {
		const { kind, toCome } = properties;
		if (isPointGeometry(geometry)) return shape(geometry, properties, { class: 'drawn-place' });
		const classes = caseClasses(properties);
		const line = isLineGeometry(geometry) ? ' is-line' : '';
		const base = shape(geometry, properties, { class: `${CLASSES[kind]}${classes}${line}` });
		if (kind !== 'commune') return base;
		const fill = `url(#${patternId(layer.id, toCome === 1)})`;
		return shape(geometry, properties, { class: `drawn-pattern${classes}`, fill }) + base;
	});
	return tag(
		'g',
		{ class: `layer-${layer.id}`, opacity: opacity === 1 ? undefined : opacity, 'data-id': id },
		shapes.join('')
	);
}

/** Hollow marks: round, or a diamond where the place comes from another source. */
export const drawMarks = (marks: readonly PaintedMark[], { place }: Pick<Picture, 'place'>): string =>
	marks
		.map(({ layer, at, offset: [dx, dy], name, id, ...of }) => {
			const look = lookOf('point', of);
			const [x, y] = place(at);
			const attributes = { class: `drawn-mark layer-${layer}${caseClasses(of)}`, 'data-id': id };
			const title = tag('title', {}, escapeXml(name));
			const [cx, cy] = [(x + dx).toFixed(1), (y + dy).toFixed(1)];
			return look.shape === 'diamond'
				? tag('path', { d: `M${cx} ${cy}${diamondPath(look)}`, ...attributes }, title)
				: tag('circle', { cx, cy, r: markReachPx(look), ...attributes }, title);
		})
		.join('');

/** Small squares under the names of territories. */
export function drawBadges(badges: readonly PaintedBadge[], { place }: Pick<Picture, 'place'>): string {
	const { halfPx, rimPx } = lookOf('territory');
	// The rim is a stroke, half of which lies on either side of the square's edge.
	const half = halfPx + rimPx / 2;
	return badges
		.map(({ layer, at, offset: [dx, dy], name, id }) => {
			const [x, y] = place(at);
			const corner = { x: (x + dx - half).toFixed(1), y: (y + dy - half).toFixed(1) };
			return tag(
				'rect',
				{ ...corner, width: half * 2, height: half * 2, class: `drawn-badge layer-${layer}`, 'data-id': id },
				tag('title', {}, escapeXml(name))
			);
		})
		.join('');
}

/** Width from which a picture has a second set of names for phones, where it is shrunk, and how much larger those are. */
const WIDE = 600;
const NARROW_SCALE = 27 / 12;

/** Names of places that find room. A wide picture has a second set, of fewer and larger names, for phones. */
export function drawLabels(
	labels: readonly LabelCandidate[],
	{ place }: Pick<Picture, 'place'>,
	size: readonly [width: number, height: number]
): string {
	const draw = (placed: readonly LabelCandidate[]) =>
		placed
			.map(({ name, at, kind }) => {
				const [x, y] = place(at);
				return tag('text', { x: x.toFixed(1), y: y.toFixed(1), class: `label-${kind}` }, escapeXml(name));
			})
			.join('');
	const wide = draw(placeLabels(labels, place, size));
	if (size[0] < WIDE) return wide;
	const communes = labels.filter(({ kind }) => kind === 'commune');
	const narrow = draw(placeLabels(communes, place, size, NARROW_SCALE));
	return tag('g', { class: 'labels-wide' }, wide) + tag('g', { class: 'labels-narrow' }, narrow);
}
