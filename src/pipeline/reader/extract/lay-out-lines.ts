/** A piece of text on a page; y grows upwards, lengths in points. */
export interface PlacedText {
	text: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

interface Row {
	y: number;
	height: number;
	pieces: PlacedText[];
}

/** Pieces whose feet stand at one height make a row. */
function toRows(pieces: readonly PlacedText[]): Row[] {
	const rows: Row[] = [];
	for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
		const row = rows.findLast(
			({ y, height }) => Math.abs(y - piece.y) < 0.4 * Math.max(height, piece.height)
		);
		if (row) {
			row.pieces.push(piece);
			row.height = Math.max(row.height, piece.height);
		} else rows.push({ y: piece.y, height: piece.height, pieces: [piece] });
	}
	for (const { pieces: own } of rows) own.sort((a, b) => a.x - b.x);
	return rows;
}

/** Least width of a gutter between two columns, and how many rows on both sides make columns of them. */
const GUTTER = 14;
const FEWEST_ROWS = 4;
/** Share of the rows that may cross a gutter: titles above columns do. */
const MOST_CROSSING = 0.25;

/**
 * Where a page is parted into two columns: the middle of a strip that rows on both sides leave free.
 * @returns undefined where there is no such strip.
 */
function findGutter(pieces: readonly PlacedText[]): number | undefined {
	const [left, right] = [
		Math.min(...pieces.map(({ x }) => x)),
		Math.max(...pieces.map(({ x, width }) => x + width))
	];
	const rows = toRows(pieces);
	let best: { at: number; crossing: number } | undefined;
	for (let at = left + (right - left) * 0.25; at < left + (right - left) * 0.75; at += 3) {
		const touches = ({ x, width }: PlacedText): boolean => x < at + GUTTER / 2 && x + width > at - GUTTER / 2;
		const crossing = rows.filter((row) => row.pieces.some(touches)).length;
		const before = rows.filter((row) =>
			row.pieces.some(({ x, width }) => x + width <= at - GUTTER / 2)
		).length;
		const after = rows.filter((row) => row.pieces.some(({ x }) => x >= at + GUTTER / 2)).length;
		if (before < FEWEST_ROWS || after < FEWEST_ROWS || crossing > MOST_CROSSING * rows.length) continue;
		if (!best || crossing < best.crossing) best = { at, crossing };
	}
	return best?.at;
}

/** A row as text: a space where a gap is wider than a letter is apart, a bar where it is a column of a table. */
function toText({ pieces, height }: Row): string {
	let text = '';
	let end: number | undefined;
	for (const piece of pieces) {
		const gap = end === undefined ? 0 : piece.x - end;
		if (end !== undefined && gap > 3 * height) text += ' | ';
		else if (gap > 0.15 * height && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
		text += piece.text;
		end = piece.x + piece.width;
	}
	return text.replace(/\s+/g, ' ').trim();
}

/** Rows of one column as lines; a blank line where the next row is further away than rows of a paragraph are. */
function columnLines(pieces: readonly PlacedText[]): string[] {
	const rows = toRows(pieces);
	const steps = rows.slice(1).map((row, i) => (rows[i]?.y ?? 0) - row.y);
	const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 3)] ?? 0;
	return rows.flatMap((row, i) => {
		const isApart = i > 0 && (steps[i - 1] ?? 0) > 1.35 * usual;
		return isApart ? ['', toText(row)] : [toText(row)];
	});
}

/** Lines of a page in reading order: what crosses the gutter stands where it is, columns beside it are read one after the other. */
export function layOutLines(pieces: readonly PlacedText[]): string[] {
	if (pieces.length === 0) return [];
	const at = findGutter(pieces);
	if (at === undefined) return columnLines(pieces);
	const lines: string[] = [];
	let columns: PlacedText[] = [];
	let whole: PlacedText[] = [];
	const flushColumns = (): void => {
		const [left, right] = [columns.filter(({ x }) => x < at), columns.filter(({ x }) => x >= at)];
		for (const side of [left, right]) if (side.length > 0) lines.push(...columnLines(side), '');
		columns = [];
	};
	const flushWhole = (): void => {
		if (whole.length > 0) lines.push(...columnLines(whole), '');
		whole = [];
	};
	for (const row of toRows(pieces)) {
		const crosses = row.pieces.some(({ x, width }) => x < at && x + width > at);
		if (crosses) flushColumns();
		else flushWhole();
		(crosses ? whole : columns).push(...row.pieces);
	}
	flushColumns();
	flushWhole();
	return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
