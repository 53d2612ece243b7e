import { keyOfName, type CodeBook } from './code-book';
import {
	codeNameOf,
	foldHeader,
	isDepartmentName,
	isNumberName,
	isPostcodeName,
	nameNameOf
} from './column-names';
import { findStart, type Start } from './find-header';
import { trimCell } from './read-code';
import { weighColumn, type Weight } from './weigh-column';

/** Which cell of a row holds what. */
export interface Columns {
	/** The column of codes; `undefined` where communes are found by department and name. */
	code: number | undefined;
	/** The column of names of communes, which are held against the codes. */
	name: number | undefined;
	/** The column whose name says names of whatever the rows are: only shown. */
	shown: number | undefined;
	department: number | undefined;
	/** Whether a number in the column of codes is one in its department. */
	isNumber: boolean;
	start: Start;
}

/** Why no column can be taken for that of codes. */
export type ColumnFault =
	| { kind: 'no-code-column' }
	/** A column that holds post codes, and none that holds codes. */
	| { kind: 'postcodes'; column: number }
	/** Several hold as many codes, and not the same. */
	| { kind: 'unclear-columns'; columns: number[] };

/** What is asked of a table. */
export interface Wish {
	/** The column that the reader chose. */
	column?: number | undefined;
	/** Whether only a column that is named so counts. */
	isNamedOnly?: boolean;
}

/** Rows that are looked at, from all over the table. */
const SAMPLE = 2000;
/** Least share of codes in a column whose name may say so, and in one whose name does not. */
const MAYBE_RATIO = 0.5;
const UNNAMED_RATIO = 0.9;
/** Least codes in a column that nothing but them speaks for: amounts look like codes now and then. */
const UNNAMED_HITS = 5;
/** Most departments that such codes are in, unless they are many. */
const FEW_DEPARTMENTS = 3;
const MANY_HITS = 200;
/** Least share of known names in a column that is one of names of communes. */
const NAME_RATIO = 0.5;
/** Least different codes, all post codes, that are post codes and no codes of communes that happen to be such. */
const POSTS = 3;
const SURE_POSTS = 6;

interface Candidate extends Weight {
	column: number;
	named: 'sure' | 'maybe' | undefined;
	isPost: boolean;
}

/** Rows of the table, evenly, all of them where they are few. */
function sampleOf<T>(rows: readonly T[]): T[] {
	const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
	return rows.filter((_, i) => i % step === 0);
}

/** The column of names of communes: named so, or filled with them. */
function findName(
	rows: readonly (readonly string[])[],
	folded: readonly string[],
	width: number,
	book: CodeBook
) {
	let best: { column: number; known: number } | undefined;
	for (let column = 0; column < width; column++) {
		const keys = rows.map((row) => keyOfName(row[column] ?? '')).filter((key) => /[a-z]/.test(key));
		const known = keys.filter(book.isName).length;
		const isSure = nameNameOf(folded[column] ?? '') === 'sure' && keys.length > 0;
		const isName = isSure || (known > 0 && known >= keys.length * NAME_RATIO);
		if (isName && (!best || known > best.known)) best = { column, known };
	}
	return best;
}

/** Whether what a column holds are post codes: its name says so, or its codes all are and no name beside them agrees. */
const isOfPosts = (folded: string, weight: Weight): boolean =>
	isPostcodeName(folded) ||
	(weight.agree === 0 &&
		weight.posts === weight.near &&
		weight.posts >= (weight.differ > 1 ? 2 : codeNameOf(folded) === 'sure' ? SURE_POSTS : POSTS));

function isGood({ named, isPost, hits, filled, agree, differ, departments }: Candidate): boolean {
	if (isPost || hits === 0 || differ > agree) return false;
	if (named === 'sure') return true;
	if (named === 'maybe') return hits >= filled * MAYBE_RATIO;
	if (agree > 0) return agree >= filled * MAYBE_RATIO;
	const isNarrow = departments <= FEW_DEPARTMENTS || hits >= MANY_HITS;
	return hits >= UNNAMED_HITS && hits >= filled * UNNAMED_RATIO && isNarrow;
}

const RANKS = { sure: 2, maybe: 1 };
const rankOf = ({ named }: Candidate): number => (named ? RANKS[named] : 0);
/** The best first: by the name of the column, what the names beside it say, and how many codes it has. */
const compare = (a: Candidate, b: Candidate): number =>
	rankOf(b) - rankOf(a) ||
	b.agree - b.differ - (a.agree - a.differ) ||
	b.hits - a.hits ||
	a.column - b.column;

/** Whether two columns say other communes. */
const disagree = (rows: readonly (readonly string[])[], a: number, b: number): boolean =>
	rows.some((row) => trimCell(row[a] ?? '') !== trimCell(row[b] ?? ''));

/** Which columns of a table say communes, or why none does. */
export function findColumns(
	table: readonly (readonly string[])[],
	book: CodeBook,
	{ column: wanted, isNamedOnly = false }: Wish = {}
): Columns | ColumnFault {
	const start = findStart(table);
	const folded = (start.header === undefined ? [] : (table[start.header] ?? [])).map(foldHeader);
	const rows = sampleOf(table.slice(start.first));
	const width = rows.reduce((most, row) => Math.max(most, row.length), folded.length);
	const departmentAt = folded.findIndex(isDepartmentName);
	const department = departmentAt < 0 ? undefined : departmentAt;
	const names = findName(rows, folded, width, book);
	const name = names?.column;
	const candidates = Array.from({ length: width }, (_, column): Candidate => {
		const header = folded[column] ?? '';
		const weight = weighColumn(rows, { column, name, department }, book, isNumberName(header));
		return { ...weight, column, named: codeNameOf(header), isPost: isOfPosts(header, weight) };
	});
	const shown = folded.findIndex((header, column) => nameNameOf(header) && candidates[column]?.hits === 0);
	const columnsOf = (code: number | undefined): Columns => ({
		code,
		name: name === code ? undefined : name,
		shown: name !== undefined && name !== code ? name : shown < 0 || shown === code ? undefined : shown,
		department: department === code ? undefined : department,
		isNumber: code !== undefined && isNumberName(folded[code] ?? ''),
		start
	});
	if (wanted !== undefined) {
		const isPost = candidates[wanted]?.isPost ?? false;
		return isPost ? { kind: 'postcodes', column: wanted } : columnsOf(wanted);
	}
	const ranked = candidates.filter(({ named }) => !isNamedOnly || named).sort(compare);
	const best = ranked.find(isGood);
	if (best) {
		// Columns that nothing tells apart, and that say other communes: the reader chooses. A sure name stands above all others.
		const equals = ranked.filter(
			(other) =>
				other !== best &&
				!isPostcodeName(folded[other.column] ?? '') &&
				(best.named !== 'sure' || other.named === 'sure') &&
				other.agree >= best.agree &&
				other.hits >= best.hits * MAYBE_RATIO &&
				other.hits > other.filled * MAYBE_RATIO &&
				disagree(rows, best.column, other.column)
		);
		if (equals.length === 0) return columnsOf(best.column);
		return { kind: 'unclear-columns', columns: [best, ...equals].map(({ column }) => column) };
	}
	if (department !== undefined && name !== undefined && (names?.known ?? 0) > 0) return columnsOf(undefined);
	const named = ranked.find((each) => each.named === 'sure' && !each.isPost);
	if (named) return columnsOf(named.column);
	const posts = candidates.find(({ isPost, filled }) => isPost && filled > 0);
	return posts ? { kind: 'postcodes', column: posts.column } : { kind: 'no-code-column' };
}
