/** The contract as `npm run data` published it, and validators of its schemas. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { API_ROOT } from '../../src/lib/formats/contract/version';
import type { JsonSchema } from '../../src/lib/formats/contract/print-json-schema';
import { parseStatic, readStatic, ROOT } from './real-atlas';

/** Paths below `api/v1/` of everything that is there. */
export const paths = (
	await readdir(join(ROOT, 'static', API_ROOT), { recursive: true, withFileTypes: true })
)
	.filter((entry) => entry.isFile())
	.map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, 'static', API_ROOT).length + 1))
	.sort();

export const readApi = (path: string): Promise<string> => readStatic(`${API_ROOT}/${path}`);
export const parseApi = <T>(path: string): Promise<T> => parseStatic<T>(`${API_ROOT}/${path}`);

/** Compiles a schema of the contract with an independent implementation; unknown keywords and formats are errors. */
export function compileSchema(schema: JsonSchema): ValidateFunction {
	const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictTuples: false });
	addFormats(ajv);
	return ajv.compile(schema);
}

/** What is wrong with a value, each with the path that leads to it; empty where nothing is. */
export function faultsOf(validate: ValidateFunction, value: unknown): string[] {
	if (validate(value)) return [];
	return (validate.errors ?? []).map(({ instancePath, message, params }) =>
		`${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`.trim()
	);
}
