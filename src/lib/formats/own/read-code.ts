import { isInseeCode, type InseeCode } from '../../domain/codes';
import { findInAtlas, type CodeBook } from './code-book';
import type { Outcome } from './own-layer';

/** Zero-width characters and byte order marks, which copied text carries unseen. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;
/** `="59606"` and `'59606`: how spreadsheets keep a number as text. */
const AS_TEXT = /^(?:="([^"]*)"|'(.*))$/;
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d{1,3}$/;
const DECIMALS = /^(\d+)[.,]0+$/;
/** Departments whose codes start with a zero. */
const IS_LOW_DEPARTMENT = /^0?[1-9]$/;

/** A cell without what is not seen around it. */
export function trimCell(cell: string): string {
	const text = cell.replace(INVISIBLE, '').trim();
	const [, formula, quoted] = AS_TEXT.exec(text) ?? [];
	return (formula ?? quoted ?? text).trim();
}

function look(code: string, book: CodeBook, isMended: boolean): Outcome {
	const own = findInAtlas(code, book);
	if (own) return { kind: isMended ? 'mended' : 'taken', code: own };
	const today = book.merged.get(code);
	const into = today === undefined ? undefined : findInAtlas(today, book);
	if (into) return { kind: 'merged', code: into, was: code };
	return { kind: today !== undefined || book.isOfFrance(code) ? 'outside' : 'unknown', code };
}

/** A spreadsheet reads `01234` as the number 1234: the code can be told, and is never of the atlas. */
function readFourDigits(digits: string, book: CodeBook, department: string): Outcome {
	const code = `0${digits}`;
	const canBe = department === '' || IS_LOW_DEPARTMENT.test(department);
	return canBe && book.isOfFrance(code) ? { kind: 'lost-zero', code } : { kind: 'not-a-code' };
}

/**
 * What a cell says as the INSEE code of a commune.
 * @param department its department, where the table has a column of it: `606` in `59` is 59606.
 */
export function readCode(cell: string, book: CodeBook, department = ''): Outcome {
	const text = trimCell(cell).toUpperCase();
	if (text === '') return { kind: 'empty' };
	if (SCIENTIFIC.test(text)) return { kind: 'scientific' };
	const bare = text.replace(/[\s\u00A0\u202F]/g, '').replace(DECIMALS, '$1');
	if (/^\d{1,3}$/.test(bare) && /^(\d\d|2[AB])$/.test(department))
		return look(department + bare.padStart(3, '0'), book, true);
	if (/^\d{4}$/.test(bare)) return readFourDigits(bare, book, department);
	return isInseeCode(bare) ? look(bare, book, bare !== text) : { kind: 'not-a-code' };
}

/** What stands between several codes of one cell. */
const BETWEEN = /[\s,;|/+&]+/;
const IS_CODE = /^(?:\d{5}|2[AB]\d{3})$/;

/** What a cell says as one INSEE code or several; see {@link readCode}. */
export function readCell(cell: string, book: CodeBook, department = ''): Outcome {
	const outcome = readCode(cell, book, department);
	if (outcome.kind !== 'not-a-code') return outcome;
	const words = trimCell(cell)
		.toUpperCase()
		.split(BETWEEN)
		.filter((word) => word !== '');
	if (words.length < 2 || !words.every((word) => IS_CODE.test(word))) return outcome;
	const codes = new Set<InseeCode>();
	const outside: string[] = [];
	const unknown: string[] = [];
	for (const word of words) {
		const one = look(word, book, false);
		if (one.kind === 'taken' || one.kind === 'merged') codes.add(one.code);
		else (one.kind === 'outside' ? outside : unknown).push(word);
	}
	return { kind: 'several', codes: [...codes].sort(), outside, unknown };
}

/** Whether an outcome says that the cell holds codes of communes, in the atlas or elsewhere. */
export const isCommune = (outcome: Outcome): boolean =>
	outcome.kind === 'several'
		? outcome.unknown.length === 0
		: ['taken', 'mended', 'merged', 'outside', 'lost-zero'].includes(outcome.kind);
