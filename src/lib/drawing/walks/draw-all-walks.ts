import type { Bbox } from '../../domain/atlas';
import { escapeXml, tag } from '../../domain/text/tag';
import { drawGround } from '../svg/draw-svg-map';
import { drawLabels, drawMarks } from '../svg/draw-parts';
import { openPicture, type Picture } from '../svg/picture';
import { drawThumb } from './draw-thumb';
import { byPopulation, communeLabels, marksOf, rootsOf, type DrawnWalk, type WalkGround } from './draw-walks';

/** Size of the map, in its own units. */
const SIZE = { width: 640, height: 470, padding: 10 };
const MOST_LABELS = 9;

const NOTHING = { type: 'MultiLineString' as const, coordinates: [] };

/** Kinds whose lines lie above the others: those that few others hide. */
const RANK: Record<string, number> = { water: 0, mining: 1, horse: 2, foot: 3, mtb: 4, ride: 5 };

/** A line that a finger can touch, which leads to its page: wide and unseen below, its casing and itself above. */
function drawWay(
	{ walk, lines }: DrawnWalk,
	{ path }: Pick<Picture, 'path'>
): { shape: string; way: string } {
	const d = path({ type: 'MultiLineString', coordinates: lines });
	if (d === '') return { shape: '', way: '' };
	const href = `#way-${walk.id}`;
	const uses = ['way-hit', 'way-casing', 'way-line'].map((name) => tag('use', { href, class: name }));
	return {
		shape: tag('path', { id: `way-${walk.id}`, d }),
		// Relative: the same picture stands in the pages of every language. The list beside leads there too, by the keyboard.
		way: tag(
			'a',
			{ href: `sorties/${walk.id}`, tabindex: -1, class: `way way-${walk.kind}`, 'data-id': walk.id },
			tag('title', {}, escapeXml(walk.name)) + uses.join('')
		)
	};
}

/** What is only planned and has no line: its communes, in dashes. */
function drawPlanned({ walk }: DrawnWalk, { geometry }: WalkGround, { draw }: Picture): string {
	const shapes = walk.communes.flatMap(({ code }) => geometry.communes.get(code)?.geometry ?? []);
	return shapes.length > 0 && walk.exists === 'no'
		? tag('g', { 'data-id': walk.id }, shapes.map((shape) => draw(shape, 'way-planned')).join(''))
		: '';
}

/**
 * All walks on the whole atlas: their lines above all, each of which can be touched, marks where only the commune is known, dashes
 * where something is planned; and in its definitions a small picture of each line, which the cards use.
 */
export function drawAllWalks(walks: readonly DrawnWalk[], ground: WalkGround, bbox: Bbox): string {
	const { geometry, context, lines: boundaries, territories } = ground;
	const picture = openPicture({ ...SIZE, bbox });
	const drawn = drawGround(
		{
			...{ border: context.border, waterways: context.waterways, territories: geometry.territories },
			roots: rootsOf(territories).map(({ id }) => id),
			// A walker crosses communes without seeing it: their lines would be half of what the page weighs.
			neighbours: { type: 'FeatureCollection', features: [] },
			lines: { ...boundaries, communes: NOTHING, epci: NOTHING }
		},
		picture
	);
	const ranked = walks
		.filter(({ lines }) => lines.length > 0)
		.sort((a, b) => (RANK[a.walk.kind] ?? 0) - (RANK[b.walk.kind] ?? 0));
	const ways = ranked.map((one) => drawWay(one, picture));
	const marks = marksOf(
		walks.filter(({ walk }) => walk.exists !== 'no'),
		geometry
	);
	const biggest = byPopulation(ground.communes).slice(0, MOST_LABELS);
	return tag(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
			class: 'svg-map walks-map',
			'aria-hidden': 'true'
		},
		[
			tag(
				'defs',
				{},
				drawn.shapes + ways.map(({ shape }) => shape).join('') + ranked.map(drawThumb).join('')
			),
			drawn.under,
			drawn.over,
			...walks.map((one) => drawPlanned(one, ground, picture)),
			drawMarks(marks, picture),
			...ways.map(({ way }) => way),
			drawLabels(communeLabels(biggest, true, bbox), picture, [SIZE.width, SIZE.height])
		].join('')
	);
}
