import { z } from 'zod';
import { orNull, textOf } from '../../domain/schemas/fields';

const pathOf = (what: string) => z.string().describe(`${what}, relative to index.json.`);

const kindOf = () =>
	z
		.string()
		.regex(/^[a-z]+(-[a-z]+)*$/)
		.describe('Kind of file.');

export const resourceKindSchema = z
	.object({
		kind: kindOf(),
		path: z.string().describe('Path relative to index.json, with {id} or {code} where files differ.'),
		mediaType: z.string().describe('Media type, with the character set of texts.'),
		schema: orNull(pathOf('Path of the JSON Schema or Table Schema of its files; null for a schema')),
		description: textOf('What its files hold, in French.')
	})
	.meta({ id: 'ResourceKind', description: 'A kind of file.' });

export const resourceSchema = z
	.object({
		path: pathOf('Path of the file'),
		kind: kindOf(),
		title: textOf('What it holds, in French.'),
		count: z
			.int()
			.nonnegative()
			.nullable()
			.describe('Records in it: rows, features or items; null where it is one record.'),
		bytes: z.int().positive().describe('Size in bytes.')
	})
	.meta({ id: 'Resource', description: 'A file.' });

export type ResourceKindEntry = z.infer<typeof resourceKindSchema>;
export type Resource = z.infer<typeof resourceSchema>;
