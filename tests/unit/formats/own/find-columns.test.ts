import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../../src/lib/formats/own/find-columns';
import { EAST, ILES, WEST } from '../../fixtures';
import { ELSEWHERE, book } from './a-book';

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
		expect(find(['libellé', header], ['Est', EAST])).toMatchObject({ code: 1, name: 0, hasHeader: true });
	});

	it('prefers, of two named so, the one that holds codes', () => {
		expect(find(['code', 'insee'], ['A12', EAST], ['A13', WEST])?.code).toBe(1);
	});

	it('takes without a name the column with most codes', () => {
		expect(find(['x', 'y'], [EAST, WEST], ['rien', ILES])).toMatchObject({ code: 1, hasHeader: true });
		expect(find([EAST, 'Est'], [WEST, 'Ouest'])).toMatchObject({ code: 0, hasHeader: false });
	});

	it('never takes postcodes for codes', () => {
		expect(find(['code_postal', 'nom'], [WEST, 'x'])).toBeUndefined();
		expect(find(['code_postal', 'autre'], [WEST, EAST])?.code).toBe(1);
	});

	it('keeps a column that is named so although no code in it is known', () => {
		expect(find(['insee'], ['x'])).toMatchObject({ code: 0, hasHeader: true });
	});

	it('finds a department beside it, which is not the column of codes', () => {
		expect(find(['dep', 'com'], ['59', '001'])).toMatchObject({ code: 1, department: 0 });
	});

	it('takes a first row that is a code for a row, of the atlas or not', () => {
		expect(find([ELSEWHERE], [WEST])?.hasHeader).toBe(false);
		expect(find(['59999'], [WEST])?.hasHeader).toBe(false);
	});

	it('finds nothing in a table without codes, or without rows', () => {
		expect(find(['a', 'b'], ['c', 'd'])).toBeUndefined();
		expect(find()).toBeUndefined();
	});
});
