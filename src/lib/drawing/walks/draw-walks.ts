import type { Feature, Position } from 'geojson';
import type { BoundaryLines, Context } from '../../geo/decode-topology';
import type { Bbox, Commune, Fact, Layer, Territory } from '../../domain/atlas';
import type { Walk } from '../../domain/walk';
import type { AtlasGeometry, Shape } from '../../geo/atlas-geometry';
import { badgeOffset } from '../../geo/badges';
import { bboxOf, growBbox, joinBboxes } from '../../geo/bbox';
import { drawnFeatures, drawnPoints, type DrawnCollection } from '../../geo/drawn-features';
import { fanOut } from '../../geo/fan-out';
import { isYetToBe } from '../../domain/words';
import { drawSvgMap, type SvgMapInput } from '../svg/draw-svg-map';
import type { LabelCandidate } from '../svg/place-labels';
import { KIND_LAYER } from './kind-layer';

/** A walk with what is drawn of it. */
export interface DrawnWalk {
	walk: Walk;
	/** Stretches of its trace. */
	lines: Position[][];
	/** Facts that place it. */
	facts: readonly Fact[];
	/** Official outlines that show it. */
	outlines: readonly Shape[];
}

/** The ground that walks are drawn on. */
export interface WalkGround {
	context: Context;
	geometry: AtlasGeometry;
	lines: BoundaryLines;
	communes: readonly Commune[];
	territories: readonly Territory[];
	layers: readonly Layer[];
}

/** Size of the maps, in their own units: small, so that names stay readable on a phone. */
const SIZE = { width: 480, height: 400, padding: 14 };
const MOST_LABELS = 14;
/** A name stands above the mark of its commune: by this share of the map's height. */
const LABEL_LIFT = 0.045;
/** Where a walk is all there is to see, its surroundings are shown too. */
const SURROUNDINGS = 0.12;
/** A map shows at least this much, in degrees of latitude: about seven kilometres. */
const LEAST_HEIGHT = 0.06;

/** A trace, or official outlines, as one feature of the kind that is drawn in solid strokes. */
function solidFeature(walk: Walk, geometry: Feature['geometry']): DrawnCollection['features'][number] {
	const properties = { kind: 'reference' as const, ids: walk.id, toCome: 0 as const, inferred: 0 as const };
	return { type: 'Feature', geometry, properties };
}

function collectionOf({ walk, lines, facts, outlines }: DrawnWalk, geometry: AtlasGeometry): DrawnCollection {
	if (lines.length > 0)
		return {
			type: 'FeatureCollection',
			features: [solidFeature(walk, { type: 'MultiLineString', coordinates: lines })]
		};
	const official = outlines.map((shape) => solidFeature(walk, shape.geometry));
	const named = official.length > 0 ? [] : drawnFeatures(facts, [], geometry).features;
	return { type: 'FeatureCollection', features: [...official, ...named] };
}

/** Hollow marks of walks of which only the commune is known, side by side where they share one. */
export function marksOf(walks: readonly DrawnWalk[], geometry: AtlasGeometry): SvgMapInput['marks'] {
	const points = walks
		.filter(({ lines, outlines }) => lines.length + outlines.length === 0)
		.flatMap(({ walk, facts }) => drawnPoints(facts, geometry).map((point) => ({ ...point, walk })));
	return fanOut(points, ({ code }) => code).map(({ mark: { fact, walk, centre }, offset }) => ({
		layer: KIND_LAYER[walk.kind],
		at: centre,
		offset,
		toCome: isYetToBe(fact),
		inferred: fact.basis === 'inferred',
		name: walk.name,
		id: walk.id
	}));
}

/** Small squares under the names of territories, for walks of which no place in them is known. */
function badgesOf(walks: readonly DrawnWalk[], territories: readonly Territory[]): SvgMapInput['badges'] {
	const wide = walks.filter(({ walk }) => walk.precision === 'territory' && walk.communes.length === 0);
	return territories.flatMap(({ id, labelAt }) => {
		const own = wide.filter(({ facts }) => facts.some((fact) => fact.territories.includes(id)));
		return own.map(({ walk }, index) => ({
			layer: KIND_LAYER[walk.kind],
			at: labelAt,
			offset: badgeOffset(index, own.length),
			name: walk.name,
			id: walk.id
		}));
	});
}

/** Names of territories that have room for them. */
const territoryLabels = (roots: readonly Territory[]): LabelCandidate[] =>
	roots.map(({ label, short, labelAt }) => ({
		name: label.length > 24 ? short : label,
		at: labelAt,
		kind: 'territory'
	}));

/** Names of communes, above their marks where they have some. */
export function communeLabels(
	communes: readonly Commune[],
	marked: boolean,
	[, south, , north]: Bbox
): LabelCandidate[] {
	const lift = marked ? (north - south) * LABEL_LIFT : 0;
	return communes.map(({ name, centre: [lng, lat] }) => ({ name, at: [lng, lat + lift], kind: 'commune' }));
}

export const rootsOf = (territories: readonly Territory[]): Territory[] =>
	territories.filter(({ id }) => !territories.some(({ parts }) => parts.includes(id)));

/** Draws walks in a box: what the map of one walk and the map of all have in common. */
function drawWalks(
	walks: readonly DrawnWalk[],
	ground: WalkGround,
	bbox: Bbox,
	more: Pick<SvgMapInput, 'badges' | 'labels'>
): string {
	const { geometry, territories, context, lines } = ground;
	const layers = walks.flatMap((drawn) => {
		const layer = ground.layers.find(({ id }) => id === KIND_LAYER[drawn.walk.kind]);
		return layer ? [{ layer, opacity: 1, id: drawn.walk.id, collection: collectionOf(drawn, geometry) }] : [];
	});
	return drawSvgMap({
		...SIZE,
		bbox,
		neighbours: context.neighbours,
		border: context.border,
		waterways: context.waterways,
		territories: geometry.territories,
		roots: rootsOf(territories).map(({ id }) => id),
		lines,
		layers,
		marks: marksOf(walks, geometry),
		...more
	});
}

export const byPopulation = (communes: readonly Commune[]): Commune[] =>
	[...communes].sort((a, b) => b.population - a.population);

/** The box that shows a walk: its communes where they can be seen, else its territories. */
export function boxOfWalk(
	{ walk }: DrawnWalk,
	{ geometry, territories, communes }: WalkGround
): Bbox | undefined {
	const codes = new Set<string>(walk.communes.map(({ code }) => code));
	const own = communes.filter(({ code }) => codes.has(code));
	const boxes = own.flatMap(({ code }) => {
		const area = geometry.communes.get(code);
		const box = area && bboxOf([area.geometry]);
		return box ? [box] : [];
	});
	const wide = territories.filter(({ id }) => walk.territories.includes(id)).map(({ bbox }) => bbox);
	const box = joinBboxes(codes.size > 0 ? boxes : wide);
	if (!box) return undefined;
	const [west, south, east, north] = growBbox(box, SURROUNDINGS);
	const missing = Math.max(0, LEAST_HEIGHT - (north - south)) / 2;
	return [west - missing, south - missing, east + missing, north + missing];
}

/** One walk with its surroundings, or undefined where nothing of it can be drawn. */
export function drawOneWalk(drawn: DrawnWalk, ground: WalkGround): string | undefined {
	const box = boxOfWalk(drawn, ground);
	if (!box) return undefined;
	const codes = new Set<string>(drawn.walk.communes.map(({ code }) => code));
	const own = ground.communes.filter(({ code }) => codes.has(code));
	const others = ground.communes.filter(({ code }) => !codes.has(code));
	const isMarked = marksOf([drawn], ground.geometry).length > 0;
	const labels = [
		...communeLabels(byPopulation(own).slice(0, MOST_LABELS), isMarked, box),
		...territoryLabels(rootsOf(ground.territories)),
		...communeLabels(byPopulation(others).slice(0, MOST_LABELS), false, box)
	];
	return drawWalks([drawn], ground, box, { badges: badgesOf([drawn], ground.territories), labels });
}
