import { describe, expect, it } from 'vitest';
import { keyOfName, openCodeBook } from '../../../../src/lib/formats/own/code-book';
import { readCode } from '../../../../src/lib/formats/own/read-code';
import { codeOf } from '../../fixtures';
import { printInseeCodes } from '../../../../src/pipeline/read/insee-codes';

const atlas = [
	{ code: codeOf('59009'), name: 'Villeneuve-d’Ascq' },
	{ code: codeOf('59350'), name: 'Lille' },
	{ code: codeOf('62427'), name: 'Hénin-Beaumont' }
];
const file = printInseeCodes(new Set(atlas.map(({ code }) => code)));
const book = openCodeBook(atlas, file);

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

	it('knows post codes, and names: those of parts of communes lead to today’s', () => {
		expect(['59000', '59152', '62110', '59606', '75001'].map(book.isPostcode)).toEqual([
			true,
			true,
			true,
			false,
			false
		]);
		expect(book.findByName('59', keyOfName('Lomme'))).toBe('59355');
		expect(book.findByName('59', keyOfName('LILLE CEDEX 9'))).toBe('59350');
		expect(book.namesOf('59355')).toEqual(new Set(['lomme', 'lille']));
		expect([...(book.namesOf('59350') ?? [])]).toEqual(['lille', 'hellemmes lille', 'lomme']);
		expect(file.names['59350']).toBeUndefined();
	});

	it('has no two communes of a department under one name', () => {
		const today = Object.entries(file.names).filter(([code]) => !(code in file.merged));
		const keys = today.map(([code, name]) => `${code.slice(0, 2)} ${keyOfName(name)}`);
		expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
	});

	it('is small enough to come with a page', () => {
		expect(JSON.stringify(file).length).toBeLessThan(50_000);
	});
});
