import { LineCounter, isNode, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../../lib/domain/problem';

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

interface BrokenPart {
	offset: number;
	message: string;
}

/** What a document says, or what keeps it from being read: errors of syntax, aliases of no anchor, or of too much. */
function readDocument(document: Document.Parsed): { raw: unknown; broken: BrokenPart[] } {
	const broken: BrokenPart[] = document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
	let lastAlias = 0;
	visit(document, {
		Alias(_, alias) {
			lastAlias = alias.range?.[0] ?? 0;
			if (alias.resolve(document) === undefined)
				broken.push({
					offset: lastAlias,
					message: `*${alias.source} stands for nothing: a text that begins with * needs quotes`
				});
		}
	});
	if (broken.length > 0) return { raw: undefined, broken };
	try {
		return { raw: document.toJS(), broken };
	} catch (error) {
		// Lists of lists of aliases, small to write and endless to read.
		if (!(error instanceof ReferenceError)) throw error;
		return { raw: undefined, broken: [{ offset: lastAlias, message: error.message }] };
	}
}

/** Deepest nesting that is read: beyond it the parser takes long, then runs out of stack. */
const MOST_DEPTH = 100;

/** Line, from 1, on which lists and maps are opened in one another beyond {@link MOST_DEPTH}; texts are taken for marks too. */
function findDeepLine(text: string): number | undefined {
	let open = 0;
	const line = text.split('\n').findIndex((row) => {
		const begun = /^(?:\s*[-?](?=\s|$))*/.exec(row)?.[0].match(/[-?]/g) ?? [];
		for (const [mark] of row.matchAll(/[[{}\]]/g)) open = Math.max(0, open + (/[[{]/.test(mark) ? 1 : -1));
		return Math.max(open, begun.length) > MOST_DEPTH;
	});
	return line < 0 ? undefined : line + 1;
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
	const deepLine = findDeepLine(text);
	if (deepLine !== undefined) {
		const expected = `broken YAML: nested deeper than ${MOST_DEPTH} levels`;
		return { ok: undefined, problems: [{ file, line: deepLine, field: '(file)', expected }] };
	}
	const document = parseDocument(text, {
		lineCounter: counter,
		uniqueKeys: true,
		prettyErrors: false,
		logLevel: 'error'
	});
	const { raw, broken } = readDocument(document);
	if (broken.length > 0) {
		const problems = broken.map(({ offset, message }) => ({
			file,
			line: counter.linePos(offset).line,
			field: '(file)',
			expected: `broken YAML: ${message}`
		}));
		return { ok: undefined, problems };
	}
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
