import { toKML } from '@placemarkio/tokml';
import { pointOnFeature } from '@turf/turf';
import { decodeBoundaries, decodeContext } from '../../lib/geo/decode-topology';
import type { Source } from '../../lib/domain/atlas';
import type { NearOutline, Walk } from '../../lib/domain/walk';
import type { Content } from '../../lib/formats/contract/publish-files';
import { printGpx, type TrackFile, type Waypoint } from '../../lib/formats/traces/print-gpx';
import { toTrackGeoJson } from '../../lib/formats/traces/track-geojson';
import { drawAllWalks } from '../../lib/drawing/walks/draw-all-walks';
import { drawOneWalk, type DrawnWalk, type WalkGround } from '../../lib/drawing/walks/draw-walks';
import type { TraceKind } from '../../lib/domain/words';
import { isPoint } from '../../lib/geo/geometry-kind';
import type { Atlas } from '../join/build-atlas';
import type { BuiltWalk } from '../join/build-walks';

const RAILWAY_NOTE =
	'Tracé d’une ancienne voie ferrée des mines : rien ne dit ce qu’il en reste, ni qu’on peut la suivre.';
const WATER_NOTE = 'Tracé de la voie d’eau : rien ne dit qu’un chemin la longe.';
const WAY_NOTE = 'Tracé relevé, une seule voie gardée là où la source en a plusieurs.';
const GAP_NOTE = 'La source a des lacunes : la trace s’y interrompt.';
const NOTES: Record<TraceKind, string> = { way: WAY_NOTE, water: WATER_NOTE, railway: RAILWAY_NOTE };
const OUTLINE_TYPE = 'Lieu cité';

const describeNear = ({ set, metres }: NearOutline): string =>
	`${set ?? OUTLINE_TYPE}, ${metres === 0 ? 'sur le tracé' : `à ${metres} m du tracé`}, contour officiel ; accès non vérifié.`;

/** A point inside each outline near a walk. Sites of which only the commune is known get none: they would be misplaced. */
function waypointsOf({ near }: Walk, { references, geometry }: Atlas): Waypoint[] {
	const shapes = new Map(references.map(({ reference, shape }) => [reference.id, shape]));
	return near.flatMap((outline) => {
		const shape = shapes.get(outline.id) ?? geometry.outlines.get(outline.id);
		if (!shape) return [];
		return [
			{
				id: outline.id,
				name: outline.name,
				description: describeNear(outline),
				type: outline.set ?? OUTLINE_TYPE,
				at: pointOnFeature(shape).geometry.coordinates
			}
		];
	});
}

/** A walk's trace with who must be named, or undefined where it has none. */
function findTrackFile({ walk, lines }: BuiltWalk, atlas: Atlas): TrackFile | undefined {
	const source = atlas.sources.find(({ id }) => id === walk.trace?.source);
	if (!walk.trace || !source) return undefined;
	const notes = [NOTES[walk.trace.kind], ...(walk.trace.gaps.length > 0 ? [GAP_NOTE] : [])];
	const { attribution, licence, licenceUrl, vintage } = source;
	return {
		name: walk.name,
		description: notes.join(' '),
		attribution,
		licence,
		licenceUrl,
		vintage,
		lines,
		waypoints: waypointsOf(walk, atlas)
	};
}

/** Sources of the traces and outlines that walks are measured by. */
export function walkSourcesOf({ walks, sources }: Atlas): Source[] {
	const used = new Set(
		walks.flatMap(({ walk }) => [
			walk.trace?.source,
			...walk.outlines.map(({ source }) => source),
			...walk.near.map(({ source }) => source)
		])
	);
	return sources.filter(({ id }) => used.has(id));
}

/** What files of what one may go out to hold, by path below `api/v1/`: all in one, and each real trace in three formats. */
export function walkContents(
	atlas: Atlas,
	versioned: (value: object) => Content
): [path: string, content: Content][] {
	const traces = atlas.walks.flatMap((built): [string, Content][] => {
		const file = findTrackFile(built, atlas);
		if (!file) return [];
		const path = `walks/${built.walk.id}`;
		const collection = toTrackGeoJson(built.walk.id, file);
		return [
			[`${path}.gpx`, { text: printGpx(file) }],
			[`${path}.line.gpx`, { text: printGpx({ ...file, waypoints: [] }) }],
			[`${path}.kml`, { text: toKML(collection) }],
			[`${path}.geojson`, { json: collection }]
		];
	});
	return [['walks.json', versioned({ walks: atlas.walks.map(({ walk }) => walk) })], ...traces];
}

/** Drawn maps of all walks and of each, by path below `static/`: readable without scripts and without WebGL. */
export function printWalkMaps(atlas: Atlas): [string, string][] {
	const { geometry, communes, territories, layers, start } = atlas;
	const ground: WalkGround = {
		context: decodeContext(atlas.context),
		lines: decodeBoundaries(atlas.boundaries.topology).lines,
		...{ geometry, communes, territories, layers }
	};
	const drawn = atlas.walks.map(({ walk, lines }): DrawnWalk => {
		const shown = new Set(walk.outlines.flatMap(({ names }) => names.map(({ id }) => id)));
		return {
			walk,
			lines,
			facts: atlas.facts.filter(({ id }) => walk.facts.includes(id)),
			outlines: atlas.references
				.filter(({ reference }) => shown.has(reference.id))
				.flatMap(({ shape }) => (shape && !isPoint(shape) ? [shape] : []))
		};
	});
	return [
		['atlas/walks.svg', drawAllWalks(drawn, ground, start.bbox)],
		...drawn.flatMap((one): [string, string][] => {
			const svg = drawOneWalk(one, ground);
			return svg === undefined ? [] : [[`atlas/walks/${one.walk.id}.svg`, svg]];
		})
	];
}
