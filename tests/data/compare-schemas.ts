import type { JsonSchema } from '../../src/lib/formats/contract/print-json-schema';

/**
 * A change of what files may hold. Breaking: a program written for the old schema could meet something it was promised not to
 * meet; in other words, a new file may be refused by the old schema. Any other change is an addition.
 */
export interface SchemaChange {
	kind: 'breaking' | 'addition';
	/** Keys that lead to it, from the top of a file; `[]` for the items of a list. */
	path: string;
	what: string;
}

const WORDS = new Set(['description', 'title', '$comment', '$id', '$schema', '$defs', '$ref']);
/** Bounds that a file may not pass, and whether a smaller number lets more through. */
const BOUNDS: Record<string, 'lower' | 'upper'> = {
	minimum: 'lower',
	exclusiveMinimum: 'lower',
	minLength: 'lower',
	minItems: 'lower',
	maximum: 'upper',
	exclusiveMaximum: 'upper',
	maxLength: 'upper',
	maxItems: 'upper'
};

const isSchema = (value: unknown): value is JsonSchema =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
	value === undefined ? [] : Array.isArray(value) ? value : [value];

/** A schema with the `$defs` of its root, so that its references can be followed. */
interface Located {
	node: JsonSchema;
	root: JsonSchema;
}

function follow({ node, root }: Located): Located {
	if (typeof node.$ref !== 'string') return { node, root };
	const name = node.$ref.replace('#/$defs/', '');
	const target = (root.$defs as Record<string, unknown> | undefined)?.[name];
	if (!isSchema(target)) throw new TypeError(`${node.$ref}: no such definition`);
	return follow({ node: target, root });
}

const breaking = (path: string, what: string): SchemaChange => ({ kind: 'breaking', path, what });
const addition = (path: string, what: string): SchemaChange => ({ kind: 'addition', path, what });

/** Values that a keyword lists: lists of words are open (docs/api.md), a list that is gone is a promise less. */
function compareLists(path: string, keyword: string, old: unknown[], now: unknown[]): SchemaChange[] {
	if (old.length === 0 && now.length === 0) return [];
	if (old.length === 0) return [addition(path, `${keyword} is set`)];
	if (now.length === 0) return [breaking(path, `${keyword} is gone`)];
	return [
		...now
			.filter((value) => !old.includes(value))
			.map((value) => (keyword === 'enum' ? addition : breaking)(path, `${keyword} may be ${String(value)}`)),
		...old
			.filter((value) => !now.includes(value))
			.map((value) => addition(path, `${keyword} is no more ${String(value)}`))
	];
}

function compareBounds(path: string, old: JsonSchema, now: JsonSchema): SchemaChange[] {
	return Object.entries(BOUNDS).flatMap(([keyword, side]) => {
		const loosest = side === 'lower' ? -Infinity : Infinity;
		const before = Number(old[keyword] ?? loosest);
		const after = Number(now[keyword] ?? loosest);
		if (before === after) return [];
		const isLooser = side === 'lower' ? after < before : after > before;
		const what = `${keyword} ${String(old[keyword])} → ${String(now[keyword])}`;
		return [isLooser ? breaking(path, what) : addition(path, what)];
	});
}

function compareProperties(path: string, old: Located, now: Located): SchemaChange[] {
	const before = (old.node.properties ?? {}) as Record<string, JsonSchema>;
	const after = (now.node.properties ?? {}) as Record<string, JsonSchema>;
	const wasRequired = listOf(old.node.required);
	const isRequired = listOf(now.node.required);
	return [
		...Object.entries(before).flatMap(([key, node]) => {
			const next = after[key];
			if (next === undefined) return [breaking(`${path}.${key}`, 'is gone')];
			const changes = compareAt(`${path}.${key}`, { ...old, node }, { ...now, node: next });
			if (wasRequired.includes(key) && !isRequired.includes(key))
				changes.push(breaking(`${path}.${key}`, 'may be absent'));
			if (!wasRequired.includes(key) && isRequired.includes(key))
				changes.push(addition(`${path}.${key}`, 'is always there'));
			return changes;
		}),
		...Object.keys(after)
			.filter((key) => !(key in before))
			.map((key) => addition(`${path}.${key}`, 'is new'))
	];
}

/** Schemas below a keyword, one against one: items of a list, values of a table. */
function compareChild(path: string, keyword: string, old: Located, now: Located): SchemaChange[] {
	const before = old.node[keyword];
	const after = now.node[keyword];
	if (isSchema(before) && isSchema(after))
		return compareAt(path, { ...old, node: before }, { ...now, node: after });
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	return [
		before === undefined ? addition(path, `${keyword} is set`) : breaking(path, `${keyword} has changed`)
	];
}

function compareTuples(path: string, old: Located, now: Located): SchemaChange[] {
	const before = listOf(old.node.prefixItems) as JsonSchema[];
	const after = listOf(now.node.prefixItems) as JsonSchema[];
	if (before.length !== after.length) return [breaking(path, `${before.length} items → ${after.length}`)];
	return before.flatMap((node, i) =>
		compareAt(`${path}[${i}]`, { ...old, node }, { ...now, node: after[i] ?? {} })
	);
}

/** Each new alternative must be one that an old one allowed. */
function compareAlternatives(path: string, old: Located, now: Located): SchemaChange[] {
	const alternativesOf = ({ node, root }: Located): Located[] =>
		Array.isArray(node.anyOf)
			? (node.anyOf as JsonSchema[]).map((each) => ({ node: each, root }))
			: [{ node, root }];
	const before = alternativesOf(old);
	const fewest = (lists: SchemaChange[][]): SchemaChange[] => {
		const broken = (list: SchemaChange[]) => list.filter(({ kind }) => kind === 'breaking').length;
		return [...lists].sort((a, b) => broken(a) - broken(b) || a.length - b.length)[0] ?? [];
	};
	const after = alternativesOf(now);
	const gone = before.length > after.length ? [addition(path, 'has fewer alternatives')] : [];
	return [...after.flatMap((each) => fewest(before.map((one) => compareAt(path, one, each)))), ...gone];
}

const KNOWN = new Set([
	...WORDS,
	...Object.keys(BOUNDS),
	...['type', 'enum', 'const', 'pattern', 'format', 'properties', 'required', 'items', 'prefixItems'],
	...['additionalProperties', 'propertyNames', 'anyOf', 'not']
]);

function compareAt(path: string, from: Located, to: Located): SchemaChange[] {
	const old = follow(from);
	const now = follow(to);
	if (old.node.anyOf || now.node.anyOf) return compareAlternatives(path, old, now);
	const unknown = [...Object.keys(old.node), ...Object.keys(now.node)].filter(
		(keyword) => !KNOWN.has(keyword)
	);
	if (unknown.length > 0) throw new TypeError(`${path}: cannot compare ${unknown.join(', ')}`);
	const typesOf = ({ node: { type } }: Located) => (type === 'number' ? ['number', 'integer'] : listOf(type));
	return [
		...compareLists(path, 'type', typesOf(old), typesOf(now)),
		...compareLists(
			path,
			// One word for another is no longer list.
			'const' in old.node && 'const' in now.node ? 'const' : 'enum',
			listOf(old.node.enum ?? old.node.const),
			listOf(now.node.enum ?? now.node.const)
		),
		...['pattern', 'format'].flatMap((keyword) =>
			compareLists(path, keyword, listOf(old.node[keyword]), listOf(now.node[keyword]))
		),
		...compareBounds(path, old.node, now.node),
		...compareProperties(path, old, now),
		...compareTuples(path, old, now),
		...compareChild(`${path}[]`, 'items', old, now),
		...['additionalProperties', 'propertyNames', 'not'].flatMap((keyword) =>
			compareChild(`${path}{}`, keyword, old, now)
		)
	];
}

/** What changed between two schemas of one kind of file; what is only worded anew is no change. */
export const compareSchemas = (old: JsonSchema, now: JsonSchema): SchemaChange[] =>
	compareAt('$', { node: old, root: old }, { node: now, root: now });
