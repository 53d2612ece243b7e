import type { Range } from './match-ranges';

/** The parts of a label, in order: those that a query hit and those between. Empty parts are left out. */
export function splitRanges(label: string, ranges: readonly Range[]): { text: string; isHit: boolean }[] {
	const parts: { text: string; isHit: boolean }[] = [];
	let at = 0;
	for (const [start, end] of ranges) {
		parts.push(
			{ text: label.slice(at, start), isHit: false },
			{ text: label.slice(start, end), isHit: true }
		);
		at = end;
	}
	parts.push({ text: label.slice(at), isHit: false });
	return parts.filter(({ text }) => text !== '');
}
