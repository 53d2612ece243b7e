/** Places where a line may end: after a space, or inside an address after one of its signs. */
const piecesOf = (text: string): string[] => text.match(/[^ /?&,]*[/?&,]+ ?|[^ /?&,]+ ?| /g) ?? [];

/**
 * A text in lines no wider than `width`; a piece that is wider is cut.
 * @param measure width of a line, in the unit of `width`.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	const cut = (piece: string): string => {
		let rest = piece;
		while (rest.length > 1 && measure(rest.trimEnd()) > width) {
			let length = rest.length - 1;
			while (length > 1 && measure(rest.slice(0, length)) > width) length--;
			lines.push(rest.slice(0, length));
			rest = rest.slice(length);
		}
		return rest;
	};
	for (const piece of piecesOf(text)) {
		if (line !== '' && measure((line + piece).trimEnd()) > width) {
			lines.push(line.trimEnd());
			line = '';
		}
		line = line === '' ? cut(piece) : line + piece;
	}
	return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
