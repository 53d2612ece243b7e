import { describe, expect, it } from 'vitest';
import { isCommune, readCode, trimCell } from '../../../../src/lib/formats/own/read-code';
import { WEST } from '../../fixtures';
import { CORSICA, ELSEWHERE, LOW, OLD, OLD_ELSEWHERE, book } from './a-book';

const read = (cell: string, department?: string) => readCode(cell, book, department);

describe('readCode', () => {
	it('takes a code as it stands, whatever is unseen around it', () => {
		for (const cell of [WEST, ` ${WEST}\t`, `\uFEFF${WEST}\u200B`, `\u00A0${WEST}`, `="${WEST}"`, `'${WEST}`])
			expect(read(cell), JSON.stringify(cell)).toEqual({ kind: 'taken', code: WEST });
	});

	it.each(['59001.0', '59001,00', '59 001', '59\u202F001'])('mends %j', (cell) => {
		expect(read(cell)).toEqual({ kind: 'mended', code: WEST });
	});

	it('joins the number of a commune to its department', () => {
		expect(read('1', '59')).toEqual({ kind: 'mended', code: WEST });
		expect(read('001', '59')).toEqual({ kind: 'mended', code: WEST });
		expect(read('004', '2A')).toEqual({ kind: 'outside', code: CORSICA });
		expect(read('1')).toEqual({ kind: 'not-a-code' });
	});

	it('tells the code that lost its zero, which is never of the atlas', () => {
		expect(read('1234')).toEqual({ kind: 'lost-zero', code: LOW });
		expect(read('1234.0', '1')).toEqual({ kind: 'lost-zero', code: LOW });
		expect(read('1234', '01')).toEqual({ kind: 'lost-zero', code: LOW });
	});

	it('guesses no zero where the department forbids it, or where no such commune is', () => {
		expect(read('1234', '59')).toEqual({ kind: 'not-a-code' });
		expect(read('9999')).toEqual({ kind: 'not-a-code' });
	});

	it('refuses a number that a spreadsheet rounded', () => {
		for (const cell of ['5,9606E+04', '5.9E4', '6E+04', '5,96e+04'])
			expect(read(cell), cell).toEqual({ kind: 'scientific' });
	});

	it('follows a merged commune to today’s, when that is of the atlas', () => {
		expect(read(OLD)).toEqual({ kind: 'merged', code: WEST, was: OLD });
		expect(read(OLD_ELSEWHERE)).toEqual({ kind: 'outside', code: OLD_ELSEWHERE });
	});

	it('tells communes elsewhere from codes that are none', () => {
		expect(read(ELSEWHERE)).toEqual({ kind: 'outside', code: ELSEWHERE });
		expect(read('2a004')).toEqual({ kind: 'outside', code: CORSICA });
		expect(read('59999')).toEqual({ kind: 'unknown', code: '59999' });
	});

	it.each(['Valenciennes', '5900', '590011', '59001;59002', '-59001', '<b>59001</b>', '__proto__', '2C004'])(
		'finds no code in %j',
		(cell) => {
			expect(read(cell)).toEqual({ kind: 'not-a-code' });
		}
	);

	it('leaves an empty cell alone', () => {
		for (const cell of ['', ' \u00A0', '\uFEFF', "'", '=""']) expect(read(cell)).toEqual({ kind: 'empty' });
	});
});

describe('isCommune', () => {
	it('is true of communes, in the atlas or elsewhere', () => {
		const told = [WEST, OLD, ELSEWHERE, '1234', '59 001'].map((cell) => isCommune(read(cell)));
		expect(told).toEqual([true, true, true, true, true]);
		expect(['', 'x', '59999', '5E4'].map((cell) => isCommune(read(cell)))).toEqual([
			false,
			false,
			false,
			false
		]);
	});
});

describe('trimCell', () => {
	it('keeps what stands between', () => {
		expect(trimCell(' a  b ')).toBe('a  b');
	});
});
