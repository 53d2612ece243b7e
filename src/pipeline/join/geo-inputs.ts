import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString } from 'geojson';
import { ProblemsError } from '../../lib/domain/problem';
import { buildBoundaries, discOutlines, selectOutlines, type Boundaries, type Outline } from './boundaries';
import type { Effects } from '../effects';
import type { Inputs } from '../read/inputs';
import { readMergedCommunes } from '../read/membership';
import { readEntries } from '../sources/read-entries';
import type { ObtainedSource } from '../sources/source-entry';

/** Sources of outlines of communes; the first two hold those of the atlas, the others its neighbours. */
const ATLAS_COMMUNES = ['communes-59', 'communes-62'];
const NEIGHBOUR_COMMUNES = ['communes-80', 'communes-02'];

/** The sources that could be had, parsed. */
export interface GeoInputs {
	obtained: Map<string, ObtainedSource>;
	features: Map<string, FeatureCollection>;
}

/** Features that have a place. */
const withGeometry = (features: readonly Feature<Geometry | null>[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: features.filter((feature): feature is Feature => feature.geometry !== null)
});

/**
 * Gets and parses every source.
 * @throws ProblemsError when one is there but is not what its entry says.
 */
export async function readSources(effects: Effects, inputs: Inputs, root: string): Promise<GeoInputs> {
	const { sources, openData = [] } = inputs.sources.data;
	const { obtained, features } = await readEntries(effects, sources, root, [...sources, ...openData]);
	return { obtained, features: new Map([...features].map(([id, list]) => [id, withGeometry(list)])) };
}

const outlinesIn = (features: GeoInputs['features'], ids: readonly string[]): Outline[] =>
	ids.flatMap((id) => (features.get(id)?.features ?? []) as Outline[]);

/** Communes around and in the atlas, for its scenery. */
export const communesAround = (features: GeoInputs['features'], region?: Inputs['region']): Outline[] =>
	outlinesIn(features, region?.outlines ?? [...ATLAS_COMMUNES, ...NEIGHBOUR_COMMUNES]);

/** Outlines of the atlas's communes by code, or undefined where a source of them could not be had. */
export function communeOutlines(inputs: Inputs, features: GeoInputs['features']) {
	const sources = inputs.region?.outlines ?? ATLAS_COMMUNES;
	if (!sources.every((id) => features.has(id))) return undefined;
	const selected = selectOutlines(outlinesIn(features, sources), inputs.members, readMergedCommunes());
	if (selected.missing.length > 0)
		throw new ProblemsError(
			selected.missing.map((code) => ({
				file: 'data/sources.yaml',
				line: 0,
				field: sources.join(', '),
				value: code,
				expected: 'expected an outline for this commune of the atlas'
			}))
		);
	return selected;
}

/** Boundaries from the sources, or discs of true area where they could not be had: an outline is never faked. */
export function readBoundaries(inputs: Inputs, features: GeoInputs['features']): Boundaries {
	const definitions = inputs.territories.data.territories;
	const selected = communeOutlines(inputs, features);
	return selected
		? buildBoundaries('outline', selected.outlines, inputs.members, definitions, selected.substitutions)
		: buildBoundaries('disc', discOutlines(inputs.figures.values()), inputs.members, definitions);
}

type Line = Feature<LineString | MultiLineString>;
const linesOf = ({ geometry }: Line) =>
	geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;

/**
 * Lines of the same name as one feature each, in the order of their first lines: the source cuts a canal into sections.
 * @param property holds the name.
 */
export function groupLines(collection: FeatureCollection, property: string): FeatureCollection {
	const groups = new Map<string, Feature<MultiLineString>>();
	for (const line of collection.features as Line[]) {
		const name = String(line.properties?.[property] ?? '');
		const group = groups.get(name) ?? {
			type: 'Feature',
			properties: { [property]: name },
			geometry: { type: 'MultiLineString', coordinates: [] }
		};
		group.geometry.coordinates.push(...linesOf(line));
		groups.set(name, group);
	}
	return { type: 'FeatureCollection', features: [...groups.values()] };
}
