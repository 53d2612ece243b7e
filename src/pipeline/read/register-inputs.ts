import { join } from 'node:path';
import { ProblemsError, type Problem } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import type { RawFeature } from '../sources/check-features';
import type { SourceEntry } from '../sources/source-entry';
import { registersSchema, type RegisterDefinition } from './register-schema';
import { readRegisterTable } from './register-table';
import { readYaml, type YamlFile } from './yaml-file';

const FILE = 'data/registers.yaml';

/** What people keep by hand of registers: their table, and the tables that it names, by path. */
export interface RegisterInputs {
	file: YamlFile<{ registers: RegisterDefinition[] }>;
	tables: Map<string, RawFeature[]>;
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/**
 * Reads `data/registers.yaml` and the tables that it names.
 * @param entries of `data/sources.yaml`, whose outlines tables may name.
 * @throws ProblemsError with every problem of every file.
 */
export async function readRegisterInputs(
	effects: Pick<Effects, 'readBytes'>,
	root: string,
	entries: readonly Pick<SourceEntry, 'id'>[]
): Promise<RegisterInputs> {
	const problems: Problem[] = [];
	const readText = async (file: string): Promise<string> => {
		const bytes = await effects.readBytes(join(root, file));
		if (!bytes) problems.push({ file, line: 0, field: '(file)', expected: 'expected this file to exist' });
		return bytes ? decode(bytes) : '';
	};
	const text = await readText(FILE);
	if (problems.length > 0) throw new ProblemsError(problems);
	const { ok, problems: broken } = readYaml(FILE, text, registersSchema);
	if (!ok) throw new ProblemsError(broken);

	const sources = new Set(entries.map(({ id }) => id));
	const tables = new Map<string, RawFeature[]>();
	for (const definition of ok.data.registers) {
		const { table } = definition;
		if (table === undefined || tables.has(table)) continue;
		const content = await readText(table);
		const read = readRegisterTable(content, definition, sources);
		tables.set(table, read.rows);
		problems.push(...(content === '' ? [] : read.problems));
	}
	if (problems.length > 0) throw new ProblemsError(problems);
	return { file: ok, tables };
}
