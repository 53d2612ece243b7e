import { z } from 'zod';
import { factSchema } from '../../domain/schemas/fact';
import { layerSchema, themeSchema } from '../../domain/schemas/layer';
import {
	boundariesSchema,
	communeFileSchema,
	communeRecordSchema,
	territorySchema
} from '../../domain/schemas/place';
import {
	documentSchema,
	outlineOverlapSchema,
	overlapSchema,
	sourceSchema
} from '../../domain/schemas/reading';
import { registerEntrySchema, registerSchema } from '../../domain/schemas/register';
import { territoryFileSchema } from '../../domain/schemas/territory';
import { layerGeoJsonSchema } from './geojson-schema';
import { walkGeoJsonSchema } from './walk-geojson-schema';
import { walkSchema } from '../../domain/schemas/walk';
import { resourceSchema, resourceKindSchema } from './index-schema';

const link = { $schema: z.string().describe('Address of the schema of this file, relative to it.') };
const head = {
	...link,
	version: z
		.string()
		.regex(/^\d+\.\d+\.\d+$/)
		.describe('Version of the contract that this file follows.')
};

const listOf = <S extends z.ZodType>(item: S, what: string) => z.array(item).describe(what);

/** What each JSON file of the contract holds, by name of its schema. */
export const FILE_SCHEMAS = {
	facts: z.object({ ...head, facts: listOf(factSchema, 'All facts, document by document.') }),
	layers: z.object({
		...head,
		themes: listOf(themeSchema, 'Themes, in the order of the panel.'),
		layers: listOf(layerSchema, 'Layers, in the order of the panel.')
	}),
	territories: z.object({ ...head, territories: listOf(territorySchema, 'The territories.') }),
	documents: z.object({ ...head, documents: listOf(documentSchema, 'The documents read.') }),
	sources: z.object({
		...head,
		boundaries: boundariesSchema,
		sources: listOf(sourceSchema, 'What the outlines come from, whether it was used or not.')
	}),
	communes: z.object({
		...head,
		communes: listOf(communeRecordSchema, 'The communes, in ascending order of code.')
	}),
	registers: z.object({
		...head,
		registers: listOf(registerSchema, 'Every register, in the order of the layers’ table.'),
		entries: listOf(registerEntrySchema, 'Every entry that lies in the atlas, register by register.')
	}),
	overlaps: z.object({
		...head,
		overlaps: listOf(overlapSchema, 'Every pair of layers that share a commune.')
	}),
	'outline-overlaps': z.object({
		...head,
		boundaries: boundariesSchema,
		sliverRatio: z
			.number()
			.describe('Overlaps of areas below this share (0–1) of both are left out: slivers of two sources.'),
		overlaps: listOf(outlineOverlapSchema, 'Every pair of official outlines that overlap.')
	}),
	commune: communeFileSchema.extend(head),
	territory: territoryFileSchema.extend(head),
	'layer-geojson': layerGeoJsonSchema.extend(link),
	walks: z.object({
		...head,
		walks: listOf(walkSchema, 'What one may go out to, in the order of the page.')
	}),
	'walk-geojson': walkGeoJsonSchema.extend(link),
	index: z.object({
		...head,
		kinds: listOf(resourceKindSchema, 'Kinds of files, each with its schema.'),
		resources: listOf(resourceSchema, 'Every file of the contract but this one.')
	})
} satisfies Record<string, z.ZodObject>;

/** Name of a JSON Schema of the contract: `schemas/<name>.schema.json`. */
export type SchemaName = keyof typeof FILE_SCHEMAS;

export const SCHEMA_NAMES = Object.keys(FILE_SCHEMAS) as SchemaName[];
