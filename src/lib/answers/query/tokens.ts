/** A piece of a written query, with its place in the text. */
export interface Token {
	kind: 'word' | 'quoted' | 'and' | 'or' | 'not' | 'mark' | 'end';
	/** As written, quotation marks left out. */
	text: string;
	/** Index in UTF-16 units. */
	position: number;
}

const SPACE = /\s+/uy;
const QUOTED = /"([^"]*)"|«([^»]*)»|“([^”]*)”/uy;
const MARK = />=|≥|[()[\],:=]/uy;
const OPERATOR = /&&?|\|\|?|[!¬∧∨∩∪]/uy;
const WORD = /[^\s()[\],:=&|!"«»“”<>≥¬∧∨∩∪]+/uy;

const KINDS: Readonly<Record<string, Token['kind']>> = {
	'&': 'and',
	'&&': 'and',
	'∧': 'and',
	'∩': 'and',
	et: 'and',
	and: 'and',
	'|': 'or',
	'||': 'or',
	'∨': 'or',
	'∪': 'or',
	ou: 'or',
	or: 'or',
	'!': 'not',
	'¬': 'not',
	non: 'not',
	not: 'not',
	sauf: 'not',
	sans: 'not'
};

const kindOf = (word: string): Token['kind'] =>
	Object.hasOwn(KINDS, word) ? (KINDS[word] ?? 'word') : 'word';

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
	pattern.lastIndex = position;
	return pattern.exec(text);
}

/** Length in the text, and what stands there. */
function readAt(text: string, position: number): [length: number, token: Token] {
	const quoted = matchAt(QUOTED, text, position);
	if (quoted) {
		const inside = quoted[1] ?? quoted[2] ?? quoted[3] ?? '';
		return [quoted[0].length, { kind: 'quoted', text: inside, position }];
	}
	const word = matchAt(OPERATOR, text, position) ?? matchAt(WORD, text, position);
	if (word) return [word[0].length, { kind: kindOf(word[0].toLowerCase()), text: word[0], position }];
	// A character that means nothing is a mark too, which no rule expects.
	const mark = matchAt(MARK, text, position)?.[0] ?? String.fromCodePoint(text.codePointAt(position) ?? 0);
	return [mark.length, { kind: 'mark', text: mark, position }];
}

/** The tokens of a text, the last of kind `end`. */
export function tokenise(text: string): Token[] {
	const tokens: Token[] = [];
	let position = 0;
	while (position < text.length) {
		const space = matchAt(SPACE, text, position);
		if (space) position += space[0].length;
		else {
			const [length, token] = readAt(text, position);
			tokens.push(token);
			position += length;
		}
	}
	return [...tokens, { kind: 'end', text: '', position: text.length }];
}
