import type { Feature, Geometry } from 'geojson';
import type { Problem } from '../../lib/domain/problem';
import { findGeometryFault } from './find-geometry-fault';
import { isRecord } from './is-record';
import type { SourceEntry } from './source-entry';

/** A feature of a source: what is known of it, and its geometry in WGS84 where it has one. */
export type RawFeature = Feature<Geometry | null, Record<string, unknown>>;

/** The mark that stands for letters that a wrong reading has lost. */
const LOST_LETTER = '\uFFFD';
/** What `é`, `À` or `œ` of UTF-8 look like when they are read as Latin-1. */
const LATIN_1_OF_UTF_8 = /[ÃÅ][\u0080-\u00BF]/;

function checkCount(entry: SourceEntry, what: string, expected: number, found: number): Problem[] {
	if (found === expected) return [];
	const kind = found < expected ? 'missing' : 'too many';
	const reason = `${kind} ${what}: expected ${expected}, found ${found}`;
	return [{ file: entry.file, line: 0, field: 'features', expected: reason }];
}

function findEncodingFault(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	if (value.includes(LOST_LETTER)) return 'letters lost upstream (U+FFFD): leave this property out';
	if (LATIN_1_OF_UTF_8.test(value)) return 'UTF-8 read as Latin-1: wrong encoding';
	return undefined;
}

function checkTexts(entry: SourceEntry, properties: unknown, at: string): Problem[] {
	return Object.entries(isRecord(properties) ? properties : {}).flatMap(([name, value]) => {
		const expected = findEncodingFault(value);
		const field = `${at}.properties.${name}`;
		return expected === undefined ? [] : [{ file: entry.file, line: 0, field, value, expected }];
	});
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.every(isEmpty);

/** Whether a feature has no geometry, or one of no positions, which is the same. */
export function isNowhere(feature: unknown): boolean {
	if (!isRecord(feature)) return false;
	const { geometry } = feature;
	if (!isRecord(geometry)) return geometry === null;
	return isEmpty(geometry.type === 'GeometryCollection' ? geometry.geometries : geometry.coordinates);
}

function checkFeature(entry: SourceEntry, feature: unknown, index: number): Problem[] {
	const at = { file: entry.file, line: 0 };
	if (!isRecord(feature) || feature.type !== 'Feature')
		return [{ ...at, field: `features[${index}]`, value: feature, expected: 'not a Feature' }];
	const mayBeNowhere = entry.withoutGeometry !== undefined && isNowhere(feature);
	const fault = mayBeNowhere ? undefined : findGeometryFault(feature.geometry);
	return [
		...(fault ? [{ ...at, field: `features[${index}].geometry`, ...fault }] : []),
		...checkTexts(entry, feature.properties, `features[${index}]`)
	];
}

/**
 * Everything that keeps features from being those of their entry: their number, a geometry that is missing or is no WGS84, texts
 * whose letters were lost.
 */
export function checkFeatures(entry: SourceEntry, features: readonly unknown[]): Problem[] {
	const { withoutGeometry } = entry;
	return [
		...checkCount(entry, 'features', entry.features, features.length),
		...(withoutGeometry === undefined
			? []
			: checkCount(entry, 'features without geometry', withoutGeometry, features.filter(isNowhere).length)),
		...features.flatMap((feature, index) => checkFeature(entry, feature, index))
	];
}
