/** Compares two texts in the order of a French dictionary; numbers in them by their value, 9 before 10. */
export const compareText: (a: string, b: string) => number = new Intl.Collator('fr', { numeric: true })
	.compare;
