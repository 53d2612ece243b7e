import type { CommuneRecord, Reference } from '../../lib/domain/atlas';
import { buildCommuneFiles } from '../../lib/answers/communes/commune-files';
import { publishFiles, type Content } from '../../lib/formats/contract/publish-files';
import { API_VERSION } from '../../lib/formats/contract/version';
import { communeTable } from '../../lib/formats/tables/commune-csv';
import { communePeopleTable, territoryPeopleTable } from '../../lib/formats/tables/people-table';
import { SLIVER_RATIO } from '../../lib/geo/coverage-share';
import { overlapsOf } from '../../lib/answers/query/coverage';
import { toCoverageFile } from '../../lib/answers/query/coverage-file';
import { outlineOverlaps } from '../../lib/answers/query/outline-overlaps';
import { buildUniverse, type Universe } from '../../lib/answers/query/universe';
import { territoryTable } from '../../lib/formats/tables/territory-communes-csv';
import { buildTerritoryFiles } from '../../lib/answers/territories/territory-files';
import { hasOutlineFile } from '../../lib/domain/layer-outlines';
import type { RegisterPlace } from '../../lib/domain/register-place';
import { translateStart } from '../../lib/domain/translate-names';
import { layerStyleSheet } from '../../lib/drawing/style/layer-style-sheet';
import { outlineTopology, type Atlas } from '../join/build-atlas';
import { publishEntry } from '../join/build-references';
import { pointOn } from '../join/label-point';
import { printCommuneMaps } from './print-commune-maps';
import { printInseeCodes } from '../read/insee-codes';
import { printOverview } from './print-overview';
import { printTerritoryMaps } from './print-territory-maps';
import { layerFiles, peopleNames } from './print-layers';
import { printWalkMaps, walkContents } from './print-walks';

type CommuneFiles = ReturnType<typeof buildCommuneFiles>;
type Named = [path: string, content: Content];

const json = (value: unknown): string => JSON.stringify(value) + '\n';

const CELL_NOTE = 'contours approchés des communes, d’après leur centre, leur superficie et leur allongement';
const OUTLINE_NOTE = 'contours officiels des communes (IGN Admin Express COG 2026)';

const geometryNote = ({ boundaries }: Atlas): string =>
	boundaries.kind === 'cell' ? CELL_NOTE : OUTLINE_NOTE;

/** Entries of the registers that are shown with their layers: an older generation of quarters covers nothing today. */
function usualReferences({ references, registers }: Atlas): Reference[] {
	const usual = new Set(registers.filter(({ set }) => set.isShown).map(({ set }) => set.register));
	return references.map(({ reference }) => reference).filter(({ register }) => usual.has(register));
}

/** Entries of registers that have a name of their own. */
const placesOf = ({ references }: Atlas): RegisterPlace[] =>
	references
		.filter(({ reference: { name, set } }) => name !== set)
		.map(({ reference: { id, register, layer, code, name, communes, bbox }, shape }) => ({
			...{ id, register, layer, code, name, communes, bbox },
			at: shape && pointOn(shape)
		}));

/** What the documents and the official registers hold for communes; entries that only surround a layer's things do not count. */
function universeOf(atlas: Atlas): Universe {
	const { communes, facts, read } = atlas;
	const codesBy = (knowledge: Reference['knowledge']) => {
		const codes = new Map<string, string[]>();
		for (const reference of usualReferences(atlas))
			if (reference.isMember && reference.knowledge === knowledge)
				codes.set(reference.layer, [...(codes.get(reference.layer) ?? []), ...reference.communes]);
		return codes;
	};
	// What no document is about can be crossed with nothing: “not in our documents” is no answer to a query.
	return buildUniverse(
		communes.filter(({ code }) => read.has(code)),
		facts,
		codesBy('register'),
		codesBy('deduced')
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
export const printSiteFiles = (atlas: Atlas, communeFiles: CommuneFiles): Map<string, string> =>
	new Map([
		...printMapFiles(atlas),
		['atlas/coverage.json', json(toCoverageFile(universeOf(atlas)))],
		['atlas/register-places.json', json(placesOf(atlas))],
		...printCommuneMaps(atlas, communeFiles),
		['atlas/insee-codes.json', json(printInseeCodes(new Set(atlas.communes.map(({ code }) => code))))],
		['atlas/glossary.json', json(atlas.glossary)],
		['atlas/actors.json', json(atlas.actors)],
		...printTerritoryMaps(atlas),
		...printWalkMaps(atlas),
		...atlas.layers
			.filter(hasOutlineFile)
			.map(({ id }): [string, string] => [`atlas/outlines/${id}.json`, json(outlineTopology(id, atlas))])
	]);

/** What covers each commune: worked out once, for all files that are printed from an atlas. */
export function communeFilesOf(atlas: Atlas): CommuneFiles {
	const { communes, facts, registers, layers, documents, meetings, boundaries } = atlas;
	const lists = registers.filter(({ definition: { covers } }) => covers.by === 'list');
	return buildCommuneFiles({
		communes,
		facts,
		references: usualReferences(atlas),
		listed: new Set(lists.flatMap(({ entries }) => entries.map(({ reference }) => reference.id))),
		layers: layers.map(({ id }) => id),
		documents,
		meetings,
		boundaries: boundaries.kind
	});
}

/** An object of the contract, with the version that it follows. */
const versioned = (value: object): Content => ({ json: { version: API_VERSION, ...value } });

/** Each territory as data, and its communes as a table. */
function territoryFiles(atlas: Atlas, records: readonly CommuneRecord[]): Named[] {
	const { territories, facts, layers, documents, boundaries } = atlas;
	const files = buildTerritoryFiles({
		territories,
		records,
		facts,
		references: usualReferences(atlas),
		layers,
		documents,
		boundaries: boundaries.kind
	});
	return files.flatMap((file): Named[] => [
		[`territories/${file.id}.json`, versioned(file)],
		[`territories/${file.id}.csv`, { table: territoryTable(file.communes, layers) }],
		[`territories/${file.id}.excel.csv`, { table: territoryPeopleTable(file.communes, layers) }]
	]);
}

/**
 * Files of the public contract, by path below `static/`, with their schemas and their index; and what the index lists.
 * @param origin scheme and host of the site.
 */
export function printApiFiles(atlas: Atlas, communeFiles: CommuneFiles, origin: string) {
	const { facts, layers, territories, documents, sources, communes } = atlas;
	const records = communeFiles.map(({ record }) => record);
	const people = peopleNames(atlas);
	const coverage = new Map(
		layers
			.map(({ id }): [string, string[]] => [
				id,
				records.filter((record) => record.layers.includes(id)).map(({ code }) => code)
			])
			.filter(([, codes]) => codes.length > 0)
	);
	const publishers = new Map(atlas.registers.map(({ set }) => [set.register, set.publisher]));
	const contract = new Map<string, Content>([
		['facts.json', versioned({ facts })],
		['layers.json', versioned({ themes: atlas.start.themes, layers })],
		['territories.json', versioned({ territories })],
		['documents.json', versioned({ documents })],
		['sources.json', versioned({ boundaries: atlas.boundaries.kind, sources })],
		['communes.json', versioned({ communes: records })],
		[
			'registers.json',
			versioned({
				registers: atlas.registers.map(({ set, definition: { layer } }) => ({ ...set, layer })),
				entries: atlas.registers.flatMap(({ definition, entries }) =>
					entries.map((entry) => publishEntry(entry, definition))
				)
			})
		],
		['overlaps.json', versioned({ overlaps: overlapsOf(coverage, communes) })],
		[
			'outline-overlaps.json',
			versioned({
				boundaries: atlas.boundaries.kind,
				sliverRatio: SLIVER_RATIO,
				overlaps: outlineOverlaps(atlas.outlined)
			})
		],
		...communeFiles.flatMap(({ file }): Named[] => [
			[`communes/${file.code}.json`, versioned(file)],
			[`communes/${file.code}.csv`, { table: communeTable(file, geometryNote(atlas), publishers) }],
			[`communes/${file.code}.excel.csv`, { table: communePeopleTable(file, people) }]
		]),
		...territoryFiles(atlas, records),
		...layerFiles(atlas, geometryNote(atlas)),
		...walkContents(atlas, versioned)
	]);
	const names = new Map<string, string>([
		...communes.map(({ code, name }): [string, string] => [code, name]),
		...layers.map(({ id, label }): [string, string] => [id, label]),
		...territories.map(({ id, label }): [string, string] => [id, label])
	]);
	return publishFiles(contract, names, origin);
}
