import type { InseeCodesFile } from '../../lib/formats/own/code-book';
import { printRanges } from '../../lib/formats/own/code-ranges';
import { readAllCodes, readMergedCommunes } from './membership';

/** Departments that the atlas lies in: a file that somebody brings most often has their old codes. */
const IS_NEAR = /^(59|62)/;

/** What tells a code that people bring: one that was merged, one from elsewhere in France, or none at all. */
export function printInseeCodes(): InseeCodesFile {
	const merged = [...readMergedCommunes()]
		.filter(([old]) => IS_NEAR.test(old))
		.map(([old, { code }]): [string, string] => [old, code])
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return { merged: Object.fromEntries(merged), france: printRanges(readAllCodes()) };
}
