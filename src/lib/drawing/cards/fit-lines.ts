/** Width of a text at a size, both in pixels. */
export type Measure = (text: string, size: number) => number;

/** Lines of a text, and the size at which they fit. */
export interface FittedLines {
	size: number;
	lines: string[];
}

/** Pieces that a line may end after: words, and parts of a name before and after its hyphens. */
const piecesOf = (text: string): string[] => text.match(/[^ -]+-?|-| /g) ?? [];

/** The pieces set one after the other in lines no wider than `width`; a piece that is too wide has a line of its own. */
function wrap(text: string, size: number, width: number, measure: Measure): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(text)) {
		if (line !== '' && measure((line + piece).trimEnd(), size) > width) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line += piece;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/**
 * A text in the largest of some sizes at which it fits.
 * @param sizes largest first, each with how many lines it may take.
 * @returns lines at the smallest size, the last one ending in `…`, where it fits at none.
 */
export function fitLines(
	text: string,
	width: number,
	sizes: readonly { size: number; lines: number }[],
	measure: Measure
): FittedLines {
	for (const { size, lines: most } of sizes) {
		const lines = wrap(text, size, width, measure);
		if (lines.length <= most && lines.every((line) => measure(line, size) <= width)) return { size, lines };
	}
	const { size, lines: most } = sizes.at(-1) ?? { size: 1, lines: 1 };
	const lines = wrap(text, size, width, measure).slice(0, most);
	const last = lines.pop() ?? '';
	let cut = last;
	while (cut !== '' && measure(`${cut}…`, size) > width) cut = cut.slice(0, -1).trimEnd();
	return { size, lines: [...lines, `${cut}…`] };
}
