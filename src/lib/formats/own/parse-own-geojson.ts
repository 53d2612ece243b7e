import type { Bbox } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import { bboxOf } from '../../geo/bbox';
import type { AreaIndex } from '../../geo/coverage-share';
import type { CodeBook } from './code-book';
import { foldHeader, nameNameOf } from './column-names';
import { findColumns, type Wish } from './find-columns';
import { findCrossing } from './find-crossing';
import { findNamedCrs, guessCrs, isInDegrees, isSwapped } from './find-crs';
import { findFaultIndex, placeOf } from './find-json-fault';
import { findParts, newBudget, positionsIn, TooManyVertices, type Part } from './find-parts';
import { joinCommunes } from './join-communes';
import { MAX_ROWS } from './limits';
import { isRecord, itemsOf, tableOf, type Item } from './own-items';
import {
	codesOf,
	layerOf,
	refused,
	shorten,
	type Encoding,
	type Outcome,
	type OwnLayer,
	type OwnRow,
	type Reading
} from './own-layer';
import { readCell, trimCell } from './read-code';
import { holdAgainstName, withoutRepeats } from './read-table';

/** What joining by geometry needs. */
export interface JoinGround {
	book: CodeBook;
	/** Outlines of the communes; `undefined` where none could be had. */
	areas: readonly AreaIndex<InseeCode>[] | undefined;
}

type Areas = readonly AreaIndex<InseeCode>[];
type Tell = (ratio: number) => void;
type FileType = Extract<Reading, { format: 'geojson' }>['type'];

const boxOf = (parts: readonly Part[]): Bbox | undefined =>
	bboxOf([{ type: 'MultiPoint', coordinates: parts.flatMap(positionsIn) }]);

interface Placed {
	/** What the code says, and what stands there; `undefined` where there is none. */
	said: { value: string; outcome: Outcome } | undefined;
	name: string;
	/** `undefined` for what is no geometry; `null` where there is none. */
	parts: Part[] | undefined | null;
	box: Bbox | undefined;
}

function place({ geometry }: Item, budget: ReturnType<typeof newBudget>): Pick<Placed, 'parts' | 'box'> {
	if (geometry === null || geometry === undefined) return { parts: null, box: undefined };
	const parts = findParts(geometry, budget);
	return { parts, box: parts && boxOf(parts) };
}

function joinOutcome({ parts, box }: Placed, areas: Areas, tell: Tell): Outcome {
	if (parts === null || parts?.length === 0) return { kind: 'no-geometry' };
	if (!parts || !box) return { kind: 'bad-geometry' };
	if (!isInDegrees(box)) return { kind: 'not-degrees' };
	if (isSwapped(box)) return { kind: 'swapped' };
	for (const part of parts) {
		const at = part.kind === 'polygon' ? findCrossing(part.rings) : undefined;
		if (at) return { kind: 'crosses-itself', at };
	}
	const codes = joinCommunes(parts, areas, tell);
	return codes.length > 0 ? { kind: 'joined', codes } : { kind: 'elsewhere' };
}

/** Whether a geometry can be held against the code beside it: it is whole, in degrees, and outlines are there. */
const canBeHeld = ({ parts, box }: Placed, areas: Areas | undefined): areas is Areas =>
	areas !== undefined &&
	!!parts &&
	parts.length > 0 &&
	box !== undefined &&
	isInDegrees(box) &&
	!isSwapped(box);

/** What a code says, unless the geometry beside it lies outside its commune: then the geometry decides. */
function holdAgainstGeometry(placed: Placed, said: Outcome, areas: Areas | undefined, tell: Tell): Outcome {
	const codes = codesOf(said);
	const isOfCode = codes.length > 0 || said.kind === 'outside' || said.kind === 'name-differs';
	if (!isOfCode || !canBeHeld(placed, areas)) return said;
	const own = areas.filter(({ key }) => codes.includes(key));
	if (codes.length > 0 && joinCommunes(placed.parts ?? [], own).length > 0) return said;
	const joined = joinOutcome(placed, areas, tell);
	const code = said.kind === 'merged' ? said.was : 'code' in said ? said.code : codes.join(' ');
	if (joined.kind === 'joined') return { kind: 'overruled', codes: joined.codes, code };
	return codes.length > 0 && joined.kind === 'elsewhere' ? { kind: 'contradicted', code } : said;
}

/** The system of a file of which no geometry is in degrees. */
function findProjection(placed: readonly Placed[]) {
	const boxes = placed.flatMap(({ box }) => (box ? [box] : []));
	const [first] = boxes;
	return first && !boxes.some(isInDegrees) ? guessCrs(first) : undefined;
}

/** Each object with what its code says and its geometry; those that have a code do without geometry where vertices are too many. */
function placeAll(items: readonly Item[], book: CodeBook, wish: Wish) {
	const table = tableOf(items);
	const found = findColumns(table, book, { isNamedOnly: wish.column === undefined, ...wish });
	const code = 'start' in found ? found.code : undefined;
	const [header = [], ...rows] = table;
	const nameAt =
		('start' in found ? found.shown : undefined) ?? header.findIndex((each) => nameNameOf(foldHeader(each)));
	const saidOf = (row: readonly string[]): Placed['said'] => {
		const value = code === undefined ? '' : (row[code] ?? '');
		if (trimCell(value) === '') return undefined;
		const name = 'start' in found && found.name !== undefined ? (row[found.name] ?? '') : '';
		return { value, outcome: holdAgainstName(readCell(value, book), name, book) };
	};
	const budget = newBudget();
	let isHeld = code !== undefined;
	const placed = items.map((item, i): Placed => {
		const [row = [], said] = [rows[i], saidOf(rows[i] ?? [])];
		const named = { said, name: shorten(row[nameAt] ?? '') };
		try {
			return { ...named, ...place(item, budget) };
		} catch (error) {
			if (!(error instanceof TooManyVertices) || !said) throw error;
			isHeld = false;
			return { ...named, parts: null, box: undefined };
		}
	});
	return { placed, isHeld, property: code === undefined ? null : (header[code] ?? null) };
}

/** What {@link placeAll} gives; `undefined` where vertices are too many. */
function findPlaced(...of: Parameters<typeof placeAll>): ReturnType<typeof placeAll> | undefined {
	try {
		return placeAll(...of);
	} catch (error) {
		if (error instanceof TooManyVertices) return undefined;
		throw error;
	}
}

/**
 * Communes from the objects of a document that was read: by a property of codes where there is one, held against the geometry, or
 * else by geometry. Never throws.
 * @param label name of the layer.
 * @param onProgress told the share (0–1) of the features that are done.
 */
export function readGeojson(
	document: unknown,
	{ encoding, type, label }: { encoding: Encoding; type: FileType; label: string },
	{ book, areas }: JoinGround,
	onProgress: Tell = () => {},
	wish: Wish = {}
): OwnLayer {
	if (isRecord(document) && document.type === 'Topology') return refused(label, { kind: 'topojson' });
	const items = itemsOf(document);
	if (!items) return refused(label, { kind: 'not-geojson' });
	if (items.length === 0)
		return refused(label, { kind: type === 'gpx' || type === 'kml' ? 'empty-track' : 'no-features' });
	if (items.length > MAX_ROWS) return refused(label, { kind: 'too-many-rows', count: items.length });
	const found = findPlaced(items, book, wish);
	if (!found) return refused(label, { kind: 'too-many-vertices' });
	const { placed, property } = found;
	const isByGeometry = placed.some(({ box, said }) => box !== undefined && !said);
	const named = isRecord(document) ? findNamedCrs(document.crs) : undefined;
	const fault = isByGeometry ? (named ?? findProjection(placed.filter(({ said }) => !said))) : undefined;
	if (fault) return refused(label, fault);
	if (isByGeometry && !areas) return refused(label, { kind: 'no-outlines' });
	// Coordinates of another system are held against nothing.
	const held = named ? undefined : areas;
	const rows = placed.map((each, i): OwnRow => {
		const tell = (ratio: number) => onProgress((i + ratio) / placed.length);
		tell(0);
		const { said, name } = each;
		const outcome = said
			? holdAgainstGeometry(each, said.outcome, held, tell)
			: joinOutcome(each, areas ?? [], tell);
		return { line: i + 1, value: said ? shorten(said.value) : name, name, outcome };
	});
	const isHeld =
		found.isHeld && held !== undefined && placed.some(({ said, box }) => said && box && isInDegrees(box));
	return layerOf(label, withoutRepeats(rows), { format: 'geojson', type, encoding, property, isHeld });
}

/** Stands before each document of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = String.fromCharCode(0x1e);

/** One document a line, as `ogr2ogr` writes them: a collection of them all; `undefined` for any other text. */
function readLines(json: string): unknown {
	const lines = json
		.replaceAll(RECORD_SEPARATOR, '\n')
		.split(/[\r\n]+/)
		.filter((line) => line.trim() !== '');
	if (lines.length < 2) return undefined;
	const features = lines.map((line) => parseJson(line)?.document);
	const areFeatures = features.every((each) => isRecord(each) && each.type === 'Feature');
	return areFeatures ? { type: 'FeatureCollection', features } : undefined;
}

function parseJson(text: string): { document: unknown } | undefined {
	try {
		return { document: JSON.parse(text) as unknown };
	} catch {
		// Not JSON, or nested deeper than the engine reads: told to the author as one thing.
		return undefined;
	}
}

/** Communes from the text of a GeoJSON, or of one object a line; see {@link readGeojson}. */
export function parseOwnGeojson(
	text: string,
	encoding: Encoding,
	label: string,
	ground: JoinGround,
	onProgress?: Tell,
	wish?: Wish
): OwnLayer {
	const json = text.replace(/^\uFEFF/, '');
	const parsed = parseJson(json);
	if (parsed)
		return readGeojson(parsed.document, { encoding, type: 'geojson', label }, ground, onProgress, wish);
	const lines = readLines(json);
	if (lines) return readGeojson(lines, { encoding, type: 'geojsonseq', label }, ground, onProgress, wish);
	return refused(label, { kind: 'bad-json', ...placeOf(json, findFaultIndex(json)) });
}
