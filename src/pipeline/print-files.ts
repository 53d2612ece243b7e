import type { Feature } from 'geojson';
import type { CommuneRecord } from '../lib/domain/atlas';
import { buildCommuneFiles } from '../lib/commune/commune-files';
import { printFactsCsv } from '../lib/export/facts-csv';
import { toFactsGeoJson } from '../lib/export/facts-geojson';
import { overlapsOf } from '../lib/overlap/coverage';
import { printTerritoryCommunesCsv } from '../lib/export/territory-communes-csv';
import { buildTerritoryFiles } from '../lib/territory/territory-files';
import { layerStyleSheet } from '../lib/style/layer-style-sheet';
import { outlineTopology, type Atlas } from './build-atlas';
import { printOverview } from './print-overview';
import { printTerritoryMaps } from './print-territory-maps';

/** Version of the public contract (`static/api/v1`), apart from the code's. */
export const API_VERSION = '1.1.0';

const json = (value: unknown): string => JSON.stringify(value) + '\n';

const DISC_NOTE = 'disques de la surface vraie des communes, contours non disponibles';
const OUTLINE_NOTE = 'contours officiels des communes (IGN Admin Express COG 2018)';

/** Files that the site's own pages read, by path below `static/`. */
export function printSiteFiles(atlas: Atlas): Map<string, string> {
	const first = new Set(atlas.start.facts.map(({ id }) => id));
	return new Map([
		['atlas/start.json', json(atlas.start)],
		['atlas/facts.json', json(atlas.facts.filter(({ id }) => !first.has(id)))],
		['atlas/communes.json', json(atlas.communes)],
		['atlas/boundaries.json', json(atlas.boundaries.topology)],
		['atlas/context.json', json(atlas.context)],
		['atlas/layers.css', layerStyleSheet(atlas.layers)],
		['atlas/overview.svg', printOverview(atlas)],
		...printTerritoryMaps(atlas),
		...atlas.layers
			.filter(({ hasOutlines }) => hasOutlines)
			.map(({ id }): [string, string] => [`atlas/outlines/${id}.json`, json(outlineTopology(id, atlas))])
	]);
}

const communeFiles = ({ communes, facts, references, layers, documents, meetings, boundaries }: Atlas) =>
	buildCommuneFiles({
		communes,
		facts,
		references: references.map(({ reference }) => reference),
		layers: layers.map(({ id }) => id),
		documents,
		meetings,
		boundaries: boundaries.kind
	});

function layerFiles(atlas: Atlas): [string, string][] {
	const names = new Map(atlas.communes.map(({ code, name }) => [code as string, name]));
	const note = atlas.boundaries.kind === 'disc' ? DISC_NOTE : OUTLINE_NOTE;
	return atlas.layers.flatMap(({ id, label }): [string, string][] => {
		const facts = atlas.facts.filter(({ layer }) => layer === id);
		const extra = atlas.references
			.filter(({ reference }) => reference.layer === id)
			.map(({ reference: { id: key, bbox: _, ...properties }, shape }): Feature => ({
				type: 'Feature',
				id: key,
				properties: { ...properties, precision: 'outline', citations: [] },
				geometry: shape.geometry
			}));
		const used = usedSources(atlas, id);
		const collection = toFactsGeoJson(label, facts, atlas.geometry, atlas.boundaries.kind, used, extra);
		return [
			[`api/v1/layers/${id}.geojson`, json(collection)],
			[`api/v1/layers/${id}.csv`, printFactsCsv(facts, names, note)]
		];
	});
}

/** Each territory as data, and its communes as a table. */
function territoryFiles(atlas: Atlas, records: readonly CommuneRecord[]): [string, string][] {
	const { territories, facts, references, layers, documents, boundaries } = atlas;
	const files = buildTerritoryFiles({
		territories,
		records,
		facts,
		references: references.map(({ reference }) => reference),
		layers,
		documents,
		boundaries: boundaries.kind
	});
	return files.flatMap((file): [string, string][] => [
		[`api/v1/territories/${file.id}.json`, json({ version: API_VERSION, ...file })],
		[`api/v1/territories/${file.id}.csv`, printTerritoryCommunesCsv(file.communes, layers)]
	]);
}

/** Sources whose geometry a layer's export holds: its outlines, and the communes' where it has whole communes. */
function usedSources({ sources, facts, layers, outlineSources }: Atlas, layer: string) {
	const ids = new Set([
		...(layers.find(({ id }) => id === layer)?.references.map(({ source }) => source) ?? []),
		...facts.filter((fact) => fact.layer === layer).flatMap(({ id }) => outlineSources.get(id) ?? [])
	]);
	return sources.filter(({ id }) => ids.has(id) || id === 'communes-59' || id === 'communes-62');
}

/** Files of the public contract, by path below `static/`. */
export function printApiFiles(atlas: Atlas): Map<string, string> {
	const { facts, layers, territories, documents, sources, communes } = atlas;
	const files = communeFiles(atlas);
	const records = files.map(({ record }) => record);
	const coverage = new Map(
		layers
			.map(({ id }): [string, string[]] => [
				id,
				records.filter((record) => record.layers.includes(id)).map(({ code }) => code)
			])
			.filter(([, codes]) => codes.length > 0)
	);
	const versioned = (value: object) => json({ version: API_VERSION, ...value });
	return new Map([
		['api/v1/facts.json', versioned({ facts })],
		['api/v1/layers.json', versioned({ themes: atlas.start.themes, layers })],
		['api/v1/territories.json', versioned({ territories })],
		['api/v1/documents.json', versioned({ documents })],
		['api/v1/sources.json', versioned({ boundaries: atlas.boundaries.kind, sources })],
		['api/v1/communes.json', versioned({ communes: records })],
		['api/v1/overlaps.json', versioned({ overlaps: overlapsOf(coverage, communes) })],
		...files.map(({ file }): [string, string] => [`api/v1/communes/${file.code}.json`, versioned(file)]),
		...territoryFiles(atlas, records),
		...layerFiles(atlas)
	]);
}
