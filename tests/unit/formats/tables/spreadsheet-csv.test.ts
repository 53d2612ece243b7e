import { describe, expect, it } from 'vitest';
import { toSpreadsheetCsv } from '../../../../src/lib/formats/tables/spreadsheet-csv';

describe('toSpreadsheetCsv', () => {
	it('keeps every cell, with a byte order mark, semicolons and CRLF', () => {
		expect(toSpreadsheetCsv('id,nom\r\na,"Un, deux; ""trois"""\r\nb,Œuvre\r\n')).toBe(
			'\ufeffid;nom\r\na;"Un, deux; ""trois"""\r\nb;Œuvre\r\n'
		);
	});
});
