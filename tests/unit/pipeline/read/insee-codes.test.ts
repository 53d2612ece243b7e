import { describe, expect, it } from 'vitest';
import { openCodeBook } from '../../../../src/lib/formats/own/code-book';
import { readCode } from '../../../../src/lib/formats/own/read-code';
import { printInseeCodes } from '../../../../src/pipeline/read/insee-codes';

const file = printInseeCodes();
const book = openCodeBook(['59009', '59350', '62427'], file);

describe('printInseeCodes', () => {
	it('leads the merged communes of Nord and Pas-de-Calais to today’s, and no others', () => {
		expect(readCode('59298', book)).toEqual({ kind: 'merged', code: '59350', was: '59298' });
		expect(readCode('62098', book)).toEqual({ kind: 'merged', code: '62427', was: '62098' });
		expect(Object.keys(file.merged).every((code) => /^(59|62)\d{3}$/.test(code))).toBe(true);
		expect(Object.keys(file.merged).some((code) => Object.values(file.merged).includes(code))).toBe(false);
	});

	it('knows the communes of all France, those of before too', () => {
		for (const code of ['75056', '13201', '2A004', '97411', '01340', '59248'])
			expect(readCode(code, book), code).toEqual({ kind: 'outside', code });
		expect(readCode('1004', book)).toEqual({ kind: 'lost-zero', code: '01004' });
		for (const code of ['59999', '00001', '62000', '99138'])
			expect(readCode(code, book), code).toEqual({ kind: 'unknown', code });
	});

	it('is small enough to come with a page', () => {
		expect(JSON.stringify(file).length).toBeLessThan(8_000);
	});
});
