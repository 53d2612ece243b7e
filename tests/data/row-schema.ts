import type { TableSchema } from '../../src/lib/formats/contract/table-schema';
import type { JsonSchema } from '../../src/lib/formats/contract/print-json-schema';

/** The JSON Schema that a row has to hold to, by the Table Schema; an empty cell is an absent one. */
export function rowSchemaOf({ fields }: TableSchema): JsonSchema {
	return {
		type: 'object',
		additionalProperties: false,
		required: fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
		properties: Object.fromEntries(
			fields.map(({ name, constraints: { pattern, enum: words } = {} }) => [
				name,
				{ type: 'string', ...(pattern ? { pattern: `^(?:${pattern})$` } : {}), ...(words ? { enum: words } : {}) }
			])
		)
	};
}
