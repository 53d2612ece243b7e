import type { Feature, Geometry } from 'geojson';
import type { Content } from '../../lib/formats/contract/publish-files';
import { factsTable } from '../../lib/formats/tables/facts-csv';
import { toFactsGeoJson } from '../../lib/formats/tables/facts-geojson';
import { layerPeopleTable, type PeopleNames } from '../../lib/formats/tables/people-table';
import { registersPeopleTable, registersTable } from '../../lib/formats/tables/registers-csv';
import type { Atlas } from '../join/build-atlas';
import { publishEntry, type BuiltReferences } from '../join/build-references';

type Named = [string, Content];

/** What a register knows of an entry, by its geometry. */
const precisionOf = ({ type }: Geometry): 'outline' | 'line' | 'place' =>
	type.endsWith('Polygon') ? 'outline' : type.endsWith('LineString') ? 'line' : 'place';

/** Entries of a register that have a geometry, with who publishes it. */
const featuresOf = ({ set: { title, publisher }, entries }: BuiltReferences): Feature[] =>
	entries.flatMap(({ reference: { id, bbox: _, ...properties }, shape }) =>
		shape
			? [
					{
						type: 'Feature',
						id,
						properties: {
							...properties,
							title,
							publisher,
							precision: precisionOf(shape.geometry),
							citations: []
						},
						geometry: shape.geometry
					}
				]
			: []
	);

/** Sources whose geometry a layer's export holds: its outlines, and the communes' where it has whole communes. */
export function usedSources(
	{ sources, communeSources, facts, layers, outlineSources }: Atlas,
	layer: string
) {
	const ids = new Set([
		...(layers.find(({ id }) => id === layer)?.sources ?? []),
		...facts.filter((fact) => fact.layer === layer).flatMap(({ id }) => outlineSources.get(id) ?? [])
	]);
	return sources.filter(({ id }) => ids.has(id) || communeSources.has(id));
}

/** The entries of registers of a layer as tables; none where there are none. */
function registerFiles(
	layer: string,
	{ sources, layers }: Atlas,
	registers: readonly BuiltReferences[],
	names: ReadonlyMap<string, string>
): Named[] {
	const entries = registers.flatMap((register) =>
		register.entries.map((entry) => publishEntry(entry, register.definition))
	);
	if (entries.length === 0) return [];
	const sets = layers.find(({ id }) => id === layer)?.references ?? [];
	return [
		[`registers/${layer}.csv`, { table: registersTable(entries, sets, sources, names) }],
		[`registers/${layer}.excel.csv`, { table: registersPeopleTable(entries, sets, sources, names) }]
	];
}

/** What the tables for people call layers, documents, communes and territories. */
export const peopleNames = ({ layers, documents, communes, territories }: Atlas): PeopleNames => ({
	layers: new Map(layers.map(({ id, label }) => [id, label])),
	documents: new Map(documents.map(({ id, short }) => [id, short])),
	communes: new Map(communes.map(({ code, name }) => [code as string, name])),
	territories: new Map(territories.map(({ id, label }) => [id, label]))
});

/**
 * Each layer as GeoJSON and as tables: its facts, and the entries of its registers.
 * @param note what the outlines of communes are in this build.
 */
export function layerFiles(atlas: Atlas, note: string): Named[] {
	const names = new Map(atlas.communes.map(({ code, name }) => [code as string, name]));
	const people = peopleNames(atlas);
	return atlas.layers.flatMap(({ id, label }): Named[] => {
		const facts = atlas.facts.filter(({ layer }) => layer === id);
		const registers = atlas.registers.filter(({ definition: { layer } }) => layer === id);
		const used = usedSources(atlas, id);
		const extra = registers.flatMap(featuresOf);
		const collection = toFactsGeoJson(label, facts, atlas.geometry, atlas.boundaries.kind, used, extra);
		const table = factsTable(facts, names, note);
		return [
			[`layers/${id}.geojson`, { json: collection }],
			[`layers/${id}.csv`, { table }],
			[`layers/${id}.excel.csv`, { table: layerPeopleTable(facts, people) }],
			...registerFiles(id, atlas, registers, names)
		];
	});
}
