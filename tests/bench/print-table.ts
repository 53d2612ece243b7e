/** A table whose columns are as wide as they must be; the first is text, the others are numbers. */
export function printTable(
	title: string,
	head: readonly string[],
	rows: readonly (readonly string[])[]
): void {
	const all = [head, ...rows];
	const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
	console.log(`\n${title}\n${all.map(line).join('\n')}`);
}

/** How much more the second is: `×11.6`; empty where there is no first. */
export const growth = (before: number | undefined, after: number): string =>
	before === undefined || before === 0 ? '' : `×${(after / before).toFixed(1)}`;

/** Numbers of one measure by size, each after the first with how much more it is than the one before. */
export const grown = (values: readonly number[], digits: number): string[] =>
	values.flatMap((value, i) =>
		i === 0 ? [value.toFixed(digits)] : [growth(values[i - 1], value), value.toFixed(digits)]
	);
