import type { FeatureCollection } from 'geojson';
import { ProblemsError } from '../../lib/domain/problem';
import type { Problem } from '../../lib/domain/problem';
import { findGeometryFault } from './find-geometry-fault';
import { isRecord } from './is-record';
import { parseGpx } from './parse-gpx';
import type { PresentSource, SourceEntry } from './source-entry';

const toError = (entry: SourceEntry, problem: Omit<Problem, 'file' | 'line'>): ProblemsError =>
	new ProblemsError([{ file: entry.file, line: 0, ...problem }]);

function parseText(entry: SourceEntry, bytes: Uint8Array): unknown {
	const isGpx = entry.file.endsWith('.gpx');
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return isGpx ? parseGpx(text) : (JSON.parse(text) as unknown);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw toError(entry, {
			field: 'text',
			expected: `cannot be read as ${isGpx ? 'GPX' : 'JSON'}: ${reason}`
		});
	}
}

function toFeatures(entry: SourceEntry, value: unknown): unknown[] {
	const { type, features } = isRecord(value) ? value : {};
	if (type === 'FeatureCollection' && Array.isArray(features)) return features;
	throw toError(entry, { field: 'type', value: type, expected: 'not a FeatureCollection with features' });
}

function checkCount({ file, features }: SourceEntry, found: number): Problem[] {
	if (found === features) return [];
	const what = found < features ? 'missing features' : 'too many features';
	return [{ file, line: 0, field: 'features', expected: `${what}: expected ${features}, found ${found}` }];
}

function checkFeature(entry: SourceEntry, feature: unknown, index: number): Problem[] {
	const at = { file: entry.file, line: 0 };
	if (!isRecord(feature) || feature.type !== 'Feature') {
		return [{ ...at, field: `features[${index}]`, value: feature, expected: 'not a Feature' }];
	}
	const fault = findGeometryFault(feature.geometry);
	return fault ? [{ ...at, field: `features[${index}].geometry`, ...fault }] : [];
}

/**
 * The features of a source, WGS84; the tracks of a GPX are one MultiLineString.
 * @returns as many features as its entry says, each with a geometry.
 * @throws ProblemsError where the bytes cannot be read, features are missing, or a position of a geometry is not
 * finite WGS84: one problem for each feature.
 */
export function parseGeoSource({ entry, bytes }: PresentSource): FeatureCollection {
	const value = parseText(entry, bytes);
	const features = toFeatures(entry, value);
	const problems = [
		...checkCount(entry, features.length),
		...features.flatMap((feature, index) => checkFeature(entry, feature, index))
	];
	if (problems.length > 0) throw new ProblemsError(problems);
	return value as FeatureCollection;
}
