import type { FeatureCollection, Geometry, GeometryCollection, MultiLineString } from 'geojson';
import type { BoundaryLines, Context } from '../../geo/decode-topology';
import type { Bbox, Commune, Fact, Layer, Territory } from '../../domain/atlas';
import type { AtlasGeometry, DrawnReference } from '../../geo/atlas-geometry';
import { bboxOf, bboxesMeet, growBbox } from '../../geo/bbox';
import { drawnFeatures } from '../../geo/drawn-features';
import { marksOf, type Mark } from '../../geo/marks';
import type { PaintedLayer } from './draw-parts';
import { drawSvgMap, type SvgMapInput } from './draw-svg-map';
import { paintMarks, rootsOf } from './overview';

/** Size of the small map, in its own units: about its pixels on a wide screen. */
export const COMMUNE_MAP_SIZE = { width: 400, height: 340, padding: 4 };

/** Share of the commune's box that is shown around it on each side. */
const SURROUNDINGS = 0.4;
/** Share of that box, on each side, that is searched for boundaries: whatever its shape, the picture shows nothing beyond. */
const REACH = 1.5;
/** The same for the scenery, some of whose lines cross the whole land. */
const FAR = 6;

/** What the map of a commune is drawn from. */
export interface CommuneMapInput {
	commune: Commune;
	communes: readonly Commune[];
	territories: readonly Territory[];
	/** Layers in order, topmost first. */
	layers: readonly Layer[];
	/** Facts that cover the commune. */
	facts: readonly Fact[];
	references: readonly DrawnReference[];
	geometry: AtlasGeometry;
	context: Context;
	lines: BoundaryLines;
}

/** Boxes that were worked out once, by the coordinates they surround: the same scenery is asked about for every commune. */
const boxes = new WeakMap<object, Bbox>();

function meetsBox(box: Bbox, geometry: Exclude<Geometry, GeometryCollection>): boolean {
	const own = boxes.get(geometry.coordinates) ?? bboxOf([geometry]);
	if (!own) return false;
	boxes.set(geometry.coordinates, own);
	return bboxesMeet(own, box);
}

const linesIn = (box: Bbox, { coordinates }: MultiLineString): MultiLineString => ({
	type: 'MultiLineString',
	coordinates: coordinates.filter((line) => meetsBox(box, { type: 'LineString', coordinates: line }))
});

/** Features that meet a box; of a feature with many lines, only the lines that do. */
const featuresIn = (box: Bbox, { features }: FeatureCollection): FeatureCollection => ({
	type: 'FeatureCollection',
	features: features.flatMap((feature) => {
		const { geometry } = feature;
		if (geometry.type === 'GeometryCollection' || !meetsBox(box, geometry)) return [];
		return geometry.type === 'MultiLineString'
			? [{ ...feature, geometry: linesIn(box, geometry) }]
			: [feature];
	})
});

/** What lies around a commune: scenery, boundaries, and the land of the territories that reach into the picture. */
function surroundingsOf({ context, lines, geometry, territories }: CommuneMapInput, bbox: Bbox) {
	const reach = growBbox(bbox, REACH);
	const far = growBbox(bbox, FAR);
	const near = new Map([...geometry.territories].filter(([, area]) => meetsBox(reach, area.geometry)));
	return {
		neighbours: featuresIn(far, context.neighbours),
		border: featuresIn(far, context.border),
		waterways: featuresIn(far, context.waterways),
		lines: {
			...lines,
			communes: linesIn(reach, lines.communes),
			epci: linesIn(reach, lines.epci),
			territoires: linesIn(reach, lines.territoires)
		},
		territories: near,
		roots: rootsOf(territories)
			.map(({ id }) => id)
			.filter((id) => near.has(id))
	} satisfies Partial<SvgMapInput>;
}

/** Official outlines and links of each layer that has some, bottommost first. */
function layersOf({ layers, facts, references, geometry }: CommuneMapInput): PaintedLayer[] {
	const drawn = facts.filter(({ precision }) => precision === 'outline' || precision === 'link');
	return layers
		.map((layer) => ({
			layer,
			opacity: 1,
			collection: drawnFeatures(
				drawn.filter((fact) => fact.layer === layer.id),
				references.filter(({ reference, shape }) => shape !== null && reference.layer === layer.id),
				geometry
			)
		}))
		.filter(({ collection }) => collection.features.length > 0)
		.reverse();
}

/** Marks of the sites that lie somewhere in the commune. */
function marksIn({ commune, layers, facts, geometry }: CommuneMapInput): Mark[] {
	const here = facts
		.filter(({ precision }) => precision === 'point')
		.map((fact) => ({ ...fact, communes: [commune.code] }));
	return marksOf(
		layers.map(({ id }) => ({ id, opacity: 1, facts: here.filter(({ layer }) => layer === id) })),
		geometry
	);
}

/**
 * A commune among its neighbours with the official outlines, links and sites that concern it. What holds for the whole commune
 * is not drawn: it would cover all the rest.
 * @returns undefined where the commune has no outline.
 */
export function drawCommuneMap(input: CommuneMapInput): string | undefined {
	const { commune, communes, geometry } = input;
	const outline = geometry.communes.get(commune.code);
	const own = outline && bboxOf([outline.geometry]);
	if (!own) return undefined;
	const bbox = growBbox(own, SURROUNDINGS);
	const marks = marksIn(input);
	const near = communes
		.filter(({ code }) => commune.neighbours.includes(code))
		.sort((a, b) => b.population - a.population);
	// Marks stand where the name would: the page's title says it.
	const named = marks.length > 0 ? near : [commune, ...near];
	return drawSvgMap({
		...COMMUNE_MAP_SIZE,
		bbox,
		...surroundingsOf(input, bbox),
		layers: layersOf(input),
		marks: paintMarks(marks),
		badges: [],
		labels: named.map(({ name, centre }) => ({ name, at: centre, kind: 'commune' as const })),
		selection: [outline.geometry]
	});
}
