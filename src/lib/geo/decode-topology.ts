import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoundaryKind, Reference } from '../domain/atlas';
import type { InseeCode } from '../domain/codes';
import type { Areal, DrawnReference, OfficialShape, Shape } from './atlas-geometry';

const collection = (topology: Topology, object: string): FeatureCollection => {
	const found = topology.objects[object];
	return found ? feature(topology, found as GeometryCollection) : { type: 'FeatureCollection', features: [] };
};

const byId = <F extends Feature>(features: readonly Feature[]): Map<string, F> =>
	new Map(features.map((item) => [String(item.id), item as F]));

/** Lines between and around areas, each once. */
export interface BoundaryLines {
	communes: MultiLineString;
	epci: MultiLineString;
	territoires: MultiLineString;
	/** Whether they are those of approximate cells, drawn in broken strokes. */
	isApproximate?: boolean;
}

export interface DecodedBoundaries {
	/** By INSEE code. */
	communes: Map<InseeCode, Areal>;
	/** EPCI and poles, by id. */
	territories: Map<string, Areal>;
	lines: BoundaryLines;
}

/** Communes, EPCI and territories with their lines, from `boundaries.json`. */
export function decodeBoundaries(topology: Topology): DecodedBoundaries {
	const lines = (object: string) => mesh(topology, topology.objects[object] as GeometryCollection);
	const areal = (object: string) =>
		byId<Feature<Polygon | MultiPolygon>>(collection(topology, object).features);
	const { properties } = topology.objects['communes'] ?? {};
	const isApproximate = (properties as { boundaries?: BoundaryKind } | undefined)?.boundaries === 'cell';
	return {
		communes: areal('communes') as Map<InseeCode, Areal>,
		territories: new Map([...areal('epci'), ...areal('territoires')]),
		lines: {
			communes: lines('communes'),
			epci: lines('epci'),
			territoires: lines('territoires'),
			...(isApproximate ? { isApproximate } : {})
		}
	};
}

export interface Context {
	neighbours: FeatureCollection;
	border: FeatureCollection;
	waterways: FeatureCollection;
}

/** The scenery, from `context.json`. */
export const decodeContext = (topology: Topology): Context => ({
	neighbours: collection(topology, 'neighbours'),
	border: collection(topology, 'border'),
	waterways: collection(topology, 'waterways')
});

export interface LayerOutlines {
	/** By id of fact. */
	facts: Map<string, Shape>;
	references: DrawnReference[];
}

/** Official outlines of a layer, from `outlines/<layer>.json`. */
export function decodeOutlines(layer: string, topology: Topology): LayerOutlines {
	return {
		facts: byId<Shape>(collection(topology, 'facts').features),
		references: collection(topology, 'references').features.map((item) => ({
			reference: { ...(item.properties as Omit<Reference, 'id' | 'layer'>), id: String(item.id), layer },
			// A register that only lists communes has no geometry of its own.
			shape: (item.geometry as OfficialShape['geometry'] | null) === null ? null : (item as OfficialShape)
		}))
	};
}
