import type { FeatureCollection, Geometry } from 'geojson';
import { ProblemsError } from '../../lib/domain/problem';
import type { Problem } from '../../lib/domain/problem';
import { checkFeatures, isNowhere, type RawFeature } from './check-features';
import { parseShapefile } from './formats/shapefile';
import { parseTable } from './formats/table';
import { toTopologyFeatures } from './formats/topology';
import { parseWrappedJson } from './formats/wrapped-json';
import { unzipOne } from './formats/zipped-file';
import { isRecord } from './is-record';
import { parseGpx } from './parse-gpx';
import type { PresentSource, SourceEntry } from './source-entry';

const toError = (entry: SourceEntry, problem: Omit<Problem, 'file' | 'line'>): ProblemsError =>
	new ProblemsError([{ file: entry.file, line: 0, ...problem }]);

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function toFeatures(entry: SourceEntry, value: unknown): unknown[] {
	const { type, features } = isRecord(value) ? value : {};
	if (type === 'FeatureCollection' && Array.isArray(features)) return features;
	throw toError(entry, { field: 'type', value: type, expected: 'not a FeatureCollection with features' });
}

/** A way to read one kind of file: what the kind is called, and the features of its bytes. */
interface Format {
	name: string;
	read(bytes: Uint8Array, source: PresentSource): unknown[] | Promise<unknown[]>;
}

function readTable(bytes: Uint8Array, { entry }: PresentSource): unknown[] {
	if (!entry.table) throw new Error('its entry does not tell how its rows are read (table)');
	return parseTable(decode(bytes), entry.table);
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));

/** The tracks of each file as one feature; where there are several files, each is named by its own. */
function readGpx(bytes: Uint8Array, { entry, parts = [] }: PresentSource): unknown[] {
	const files = [entry.file, ...(entry.parts ?? []).map(({ file }) => file)];
	return [bytes, ...parts].flatMap((file, index) => {
		const { features } = parseGpx(decode(file));
		const properties = parts.length > 0 ? { file: nameOf(files[index] ?? '') } : {};
		return features.map((feature) => ({ ...feature, properties }));
	});
}

function readShapefile(shp: Uint8Array, { entry, parts = [] }: PresentSource): Promise<unknown[]> {
	const partOf = (end: string): Uint8Array => {
		const index = (entry.parts ?? []).findIndex(({ file }) => file.endsWith(end));
		const part = parts[index];
		if (!part) throw new Error(`its entry has no part that ends in ${end}`);
		return part;
	};
	return parseShapefile({ shp, dbf: partOf('.dbf'), prj: partOf('.prj') }, entry.encoding ?? 'utf-8');
}

const FORMATS: ReadonlyMap<string, Format> = new Map(
	Object.entries({
		geojson: { name: 'JSON', read: (bytes, { entry }) => toFeatures(entry, JSON.parse(decode(bytes))) },
		js: { name: 'JSON', read: (bytes, { entry }) => toFeatures(entry, parseWrappedJson(decode(bytes))) },
		topojson: {
			name: 'TopoJSON',
			read: (bytes, { entry }) => toTopologyFeatures(JSON.parse(decode(bytes)), entry.object ?? '')
		},
		gpx: { name: 'GPX', read: readGpx },
		csv: { name: 'CSV', read: readTable },
		txt: { name: 'CSV', read: readTable },
		shp: { name: 'shapefile', read: readShapefile }
	} satisfies Record<string, Format>)
);

const endOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1);

async function readAs(file: string, bytes: Uint8Array, source: PresentSource): Promise<unknown[]> {
	const end = endOf(file);
	const name = end === 'zip' ? 'ZIP' : (FORMATS.get(end)?.name ?? 'any kind of file');
	try {
		if (end === 'zip') {
			const inside = unzipOne(bytes);
			return await readAs(inside.name, inside.bytes, source);
		}
		const format = FORMATS.get(end);
		if (!format) throw new Error(`no files that end in .${end} are read`);
		return await format.read(bytes, source);
	} catch (error) {
		if (error instanceof ProblemsError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw toError(source.entry, { field: 'text', expected: `cannot be read as ${name}: ${reason}` });
	}
}

/** The feature without what is not read of it. */
function leaveOut(feature: unknown, names: ReadonlySet<string>): unknown {
	if (names.size === 0 || !isRecord(feature) || !isRecord(feature.properties)) return feature;
	const kept = Object.entries(feature.properties).filter(([name]) => !names.has(name));
	return { ...feature, properties: Object.fromEntries(kept) };
}

/**
 * The features of a source, WGS84; the tracks of a GPX are one MultiLineString.
 * @returns as many features as its entry says, each with a geometry but for those that the entry says have none, and without the
 * properties that the entry leaves out.
 * @throws ProblemsError where the bytes cannot be read, features are missing, a position of a geometry is not finite WGS84, or a
 * text has lost letters: one problem for each.
 */
export async function parseGeoSource(
	source: PresentSource
): Promise<FeatureCollection<Geometry | null, Record<string, unknown>>> {
	const { entry, bytes } = source;
	const names = new Set(entry.leaveOut ?? []);
	const features = (await readAs(entry.file, bytes, source)).map((feature) => leaveOut(feature, names));
	const problems = checkFeatures(entry, features);
	if (problems.length > 0) throw new ProblemsError(problems);
	const checked = features as RawFeature[];
	return {
		type: 'FeatureCollection',
		features: checked.map((feature) => (isNowhere(feature) ? { ...feature, geometry: null } : feature))
	};
}
