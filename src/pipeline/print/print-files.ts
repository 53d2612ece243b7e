import type { Feature } from 'geojson';
import type { CommuneRecord } from '../../lib/domain/atlas';
import { buildCommuneFiles } from '../../lib/answers/communes/commune-files';
import { publishFiles } from '../../lib/formats/contract/publish-files';
import { API_VERSION } from '../../lib/formats/contract/version';
import { printCommuneCsv } from '../../lib/formats/tables/commune-csv';
import { printFactsCsv } from '../../lib/formats/tables/facts-csv';
import { toFactsGeoJson } from '../../lib/formats/tables/facts-geojson';
import { toSpreadsheetCsv } from '../../lib/formats/tables/spreadsheet-csv';
import { SLIVER_RATIO } from '../../lib/geo/coverage-share';
import { overlapsOf } from '../../lib/answers/query/coverage';
import { toCoverageFile } from '../../lib/answers/query/coverage-file';
import { outlineOverlaps } from '../../lib/answers/query/outline-overlaps';
import { buildUniverse, type Universe } from '../../lib/answers/query/universe';
import { printTerritoryCommunesCsv } from '../../lib/formats/tables/territory-communes-csv';
import { buildTerritoryFiles } from '../../lib/answers/territories/territory-files';
import { translateStart } from '../../lib/domain/translate-names';
import { layerStyleSheet } from '../../lib/drawing/style/layer-style-sheet';
import { outlineTopology, type Atlas } from '../join/build-atlas';
import { printCommuneMaps } from './print-commune-maps';
import { printInseeCodes } from '../read/insee-codes';
import { printOverview } from './print-overview';
import { printTerritoryMaps } from './print-territory-maps';
import { printWalkMaps, printWalks } from './print-walks';

const json = (value: unknown): string => JSON.stringify(value) + '\n';

const DISC_NOTE = 'disques de la surface vraie des communes, contours non disponibles';
const OUTLINE_NOTE = 'contours officiels des communes (IGN Admin Express COG 2018)';

const geometryNote = ({ boundaries }: Atlas): string =>
	boundaries.kind === 'disc' ? DISC_NOTE : OUTLINE_NOTE;

/** What the documents and the official outlines hold for communes; outlines that only surround a layer's things do not count. */
function universeOf({ communes, facts, meetings, references, read }: Atlas): Universe {
	const met = new Map([...meetings].map(([id, list]) => [id, list.map(({ key }) => key)]));
	const official = new Map<string, string[]>();
	for (const { reference } of references)
		if (reference.isMember)
			official.set(reference.layer, [...(official.get(reference.layer) ?? []), ...reference.communes]);
	// What no document is about can be crossed with nothing: “not in our documents” is no answer to a query.
	return buildUniverse(
		communes.filter(({ code }) => read.has(code)),
		facts,
		met,
		official
	);
}

/** Files that the map page reads before anything is asked of it, by path below `static/`. */
export function printMapFiles(atlas: Atlas): Map<string, string> {
	const first = new Set(atlas.start.facts.map(({ id }) => id));
	return new Map([
		['atlas/start.json', json(atlas.start)],
		...atlas.translations.flatMap(({ locale, names }): [string, string][] => [
			[`atlas/start.${locale}.json`, json(translateStart(atlas.start, names))],
			[`atlas/names.${locale}.json`, json(names)]
		]),
		['atlas/facts.json', json(atlas.facts.filter(({ id }) => !first.has(id)))],
		['atlas/communes.json', json(atlas.communes)],
		['atlas/boundaries.json', json(atlas.mapBoundaries.topology)],
		['atlas/context.json', json(atlas.context)],
		['atlas/layers.css', layerStyleSheet(atlas.layers, atlas.themes)],
		['atlas/overview.svg', printOverview(atlas)]
	]);
}

/** Files that the site's own pages read, by path below `static/`. */
export const printSiteFiles = (atlas: Atlas): Map<string, string> =>
	new Map([
		...printMapFiles(atlas),
		['atlas/coverage.json', json(toCoverageFile(universeOf(atlas)))],
		...printCommuneMaps(atlas, communeFiles(atlas)),
		['atlas/insee-codes.json', json(printInseeCodes())],
		...printTerritoryMaps(atlas),
		...printWalkMaps(atlas),
		...atlas.layers
			.filter(({ hasOutlines }) => hasOutlines)
			.map(({ id }): [string, string] => [`atlas/outlines/${id}.json`, json(outlineTopology(id, atlas))])
	]);

/** What covers each commune, worked out once for all files that are printed from an atlas. */
const filesByAtlas = new WeakMap<Atlas, ReturnType<typeof buildCommuneFiles>>();
function communeFiles(atlas: Atlas): ReturnType<typeof buildCommuneFiles> {
	const files = filesByAtlas.get(atlas) ?? workOutCommuneFiles(atlas);
	filesByAtlas.set(atlas, files);
	return files;
}

const workOutCommuneFiles = ({
	communes,
	facts,
	references,
	layers,
	documents,
	meetings,
	boundaries
}: Atlas) =>
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
	const note = geometryNote(atlas);
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
		const table = printFactsCsv(facts, names, note);
		return [
			[`layers/${id}.geojson`, json(collection)],
			[`layers/${id}.csv`, table],
			[`layers/${id}.excel.csv`, toSpreadsheetCsv(table)]
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
		[`territories/${file.id}.json`, json({ version: API_VERSION, ...file })],
		[`territories/${file.id}.csv`, printTerritoryCommunesCsv(file.communes, layers)]
	]);
}

/** Sources whose geometry a layer's export holds: its outlines, and the communes' where it has whole communes. */
export function usedSources({ sources, facts, layers, outlineSources }: Atlas, layer: string) {
	const ids = new Set([
		...(layers.find(({ id }) => id === layer)?.references.map(({ source }) => source) ?? []),
		...facts.filter((fact) => fact.layer === layer).flatMap(({ id }) => outlineSources.get(id) ?? [])
	]);
	return sources.filter(({ id }) => ids.has(id) || id === 'communes-59' || id === 'communes-62');
}

/**
 * Files of the public contract, by path below `static/`, with their schemas and their index.
 * @param origin scheme and host of the site.
 */
export function printApiFiles(atlas: Atlas, origin: string): Map<string, string> {
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
	const contract = new Map([
		['facts.json', versioned({ facts })],
		['layers.json', versioned({ themes: atlas.start.themes, layers })],
		['territories.json', versioned({ territories })],
		['documents.json', versioned({ documents })],
		['sources.json', versioned({ boundaries: atlas.boundaries.kind, sources })],
		['communes.json', versioned({ communes: records })],
		['overlaps.json', versioned({ overlaps: overlapsOf(coverage, communes) })],
		[
			'outline-overlaps.json',
			versioned({
				boundaries: atlas.boundaries.kind,
				sliverRatio: SLIVER_RATIO,
				overlaps: outlineOverlaps(atlas.outlined)
			})
		],
		...files.flatMap(({ file }): [string, string][] => [
			[`communes/${file.code}.json`, versioned(file)],
			[`communes/${file.code}.csv`, printCommuneCsv(file, geometryNote(atlas))]
		]),
		...territoryFiles(atlas, records),
		...layerFiles(atlas),
		...printWalks(atlas, versioned)
	]);
	const names = new Map<string, string>([
		...communes.map(({ code, name }): [string, string] => [code, name]),
		...layers.map(({ id, label }): [string, string] => [id, label]),
		...territories.map(({ id, label }): [string, string] => [id, label])
	]);
	return publishFiles(contract, names, origin);
}
