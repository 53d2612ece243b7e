import { agreesWith } from './compare-name';
import type { CodeBook } from './code-book';
import { isCommune, readCell, trimCell } from './read-code';

/** What the cells of a column hold, counted. */
export interface Weight {
	/** Cells that are not empty. */
	filled: number;
	/** Cells that are codes of communes. */
	hits: number;
	/** Codes whose commune bears the name beside it, and codes whose commune bears another. */
	agree: number;
	differ: number;
	/** Different codes of Nord and Pas-de-Calais, and how many of them are post codes too. */
	near: number;
	posts: number;
	departments: number;
}

const IS_NEAR = /^(?:59|62)\d{3}$/;

/**
 * Counts what a column holds.
 * @param isNumber whether it may hold numbers of communes in their department.
 */
export function weighColumn(
	rows: readonly (readonly string[])[],
	{ column, name, department }: { column: number; name: number | undefined; department: number | undefined },
	book: CodeBook,
	isNumber: boolean
): Weight {
	const weight: Weight = { filled: 0, hits: 0, agree: 0, differ: 0, near: 0, posts: 0, departments: 0 };
	const near = new Set<string>();
	const departments = new Set<string>();
	for (const row of rows) {
		const cell = trimCell(row[column] ?? '');
		if (cell === '') continue;
		weight.filled++;
		if (IS_NEAR.test(cell)) near.add(cell);
		const isSplit = isNumber && department !== undefined && department !== column;
		const outcome = readCell(cell, book, isSplit ? trimCell(row[department] ?? '').toUpperCase() : '');
		if (!isCommune(outcome)) continue;
		weight.hits++;
		const code = outcome.kind === 'merged' ? outcome.was : 'code' in outcome ? outcome.code : '';
		if (code !== '') departments.add(code.slice(0, 2));
		const agrees =
			name === undefined || name === column ? undefined : agreesWith(code, row[name] ?? '', book);
		if (agrees === true) weight.agree++;
		if (agrees === false) weight.differ++;
	}
	weight.near = near.size;
	weight.posts = [...near].filter(book.isPostcode).length;
	weight.departments = departments.size;
	return weight;
}
