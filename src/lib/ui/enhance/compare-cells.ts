/** How the cells of a column compare: as numbers, or as words in the order of a French dictionary. */
export type SortKind = 'number' | 'text';

// The same order as `compareText`, written again: the script that sorts tables is one file, which asks for no other.
const collator = new Intl.Collator('fr', { numeric: true });

/** A comparison of two cells' values; cells that are equal keep their order. */
export function compareCells(kind: SortKind, isDescending: boolean): (a: string, b: string) => number {
	const compare = kind === 'number' ? (a: string, b: string) => Number(a) - Number(b) : collator.compare;
	return isDescending ? (a, b) => compare(b, a) : compare;
}
