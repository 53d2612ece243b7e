import type { Problem } from '../../lib/domain/problem';
import type { RegisterDefinition, RegistersFile } from '../read/register-schema';
import type { YamlFile } from '../read/yaml-file';

/** What registers may speak of: ids of layers, sources and facts. */
export interface KnownIds {
	layers: ReadonlySet<string>;
	sources: ReadonlySet<string>;
	facts: ReadonlySet<string>;
}

type RegistersTable = YamlFile<RegistersFile>;
type Expect = (isRight: boolean, path: (string | number)[], expected: string, value?: unknown) => void;

function checkEntries(
	{ entries, unnamed }: RegisterDefinition,
	facts: KnownIds['facts'],
	expect: Expect
): void {
	for (const [code, entry] of Object.entries(entries)) {
		entry.facts?.forEach((id, i) =>
			expect(facts.has(id), ['entries', code, 'facts', i], 'no fact has this id', id)
		);
		expect(
			!(unnamed.includes(code) && entry.name !== undefined),
			['entries', code, 'name'],
			'it is among the unnamed too'
		);
	}
}

/** Problems of the table of registers that its schema cannot see: ids given twice, and ids of nothing. */
export function checkRegisters(file: RegistersTable, { layers, sources, facts }: KnownIds): Problem[] {
	const problems: Problem[] = [];
	const seen = new Set<string>();
	file.data.registers.forEach((register, index) => {
		const expect: Expect = (isRight, path, expected, value) => {
			if (!isRight) problems.push(file.problemAt(['registers', index, ...path], expected, value));
		};
		const { id, layer, source, figures } = register;
		expect(!seen.has(id), ['id'], 'repeated id', id);
		seen.add(id);
		expect(layers.has(layer), ['layer'], 'unknown layer (see data/layers.yaml)', layer);
		if (source !== undefined)
			expect(sources.has(source), ['source'], 'unknown source (see data/sources.yaml)', source);
		figures.forEach((figure, i) => {
			if (figure.source !== undefined)
				expect(
					sources.has(figure.source),
					['figures', i, 'source'],
					'unknown source (see data/sources.yaml)'
				);
		});
		checkEntries(register, facts, expect);
	});
	return problems;
}

/** Ids of facts that the tables kept by hand name, with the table and line of each that no fact has. */
export function checkTableFacts(
	tables: ReadonlyMap<string, readonly { properties: Record<string, unknown> }[]>,
	facts: ReadonlySet<string>
): Problem[] {
	return [...tables].flatMap(([file, rows]) =>
		rows.flatMap(({ properties }, index) =>
			(typeof properties.facts === 'string' ? properties.facts.split(';') : [])
				.map((id) => id.trim())
				.filter((id) => id !== '' && !facts.has(id))
				.map((id) => ({ file, line: index + 2, field: 'facts', value: id, expected: 'no fact has this id' }))
		)
	);
}
