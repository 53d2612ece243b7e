import type { InseeCodesFile } from '../../lib/formats/own/code-book';
import { printRanges } from '../../lib/formats/own/code-ranges';
import { readAllCodes, readMergedCommunes, readNamedCodes } from './membership';

/** Departments that the atlas lies in: a file that somebody brings most often has their codes. */
const IS_NEAR = /^(59|62)/;
const isNear = (code: string): boolean => IS_NEAR.test(code);

/**
 * What tells a code that people bring: one that was merged, one from elsewhere in France, a post code, or none at all; and the
 * names that may stand beside one.
 * @param atlas codes of the atlas, whose names pages know.
 */
export function printInseeCodes(atlas: ReadonlySet<string>): InseeCodesFile {
	const merged = [...readMergedCommunes()]
		.filter(([old]) => isNear(old))
		.map(([old, { code }]): [string, string] => [old, code])
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const { names, postcodes } = readNamedCodes(isNear);
	return {
		merged: Object.fromEntries(merged),
		france: printRanges(readAllCodes()),
		names: Object.fromEntries([...names].filter(([code]) => !atlas.has(code))),
		postcodes: printRanges(postcodes.filter(isNear))
	};
}
