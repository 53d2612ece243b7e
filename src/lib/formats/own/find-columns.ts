import type { CodeBook } from './code-book';
import { isCommune, readCode, trimCell } from './read-code';

/** Which cell of a row holds what. */
export interface Columns {
	code: number;
	name: number | undefined;
	department: number | undefined;
	hasHeader: boolean;
}

/** Rows that are looked at to tell which column holds codes. */
const SAMPLE = 500;

/** Names of columns of codes as open data has them, folded. */
const CODE_NAMES: ReadonlySet<string> = new Set([
	'insee',
	'codeinsee',
	'inseecode',
	'codeinseecommune',
	'codecommuneinsee',
	'inseecommune',
	'inseecom',
	'codgeo',
	'depcom',
	'codecommune',
	'communecode',
	'codecom',
	'comcode',
	'codeofficielcommune',
	'comcodecurrent',
	'code',
	'com'
]);
/** Postcodes look like codes, and often are those of another commune. */
const POSTCODE_NAMES: ReadonlySet<string> = new Set(['codepostal', 'codespostaux', 'cp', 'postcode', 'zip']);
const NAME_NAMES: ReadonlySet<string> = new Set([
	'nom',
	'name',
	'commune',
	'nomcommune',
	'nomcom',
	'libelle',
	'libellecommune',
	'libgeo',
	'libcom',
	'label',
	'ville'
]);
const DEPARTMENT_NAMES: ReadonlySet<string> = new Set([
	'dep',
	'dept',
	'departement',
	'codedepartement',
	'codedep',
	'coddep'
]);

/** A header as it is compared: letters and digits only, without accents and case. */
export const foldHeader = (header: string): string =>
	header
		.slice(0, 200)
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');

/** Whether a name of a column or property says that it holds INSEE codes. */
export const isCodeName = (name: string): boolean => CODE_NAMES.has(foldHeader(name));
/** Whether it says that it holds names. */
export const isNameName = (name: string): boolean => NAME_NAMES.has(foldHeader(name));

/** Index of the greatest value above zero, the first of equals. */
function indexOfMost(values: readonly number[]): number | undefined {
	const most = Math.max(0, ...values);
	return most === 0 ? undefined : values.indexOf(most);
}

/**
 * The column of codes: one that is named so, or else the one with most codes of communes.
 * @returns `undefined` when no column is named so and none holds a code.
 */
export function findColumns(table: readonly (readonly string[])[], book: CodeBook): Columns | undefined {
	const [first = []] = table;
	const folded = first.map(foldHeader);
	const department = folded.findIndex((name) => DEPARTMENT_NAMES.has(name));
	const sample = table.slice(0, SAMPLE);
	const width = Math.max(0, ...sample.map((row) => row.length));
	const counts = Array.from({ length: width }, (_, column) => {
		if (POSTCODE_NAMES.has(folded[column] ?? '')) return 0;
		return sample.filter((row) => {
			const dep = department < 0 ? '' : trimCell(row[department] ?? '').toUpperCase();
			return isCommune(readCode(row[column] ?? '', book, column === department ? '' : dep));
		}).length;
	});
	const named = counts.map((count, column) => (CODE_NAMES.has(folded[column] ?? '') ? count : 0));
	const firstNamed = folded.findIndex((name) => CODE_NAMES.has(name));
	const code = indexOfMost(named) ?? indexOfMost(counts) ?? (firstNamed < 0 ? undefined : firstNamed);
	if (code === undefined) return undefined;
	const name = folded.findIndex((header, column) => column !== code && NAME_NAMES.has(header));
	const outcome = readCode(first[code] ?? '', book);
	return {
		code,
		name: name < 0 ? undefined : name,
		department: department < 0 || department === code ? undefined : department,
		// Words above codes; a first row that is a code, even an unknown one, is a row.
		hasHeader: outcome.kind === 'not-a-code' || (outcome.kind === 'empty' && firstNamed >= 0)
	};
}
