import type { Bbox } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import { bboxOf } from '../../geo/bbox';
import type { AreaIndex } from '../../geo/coverage-share';
import type { CodeBook } from './code-book';
import { findNamedCrs, guessCrs, isInDegrees, isSwapped } from './find-crs';
import { findFaultIndex, placeOf } from './find-json-fault';
import { findParts, newBudget, positionsIn, TooManyVertices, type Part } from './find-parts';
import { isCodeName, isNameName } from './find-columns';
import { joinCommunes } from './join-communes';
import { MAX_ROWS } from './limits';
import {
	layerOf,
	refused,
	shorten,
	type Encoding,
	type Outcome,
	type OwnLayer,
	type OwnRow
} from './own-layer';
import { withoutRepeats } from './parse-own-csv';
import { isCommune, readCode } from './read-code';

/** What joining by geometry needs. */
export interface JoinGround {
	book: CodeBook;
	/** Outlines of the communes; `undefined` where none could be had. */
	areas: readonly AreaIndex<InseeCode>[] | undefined;
}

type Fields = [name: string, value: unknown][];

interface Item {
	fields: Fields;
	geometry: unknown;
}

const GEOMETRIES: ReadonlySet<unknown> = new Set([
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon',
	'GeometryCollection'
]);

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function toItem(feature: unknown): Item {
	if (!isRecord(feature)) return { fields: [], geometry: undefined };
	// Entries are read and never copied into an object: a key `__proto__` stays a word.
	const fields = isRecord(feature.properties) ? Object.entries(feature.properties) : [];
	return { fields: 'id' in feature ? [...fields, ['id', feature.id]] : fields, geometry: feature.geometry };
}

/** Features of a document that may be a collection, one feature or a bare geometry. */
function itemsOf(document: unknown): Item[] | undefined {
	if (!isRecord(document)) return undefined;
	const { type } = document;
	if (type === 'FeatureCollection')
		return Array.isArray(document.features) ? document.features.map(toItem) : undefined;
	if (type === 'Feature') return [toItem(document)];
	return GEOMETRIES.has(type) ? [{ fields: [], geometry: document }] : undefined;
}

const textOf = (value: unknown): string =>
	typeof value === 'string'
		? value
		: typeof value === 'number' && Number.isFinite(value)
			? String(value)
			: '';

const valueOf = ({ fields }: Item, property: string): string =>
	textOf(fields.find(([name]) => name === property)?.[1]);

/** The property that holds codes of communes, by its name, in most features. */
function findCodeProperty(items: readonly Item[], book: CodeBook): string | null {
	const counts = new Map<string, number>();
	for (const { fields } of items)
		for (const [name, value] of fields)
			if (isCodeName(name) && isCommune(readCode(textOf(value), book)))
				counts.set(name, (counts.get(name) ?? 0) + 1);
	const [best] = [...counts].sort(([, a], [, b]) => b - a);
	return best?.[0] ?? null;
}

const nameOf = ({ fields }: Item): string => {
	const found = fields.find(([name, value]) => isNameName(name) && typeof value === 'string');
	return shorten(found?.[1] ?? '');
};

const boxOf = (parts: readonly Part[]): Bbox | undefined =>
	bboxOf([{ type: 'MultiPoint', coordinates: parts.flatMap(positionsIn) }]);

interface Placed {
	item: Item;
	code: string;
	/** `undefined` for what is no geometry; `null` where there is none. */
	parts: Part[] | undefined | null;
	box: Bbox | undefined;
}

function place(item: Item, code: string, budget: ReturnType<typeof newBudget>): Placed {
	if (code !== '' || item.geometry === null || item.geometry === undefined)
		return { item, code, parts: null, box: undefined };
	const parts = findParts(item.geometry, budget);
	return { item, code, parts, box: parts && boxOf(parts) };
}

function joinOutcome({ parts, box }: Placed, areas: readonly AreaIndex<InseeCode>[]): Outcome {
	if (parts === null || parts?.length === 0) return { kind: 'no-geometry' };
	if (!parts || !box) return { kind: 'bad-geometry' };
	if (!isInDegrees(box)) return { kind: 'not-degrees' };
	if (isSwapped(box)) return { kind: 'swapped' };
	try {
		const codes = joinCommunes(parts, areas);
		return codes.length > 0 ? { kind: 'joined', codes } : { kind: 'elsewhere' };
	} catch {
		// The geometry library throws on rings that cross themselves in ways that it cannot sort out.
		return { kind: 'bad-geometry' };
	}
}

/** The system of a file of which no geometry is in degrees. */
function findProjection(placed: readonly Placed[]) {
	const boxes = placed.flatMap(({ box }) => (box ? [box] : []));
	const [first] = boxes;
	return first && !boxes.some(isInDegrees) ? guessCrs(first) : undefined;
}

function placeAll(items: readonly Item[], property: string | null): Placed[] | undefined {
	const budget = newBudget();
	try {
		return items.map((item) => place(item, property === null ? '' : valueOf(item, property), budget));
	} catch (error) {
		if (error instanceof TooManyVertices) return undefined;
		throw error;
	}
}

function parseJson(text: string): { document: unknown } | undefined {
	try {
		return { document: JSON.parse(text) as unknown };
	} catch {
		// Not JSON, or nested deeper than the engine reads: told to the author as one thing.
		return undefined;
	}
}

/**
 * Communes from a GeoJSON: by a property of codes where there is one, or else by geometry. Never throws.
 * @param label name of the layer.
 * @param onProgress told the share (0–1) of the features that are done.
 */
export function parseOwnGeojson(
	text: string,
	encoding: Encoding,
	label: string,
	{ book, areas }: JoinGround,
	onProgress: (ratio: number) => void = () => {}
): OwnLayer {
	const json = text.replace(/^\uFEFF/, '');
	const parsed = parseJson(json);
	if (!parsed) return refused(label, { kind: 'bad-json', ...placeOf(json, findFaultIndex(json)) });
	const { document } = parsed;
	if (isRecord(document) && document.type === 'Topology') return refused(label, { kind: 'topojson' });
	const items = itemsOf(document);
	if (!items) return refused(label, { kind: 'not-geojson' });
	if (items.length === 0) return refused(label, { kind: 'no-features' });
	if (items.length > MAX_ROWS) return refused(label, { kind: 'too-many-rows', count: items.length });
	const property = findCodeProperty(items, book);
	const placed = placeAll(items, property);
	if (!placed) return refused(label, { kind: 'too-many-vertices' });
	const isByGeometry = placed.some(({ box }) => box !== undefined);
	const named = isByGeometry && isRecord(document) ? findNamedCrs(document.crs) : undefined;
	const fault = named ?? findProjection(placed);
	if (fault) return refused(label, fault);
	if (isByGeometry && !areas) return refused(label, { kind: 'no-outlines' });
	const rows = placed.map((each, i): OwnRow => {
		onProgress(i / placed.length);
		const name = nameOf(each.item);
		const outcome = each.code === '' ? joinOutcome(each, areas ?? []) : readCode(each.code, book);
		return { line: i + 1, value: shorten(each.code === '' ? name : each.code), name, outcome };
	});
	return layerOf(label, withoutRepeats(rows), { format: 'geojson', encoding, property });
}
