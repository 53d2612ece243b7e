import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../lib/domain/problem';

type Path = readonly PropertyKey[];

/** A YAML file that passed its schema, with the way back to its lines. */
export interface YamlFile<T> {
	file: string;
	data: T;
	/** Line of the node at a path, or of its nearest parent that is there. */
	lineOf(path: Path): number;
	/** The path as a person reads it: list items that have an id are named by it. */
	fieldOf(path: Path): string;
	/** A problem at a path, with its line and value. */
	problemAt(path: Path, expected: string, value?: unknown): Problem;
}

const isPlain = (value: unknown): value is Record<PropertyKey, unknown> =>
	typeof value === 'object' && value !== null;

const at = (value: unknown, key: PropertyKey): unknown => (isPlain(value) ? value[key] : undefined);

/** A value short enough to be shown with its problem: a scalar, or a list of scalars such as a range of lines. */
const isShown = (value: unknown): boolean =>
	!isPlain(value) || (Array.isArray(value) && !value.some((item) => isPlain(item)));

const valueAt = (root: unknown, path: Path): unknown => path.reduce(at, root);

function describePath(root: unknown, path: Path): string {
	let value = root;
	let text = '';
	for (const key of path) {
		value = at(value, key);
		const id = typeof key === 'number' ? at(value, 'id') : undefined;
		if (typeof id === 'string') text += `.${id}`;
		else if (typeof key === 'number') text += `[${key}]`;
		else text += `.${String(key)}`;
	}
	return text.replace(/^\./, '') || '(file)';
}

function lineOfNode(document: Document, counter: LineCounter, path: Path): number {
	for (let length = path.length; length >= 0; length--) {
		const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
		if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
	}
	return 0;
}

/** What keeps a file from being read: errors of syntax, and aliases of no anchor, which the parser lets through. */
function brokenParts(document: Document.Parsed): { offset: number; message: string }[] {
	const broken = document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
	visit(document, {
		Alias(_, alias) {
			if (alias.resolve(document) === undefined)
				broken.push({
					offset: alias.range?.[0] ?? 0,
					message: `*${alias.source} stands for nothing: a text that begins with * needs quotes`
				});
		}
	});
	return broken;
}

/**
 * Reads a YAML file against a schema.
 * @returns the file, or every problem found in it (syntax first: a broken file is not checked further).
 */
export function readYaml<S extends z.ZodType>(
	file: string,
	text: string,
	schema: S
): { ok: YamlFile<z.infer<S>>; problems: [] } | { ok: undefined; problems: Problem[] } {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
	const broken = brokenParts(document);
	if (broken.length > 0) {
		const problems = broken.map(({ offset, message }) => ({
			file,
			line: counter.linePos(offset).line,
			field: '(file)',
			expected: `broken YAML: ${message}`
		}));
		return { ok: undefined, problems };
	}
	const raw: unknown = document.toJS();
	const view = {
		file,
		lineOf: (path: Path) => lineOfNode(document, counter, path),
		fieldOf: (path: Path) => describePath(raw, path),
		problemAt: (path: Path, expected: string, value: unknown = valueAt(raw, path)): Problem => ({
			file,
			line: lineOfNode(document, counter, path),
			field: describePath(raw, path),
			...(isShown(value) ? { value } : {}),
			expected
		})
	};
	const parsed = schema.safeParse(raw);
	if (parsed.success) return { ok: { ...view, data: parsed.data }, problems: [] };
	const problems = parsed.error.issues.flatMap((issue) =>
		issue.code === 'unrecognized_keys'
			? issue.keys.map((key) => view.problemAt([...issue.path, key], 'unknown key'))
			: [view.problemAt(issue.path, issue.message)]
	);
	return { ok: undefined, problems };
}
