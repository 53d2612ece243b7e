import type { Feature } from 'geojson';
import type { Commune } from '../lib/domain/atlas';
import { printFactsCsv } from '../lib/export/facts-csv';
import { toFactsGeoJson } from '../lib/export/facts-geojson';
import { coverageByLayer, overlapsOf } from '../lib/overlap/coverage';
import { layerStyleSheet } from '../lib/style/layer-style-sheet';
import { outlineTopology, type Atlas } from './build-atlas';
import { printOverview } from './print-overview';
import { printWalkMaps, printWalks } from './print-walks';

/** Version of the public contract (`static/api/v1`), apart from the code's. */
export const API_VERSION = '1.0.0';

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
		...printWalkMaps(atlas),
		...atlas.layers
			.filter(({ hasOutlines }) => hasOutlines)
			.map(({ id }): [string, string] => [`atlas/outlines/${id}.json`, json(outlineTopology(id, atlas))])
	]);
}

/** Facts that name, infer or meet each commune, and those of its territories, by INSEE code. */
function factsByCommune({ facts, met, communes }: Atlas) {
	const own = new Map<string, string[]>();
	for (const { id, communes: named } of facts)
		for (const code of new Set<string>([...named, ...(met.get(id) ?? [])]))
			own.set(code, [...(own.get(code) ?? []), id]);
	const wide = facts.filter(({ basis }) => basis === 'territory');
	return new Map(
		communes.map(({ code, territories }) => [
			code as string,
			{
				facts: own.get(code) ?? [],
				inherited: wide
					.filter((fact) => fact.territories.some((id) => territories.includes(id)))
					.map(({ id }) => id)
			}
		])
	);
}

function communeRecords(atlas: Atlas) {
	const byCommune = factsByCommune(atlas);
	const layerOf = new Map(atlas.facts.map(({ id, layer }) => [id, layer]));
	return atlas.communes.map(({ code, name, epci, territories, population, areaKm2 }) => {
		const { facts, inherited } = byCommune.get(code) ?? { facts: [], inherited: [] };
		const layers = atlas.layers
			.map(({ id }) => id)
			.filter((id) => facts.some((fact) => layerOf.get(fact) === id));
		return { code, name, epci, territories, population, areaKm2, layers, facts, inherited };
	});
}

function communeFile(
	atlas: Atlas,
	record: ReturnType<typeof communeRecords>[number],
	commune: Commune
): string {
	const pick = (ids: readonly string[]) => {
		const wanted = new Set(ids);
		return atlas.facts.filter(({ id }) => wanted.has(id));
	};
	return json({
		version: API_VERSION,
		...record,
		centre: commune.centre,
		postcodes: commune.postcodes,
		facts: pick(record.facts),
		inherited: pick(record.inherited)
	});
}

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
	const records = communeRecords(atlas);
	const coverage = coverageByLayer(facts, atlas.met);
	const ordered = new Map(
		layers.flatMap(({ id }) => (coverage.has(id) ? [[id, coverage.get(id) ?? []]] : []))
	);
	const versioned = (value: object) => json({ version: API_VERSION, ...value });
	return new Map([
		['api/v1/facts.json', versioned({ facts })],
		['api/v1/layers.json', versioned({ themes: atlas.start.themes, layers })],
		['api/v1/territories.json', versioned({ territories })],
		['api/v1/documents.json', versioned({ documents })],
		['api/v1/sources.json', versioned({ boundaries: atlas.boundaries.kind, sources })],
		['api/v1/communes.json', versioned({ communes: records })],
		['api/v1/overlaps.json', versioned({ overlaps: overlapsOf(ordered, communes) })],
		...records.flatMap((record, i): [string, string][] => {
			const commune = communes[i];
			return commune ? [[`api/v1/communes/${record.code}.json`, communeFile(atlas, record, commune)]] : [];
		}),
		...layerFiles(atlas),
		...printWalks(atlas, versioned)
	]);
}
