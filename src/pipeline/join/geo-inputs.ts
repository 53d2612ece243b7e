import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString } from 'geojson';
import { ProblemsError } from '../../lib/domain/problem';
import { buildBoundaries, cellOutlines, selectOutlines, type Boundaries, type Outline } from './boundaries';
import type { Effects } from '../effects';
import type { Inputs } from '../read/inputs';
import { readMergedCommunes } from '../read/membership';
import type { RawFeature } from '../sources/check-features';
import { readEntries } from '../sources/read-entries';
import { idsOfRole } from '../sources/roles';
import type { ObtainedSource } from '../sources/source-entry';

/** The sources that could be had, parsed. */
export interface GeoInputs {
	obtained: Map<string, ObtainedSource>;
	features: Map<string, FeatureCollection>;
	/** The same with what has no geometry, which registers read. */
	raw: Map<string, RawFeature[]>;
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
	const read = [...sources, ...openData.filter(({ role }) => role === 'register' || role === 'walks')];
	const { obtained, features: raw } = await readEntries(effects, read, root, [...sources, ...openData]);
	return { obtained, raw, features: new Map([...raw].map(([id, list]) => [id, withGeometry(list)])) };
}

const outlinesIn = (features: GeoInputs['features'], ids: readonly string[]): Outline[] =>
	ids.flatMap((id) => (features.get(id)?.features ?? []) as Outline[]);

/** Sources of the outlines of the atlas's communes, or of all those of its region. */
const communeSources = ({ region, sources }: Pick<Inputs, 'region' | 'sources'>): readonly string[] =>
	region?.outlines ?? idsOfRole(sources.data.sources, 'communes');

/** Communes around and in the atlas, for its scenery. */
export function communesAround(
	inputs: Pick<Inputs, 'region' | 'sources'>,
	features: GeoInputs['features']
): Outline[] {
	const around = inputs.region ? [] : idsOfRole(inputs.sources.data.sources, 'communes-around');
	return outlinesIn(features, [...communeSources(inputs), ...around]);
}

/** Outlines of the atlas's communes by code, or undefined where a source of them could not be had. */
export function communeOutlines(inputs: Inputs, features: GeoInputs['features']) {
	const sources = communeSources(inputs);
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

/** Boundaries from the sources, or cells made from figures where they could not be had, which say that they are no outlines. */
export function readBoundaries(inputs: Inputs, features: GeoInputs['features']): Boundaries {
	const definitions = inputs.territories.data.territories;
	const selected = communeOutlines(inputs, features);
	return selected
		? buildBoundaries('outline', selected.outlines, inputs.members, definitions, selected.substitutions)
		: buildBoundaries('cell', cellOutlines(inputs.figures.values()), inputs.members, definitions);
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
