import { MAX_COLUMNS } from './limits';

type Fields = [name: string, value: unknown][];

/** An object of a GeoJSON: its properties as they are written, and what should be its geometry. */
export interface Item {
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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function toItem(feature: unknown): Item {
	if (!isRecord(feature)) return { fields: [], geometry: undefined };
	// Entries are read and never copied into an object: a key `__proto__` stays a word.
	const fields = isRecord(feature.properties) ? Object.entries(feature.properties) : [];
	return { fields: 'id' in feature ? [...fields, ['id', feature.id]] : fields, geometry: feature.geometry };
}

/** Features of a document that may be a collection, one feature or a bare geometry. */
export function itemsOf(document: unknown): Item[] | undefined {
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

/** Properties as a table, its header first: what finds columns finds properties. */
export function tableOf(items: readonly Item[]): string[][] {
	const places = new Map<string, number>();
	for (const { fields } of items)
		for (const [name] of fields)
			if (!places.has(name) && places.size < MAX_COLUMNS) places.set(name, places.size);
	const rows = items.map(({ fields }) => {
		const row = new Array<string>(places.size).fill('');
		for (const [name, value] of fields) {
			const place = places.get(name);
			if (place !== undefined) row[place] = textOf(value);
		}
		return row;
	});
	return [[...places.keys()], ...rows];
}
