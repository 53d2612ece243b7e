import { describe, expect, it } from 'vitest';
import { printSpreadsheetTable } from '../../../../src/lib/formats/tables/spreadsheet-csv';

describe('printSpreadsheetTable', () => {
	it('keeps every cell, with a byte order mark, semicolons and CRLF', () => {
		expect(
			printSpreadsheetTable(
				['id', 'nom'],
				[
					['a', 'Un, deux; "trois"'],
					['b', 'Œuvre']
				]
			)
		).toBe('\ufeffid;nom\r\na;"Un, deux; ""trois"""\r\nb;Œuvre\r\n');
	});
});
