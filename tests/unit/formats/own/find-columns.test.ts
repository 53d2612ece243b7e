import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../../src/lib/formats/own/find-columns';
import { EAST, ILES, WEST } from '../../fixtures';
import { CORSICA, ELSEWHERE, LOW, OLD, book } from './a-book';

const find = (...table: string[][]) => findColumns(table, book);

describe('findColumns', () => {
	it.each([
		'code',
		'INSEE',
		'code_insee',
		'Code INSEE',
		'CODGEO',
		'com',
		'code commune',
		'DEPCOM',
		'insee_com'
	])('knows the header %j', (header) => {
		expect(find(['libellé', header], ['Est', EAST], ['Ouest', WEST])).toMatchObject({
			code: 1,
			name: 0,
			start: { header: 0 }
		});
	});

	it('prefers, of two named so, the one that holds codes; a sure name before one that may say it', () => {
		expect(find(['code', 'insee'], ['A12', EAST], ['A13', WEST])).toMatchObject({ code: 1 });
		expect(find(['code', 'insee'], [ILES, EAST], [EAST, WEST])).toMatchObject({ code: 1 });
	});

	it('takes a column whose name may say so by most of its cells, not by one', () => {
		expect(find(['code', 'n'], [EAST, '1'], [WEST, '2'])).toMatchObject({ code: 0 });
		expect(find(['code', 'n'], ['12', '1'], ['13', '2'], [WEST, '3'])).toEqual({ kind: 'no-code-column' });
	});

	it('takes without a name the column that names beside it agree with, or that holds five codes of few departments', () => {
		expect(find(['x', 'y'], [EAST, 'Est'], [WEST, 'Ouest'])).toMatchObject({ code: 0, name: 1 });
		expect(find([EAST, 'Est'], [WEST, 'Ouest'])).toMatchObject({
			code: 0,
			start: { header: undefined, first: 0 }
		});
		const codes = [WEST, EAST, ILES, OLD, ELSEWHERE];
		expect(find(['x'], ...codes.map((code) => [code]))).toMatchObject({ code: 0 });
		expect(find(['x'], ...codes.slice(1).map((code) => [code]))).toEqual({ kind: 'no-code-column' });
		const wide = [WEST, EAST, ILES, ELSEWHERE, LOW, CORSICA];
		expect(find(['x'], ...wide.map((code) => [code]))).toEqual({ kind: 'no-code-column' });
	});

	it('never takes amounts for codes: the names beside them are others', () => {
		expect(find(['commune', 'montant'], ['Ouest', EAST], ['Est', ILES], ['Îles', '12'])).toEqual({
			kind: 'no-code-column'
		});
	});

	it('lets the reader choose where nothing tells two columns apart', () => {
		const codes = [WEST, EAST, ILES, OLD, WEST];
		expect(find(['x', 'y'], ...codes.map((code, i) => [code, codes.at(-i) ?? '']))).toEqual({
			kind: 'unclear-columns',
			columns: [0, 1]
		});
		expect(
			findColumns([['x', 'y'], ...codes.map((code) => [code, EAST])], book, { column: 1 })
		).toMatchObject({ code: 1 });
	});

	it('knows post codes by name, or by what they all are, and never takes them for codes', () => {
		expect(find(['code_postal', 'nom'], [WEST, 'x'])).toEqual({ kind: 'postcodes', column: 0 });
		expect(find(['code_postal', 'code'], [WEST, EAST])).toMatchObject({ code: 1 });
		expect(find(['ref', 'x'], ['59100', ''], ['59200', ''], ['62300', ''])).toEqual({
			kind: 'postcodes',
			column: 0
		});
		expect(findColumns([['cp'], ['59100']], book, { column: 0 })).toEqual({ kind: 'postcodes', column: 0 });
	});

	it('keeps a column that is named so although no code in it is known', () => {
		expect(find(['insee'], ['x'])).toMatchObject({ code: 0, start: { header: 0 } });
	});

	it('finds a department beside it, which counts only for a column of numbers of communes', () => {
		expect(find(['dep', 'com'], ['59', '001'])).toMatchObject({ code: 1, department: 0, isNumber: true });
		expect(find(['dep', 'code'], ['59', '1'], ['59', '2'])).toEqual({ kind: 'no-code-column' });
	});

	it('finds communes by department and name where there is no code', () => {
		expect(find(['dep', 'commune', 'n'], ['59', 'Ouest', '12'], ['59', 'Est', '2'])).toMatchObject({
			code: undefined,
			name: 1,
			department: 0
		});
	});

	it('finds the header below titles and blank rows', () => {
		expect(find(['Liste'], [''], ['insee', 'nom'], [WEST, 'Ouest'])).toMatchObject({
			start: { header: 2, first: 3 }
		});
	});

	it('finds nothing in a table without codes, or without rows', () => {
		expect(find(['a', 'b'], ['c', 'd'])).toEqual({ kind: 'no-code-column' });
		expect(find()).toEqual({ kind: 'no-code-column' });
	});
});
