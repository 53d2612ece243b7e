import { z } from 'zod';
import { FILE_SCHEMAS, type SchemaName } from './file-schemas';
import { API_ROOT, API_VERSION } from './version';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = { [key: string]: unknown };

export const schemaPathOf = (name: SchemaName): string => `schemas/${name}.schema.json`;

const TITLES: Record<SchemaName, string> = {
	facts: 'All facts',
	layers: 'Layers and themes',
	territories: 'Territories',
	documents: 'Documents read',
	sources: 'Sources of the outlines',
	communes: 'Communes',
	registers: 'Official registers',
	overlaps: 'Overlaps of layers',
	'outline-overlaps': 'Overlaps of official outlines',
	commune: 'A commune',
	territory: 'A territory',
	'layer-geojson': 'A layer as GeoJSON',
	walks: 'What one may go out to',
	'walk-geojson': 'The trace of a walk as GeoJSON',
	index: 'Index of the files'
};

/**
 * The JSON Schema of a kind of file.
 * @param origin scheme and host of the site, for its `$id`.
 * @param isClosed refuses keys that the schema does not know; what is published stays open, so that a minor version may add some.
 */
export function toFileSchema(name: SchemaName, origin: string, isClosed = false): JsonSchema {
	const { $schema, ...rest } = z.toJSONSchema(FILE_SCHEMAS[name], {
		target: 'draft-2020-12',
		io: isClosed ? 'output' : 'input'
	});
	return {
		$schema,
		$id: `${origin}/${API_ROOT}/${schemaPathOf(name)}`,
		title: TITLES[name],
		$comment: `Contract ${API_VERSION}. Keys that are not listed may come with a minor version: ignore them.`,
		...rest
	};
}
