/**
 * Where a quote opens a cell and is not closed as it should be (https://www.rfc-editor.org/rfc/rfc4180#section-2, 5 to 7):
 * at the end of the text, or lines below by one that opens another cell. Its cell would take the rows in between with it.
 * @returns the line of the text, from 1; undefined where every quote that opens a cell over several lines ends it too.
 */
export function findOpenQuote(text: string, separator: string): number | undefined {
	const ends = new Set([separator, '\r', '\n', undefined]);
	let line = 1;
	let startsCell = true;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '"' && startsCell) {
			const opened = line;
			let end = i;
			do {
				end = text.indexOf('"', end + 1);
				// Two are one that the cell contains.
			} while (end >= 0 && text[end + 1] === '"' && end++);
			const cell = text.slice(i, end < 0 ? undefined : end);
			const breaks = cell.match(/\r\n|\r|\n/g)?.length ?? 0;
			if (end < 0 || (breaks > 0 && !ends.has(text[end + 1]))) return opened;
			line += breaks;
			i = end;
			startsCell = false;
			continue;
		}
		const isBreak = text[i] === '\n' || (text[i] === '\r' && text[i + 1] !== '\n');
		if (isBreak) line++;
		startsCell = isBreak || text[i] === separator;
	}
	return undefined;
}
