/** The vocabulary of schema.org, read from the declarations of `schema-dts`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import ts from 'typescript';

const file = join(dirname(createRequire(import.meta.url).resolve('schema-dts')), 'schema.d.ts');
const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);

interface Declared {
	parents: string[];
	properties: string[];
}
const interfaces = new Map<string, Declared>();
for (const statement of source.statements)
	if (ts.isInterfaceDeclaration(statement))
		interfaces.set(statement.name.text, {
			parents: (statement.heritageClauses ?? []).flatMap(({ types }) =>
				types.map(({ expression }) => expression.getText(source))
			),
			properties: statement.members.flatMap(({ name }) =>
				name === undefined ? [] : [ts.isStringLiteral(name) ? name.text : name.getText(source)]
			)
		});

function propertiesOf(name: string): string[] {
	const declared = interfaces.get(name);
	return declared ? [...declared.properties, ...declared.parents.flatMap(propertiesOf)] : [];
}

/** What is no type of schema.org, or no property of its type, anywhere inside an object. */
export function faultsOf(thing: unknown, path = ''): string[] {
	if (Array.isArray(thing)) return thing.flatMap((item, i) => faultsOf(item, `${path}[${i}]`));
	if (typeof thing !== 'object' || thing === null) return [];
	const type = (thing as { '@type'?: unknown })['@type'];
	if (typeof type !== 'string' || !interfaces.has(`${type}Leaf`)) return [`${path}: no type ${String(type)}`];
	const known = new Set([...propertiesOf(`${type}Leaf`), '@id']);
	return Object.entries(thing).flatMap(([key, value]) => [
		...(known.has(key) ? [] : [`${path}.${key}: no property of ${type}`]),
		...(value === undefined ? [`${path}.${key}: undefined`] : []),
		...faultsOf(value, `${path}.${key}`)
	]);
}
