import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs } from 'topojson-client';
import type {
	GeometryCollection,
	Topology,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon
} from 'topojson-specification';
import type { BoundaryKind } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { cellsOf } from '../../lib/geo/cells/cells';
import { rewindForD3 } from '../../lib/geo/rewind-for-d3';
import { mapPositions, partsOf } from '../../lib/geo/rings';
import { fromLambertKm, toAreaFigures, type CommuneFigures } from '../read/commune-figures';
import type { Member } from '../read/membership';
import type { TerritoryDefinition } from '../read/schemas';
import { simplifiedTopology } from './simplify-borders';

/** Steps over the wider side of the box: about one metre over the four territories. */
export const QUANTISATION = 1e5;

export type Outline = Feature<Polygon | MultiPolygon, { code: string }>;
type Areal = TopoPolygon | TopoMultiPolygon;

/** Objects `communes`, `epci` and `territoires` of one TopoJSON, with ids: INSEE codes, then ids of territories. */
export type BoundaryTopology = Topology<{
	communes: GeometryCollection;
	epci: GeometryCollection;
	territoires: GeometryCollection;
}>;

export interface Boundaries {
	kind: BoundaryKind;
	topology: BoundaryTopology;
	/** Outlines as the quantised topology gives them back, by INSEE code. */
	communes: Map<InseeCode, Feature<Polygon | MultiPolygon>>;
	/** Outlines of EPCI and poles, merged from their communes, by id. */
	territories: Map<string, Feature<Polygon | MultiPolygon>>;
	/** Named substitutions: old codes read as today's. */
	substitutions: string[];
}

/**
 * Outlines of the atlas's communes by today's code.
 * @param features communes of the sources, maybe of an older vintage.
 * @param merged old code → today's, for communes that were merged since.
 * @returns outlines, the substitutions made, and the codes that have no outline.
 */
export function selectOutlines(
	features: readonly Outline[],
	members: readonly Member[],
	merged: ReadonlyMap<string, { code: string; name: string }>
): { outlines: Map<InseeCode, Polygon | MultiPolygon>; substitutions: string[]; missing: InseeCode[] } {
	const wanted = new Map<string, InseeCode>(members.map(({ code }) => [code, code]));
	const outlines = new Map<InseeCode, Polygon | MultiPolygon>();
	const substitutions: string[] = [];
	for (const { properties, geometry } of features) {
		const into = wanted.get(properties.code) ? undefined : merged.get(properties.code);
		const code = wanted.get(into?.code ?? properties.code);
		if (code === undefined) continue;
		if (into) substitutions.push(`${properties.code} is read as ${into.code} ${into.name}`);
		const before = outlines.get(code);
		outlines.set(
			code,
			before ? { type: 'MultiPolygon', coordinates: [...partsOf(before), ...partsOf(geometry)] } : geometry
		);
	}
	return { outlines, substitutions, missing: [...wanted.values()].filter((code) => !outlines.has(code)) };
}

/** Cells made from the figures of communes: what is drawn where no outline could be had. */
export function cellOutlines(figures: Iterable<CommuneFigures>): Map<InseeCode, Polygon> {
	const communes = [...figures];
	const cells = cellsOf(communes.map(toAreaFigures));
	return new Map(
		cells.flatMap((cell, index) => {
			const commune = communes[index];
			return commune ? [[commune.code, mapPositions(cell, fromLambertKm)] as const] : [];
		})
	);
}

const communesOf = (id: string, members: readonly Member[]): Set<string> =>
	new Set(members.filter(({ territories }) => territories.includes(id)).map(({ code }) => code));

const mergeTerritory = (base: Topology, communes: GeometryCollection, codes: ReadonlySet<string>) =>
	mergeArcs(base, communes.geometries.filter(({ id }) => codes.has(String(id))) as Areal[]);

/**
 * One quantised TopoJSON of communes, EPCI and territories; the latter two are merged from the communes' own arcs.
 * @param outlines by INSEE code, WGS84.
 */
export function buildBoundaries(
	kind: BoundaryKind,
	outlines: ReadonlyMap<InseeCode, Polygon | MultiPolygon>,
	members: readonly Member[],
	definitions: readonly TerritoryDefinition[],
	substitutions: string[] = []
): Boundaries {
	const collection: FeatureCollection = {
		type: 'FeatureCollection',
		features: members.flatMap(({ code }) => {
			const geometry = outlines.get(code);
			// Lines shared by two communes are merged away only where all outlines are wound the same way.
			return geometry
				? [{ type: 'Feature' as const, id: code, properties: {}, geometry: rewindForD3(geometry) }]
				: [];
		})
	};
	const base = simplifiedTopology(collection, QUANTISATION);
	const communes = base.objects.communes as GeometryCollection;
	for (const geometry of communes.geometries) delete geometry.properties;
	// Whoever draws its lines sees what they are.
	if (kind === 'cell') communes.properties = { boundaries: kind };
	const merged = (kinds: TerritoryDefinition['kind'][]): GeometryCollection => ({
		type: 'GeometryCollection',
		geometries: definitions
			.filter((definition) => kinds.includes(definition.kind))
			.map(({ id }) => ({ ...mergeTerritory(base, communes, communesOf(id, members)), id }))
	});
	const roots = definitions.filter(({ id }) => !definitions.some(({ parts }) => parts.includes(id)));
	const all = merged(['epci', 'pole']);
	const territoires = {
		...all,
		geometries: all.geometries.filter(({ id }) => roots.some((root) => root.id === id))
	};
	const built: BoundaryTopology = { ...base, objects: { communes, epci: merged(['epci']), territoires } };
	const toFeature = (object: Areal) => feature(built, object) as Feature<Polygon | MultiPolygon>;
	return {
		kind,
		topology: built,
		communes: new Map(communes.geometries.map((g) => [String(g.id) as InseeCode, toFeature(g as Areal)])),
		territories: new Map(all.geometries.map((g) => [String(g.id), toFeature(g as Areal)])),
		substitutions
	};
}
