import { isHeading, isLayout, withoutMarks } from './line-kinds';
import { splitSentences } from './sentences';

/** A sentence, an item of a list or a heading, as one text without the breaks of its lines. */
export interface Passage {
	/** First and last line, from 1. */
	lines: [first: number, last: number];
	text: string;
	kind: 'heading' | 'item' | 'sentence' | 'layout';
	/** Headings that it stands under, widest first. */
	headings: string[];
	/** What opens the list that it is an item of. */
	leadIn: string;
	/** The whole paragraph that it is a part of. */
	paragraph: string;
}

/** Lines joined to one text, with the place where each begins. */
interface Joined {
	text: string;
	starts: { at: number; line: number }[];
}

interface Block {
	kind: 'heading' | 'item' | 'sentence' | 'layout';
	rows: { line: number; text: string }[];
}

const ITEM = /^\s*(?:[-–—•▪►➢✓*○◦·]|o\s|=>|➤|\d{1,2}[.)]\s|[a-z]\)\s)/u;
const ENDS = /[.!?:;»…]["”)]?\s*$/u;
const BROKEN = /(?<=\p{Ll})[-\u00ad]\s*$/u;

/** A word broken at the end of a line is put together again; before a capital the hyphen is its own: `Saint-` `Amand`. */
function joinRows(rows: Block['rows']): Joined {
	let text = '';
	const starts: Joined['starts'] = [];
	for (const row of rows) {
		const next = withoutMarks(row.text).replace(/\s+/g, ' ').trim();
		if (BROKEN.test(text)) text = /^\p{Lu}/u.test(next) ? text : text.replace(BROKEN, '');
		else if (text !== '') text += ' ';
		starts.push({ at: text.length, line: row.line });
		text += next;
	}
	return { text, starts };
}

/** Blank lines, marks of items and headings part the text; a sentence that a blank line cuts in two goes on. */
function splitBlocks(lines: readonly string[]): Block[] {
	const blocks: Block[] = [];
	let open: Block | undefined;
	let blank = true;
	lines.forEach((text, index) => {
		if (text.trim() === '') {
			blank = true;
			return;
		}
		const row = { line: index + 1, text };
		const last = open?.rows.at(-1)?.text ?? '';
		const goesOn =
			open !== undefined && !ENDS.test(last) && /^\s*\p{Ll}/u.test(text) && open.kind !== 'layout';
		const isAlone = (lines[index + 1] ?? '').trim() === '';
		const isFurniture = isLayout(text, blank && isAlone);
		if (isFurniture) open = undefined;
		if (isFurniture) blocks.push({ kind: 'layout', rows: [row] });
		else if (ITEM.test(text)) blocks.push((open = { kind: 'item', rows: [row] }));
		else if (goesOn && open) open.rows.push(row);
		else if (isHeading(text, blank, isAlone)) {
			blocks.push({ kind: 'heading', rows: [row] });
			open = undefined;
		} else if (open && !blank) open.rows.push(row);
		else blocks.push((open = { kind: 'sentence', rows: [row] }));
		blank = false;
	});
	return blocks;
}

/** An item that opens a part: marked or numbered, short, and ending no sentence. */
const isTitleItem = (raw: string, text: string): boolean =>
	/^\s*(?:[•➤►]|\d{1,2}[.)]|[a-z]\))/u.test(raw) && !/[.;,:!?]\s*$/.test(text) && text.length <= 110;

const lineAt = ({ starts }: Joined, at: number): number =>
	starts.findLast((start) => start.at <= at)?.line ?? starts[0]?.line ?? 1;

/** How deep a heading stands: marks of Markdown, `VOLET`, `1.`, `•`; others below them. */
function depthOf(text: string): number {
	const marks = /^\s*(#+)\s/.exec(text)?.[1]?.length;
	if (marks !== undefined) return marks;
	if (/^\s*\**(?:volet|titre|partie|annexe|chapitre)\b/i.test(text)) return 1;
	if (/^\s*\**(?:article\b|[IVX]+[.)]|[A-Z][.)])/.test(text)) return 2;
	if (/^\s*\**\d+[.)]/.test(text)) return 3;
	return text === text.toUpperCase() ? 2 : 4;
}

/** Passages of a text in the order of its lines, each under its headings. */
export function splitPassages(lines: readonly string[]): Passage[] {
	const passages: Passage[] = [];
	let headings: { text: string; depth: number }[] = [];
	let leadIn = '';
	let opening = '';
	for (const { kind, rows } of splitBlocks(lines)) {
		const joined = joinRows(rows);
		const raw = rows[0]?.text ?? '';
		if (kind === 'heading' || (kind === 'item' && isTitleItem(raw, joined.text))) {
			const depth = depthOf(raw);
			headings = [...headings.filter((heading) => heading.depth < depth), { text: joined.text, depth }];
			leadIn = '';
			opening = kind === 'item' ? opening : '';
		}
		if (kind === 'sentence') leadIn = '';
		const above = headings.map(({ text }) => text);
		for (const { start, end } of splitSentences(joined.text)) {
			const text = joined.text.slice(start, end);
			const passage: Passage = {
				lines: [lineAt(joined, start), lineAt(joined, end - 1)],
				text,
				kind,
				headings: above,
				leadIn: kind === 'item' ? leadIn : '',
				paragraph: joined.text
			};
			passages.push(passage);
			if (/:\s*\**$/.test(text)) leadIn = kind === 'item' ? `${opening} ${text}`.trim() : (opening = text);
			else if (kind === 'sentence') opening = '';
		}
	}
	return passages;
}
