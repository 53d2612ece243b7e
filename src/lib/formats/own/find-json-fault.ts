/** Where a text stops being JSON: engines say it each in their own way, or not at all. */

/** A place in a text, as an editor counts it: both from 1. */
export interface TextPlace {
	line: number;
	column: number;
}

const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What may come next; a list or an object that was begun is on the stack. */
type Wanted = 'value' | 'first-item' | 'first-key' | 'key' | 'after';

/** End of what a pattern finds at a place; -1 where it finds nothing there. */
function endAt(pattern: RegExp, text: string, at: number): number {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : -1;
}

/** End of a string between quotes; -1 for none. A loop, since a pattern would run out of stack in a long one. */
function endOfString(text: string, start: number): number {
	if (text[start] !== '"') return -1;
	let at = start + 1;
	while (at >= 0 && at < text.length && text[at] !== '"') {
		if (text[at] === '\\') at = endAt(ESCAPE, text, at);
		else at = text.charCodeAt(at) < 0x20 ? -1 : at + 1;
	}
	return at < 0 || at >= text.length ? -1 : at + 1;
}

const skipSpace = (text: string, at: number): number => endAt(SPACE, text, at);

/** Index of the first character that cannot stand where it does, the length of the text where that ends too soon; -1 for JSON. */
export function findFaultIndex(text: string): number {
	const closers: (']' | '}')[] = [];
	let wanted: Wanted = 'value';
	let at = skipSpace(text, 0);
	for (; at < text.length; at = skipSpace(text, at)) {
		const character = text[at];
		const isClosed = character === closers.at(-1) && (wanted === 'after' || wanted.startsWith('first'));
		if (isClosed) {
			closers.pop();
			wanted = 'after';
			at += 1;
		} else if (wanted === 'after') {
			if (character !== ',' || closers.length === 0) return at;
			wanted = closers.at(-1) === '}' ? 'key' : 'value';
			at += 1;
		} else if (wanted === 'key' || wanted === 'first-key') {
			const end = endOfString(text, at);
			const colon = skipSpace(text, end);
			if (end < 0 || text[colon] !== ':') return end < 0 ? at : colon;
			wanted = 'value';
			at = colon + 1;
		} else if (character === '[' || character === '{') {
			closers.push(character === '[' ? ']' : '}');
			wanted = character === '[' ? 'first-item' : 'first-key';
			at += 1;
		} else {
			const end = character === '"' ? endOfString(text, at) : endAt(SCALAR, text, at);
			if (end < 0) return at;
			wanted = 'after';
			at = end;
		}
	}
	return wanted === 'after' && closers.length === 0 ? -1 : text.length;
}

/** The place of an index in a text. */
export function placeOf(text: string, index: number): TextPlace {
	const before = text.slice(0, index).split(/\r\n|\r|\n/);
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
