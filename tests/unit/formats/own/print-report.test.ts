import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { printReport } from '../../../../src/lib/formats/own/print-report';
import { WEST } from '../../fixtures';

describe('printReport', () => {
	it('is a table that a French spreadsheet opens, without formulas', () => {
		const csv = printReport(
			[
				{ line: 2, value: '=1+1', name: 'a;b', outcome: { kind: 'not-a-code' } },
				{ line: 3, value: WEST, name: '@x', outcome: { kind: 'taken', code: WEST } }
			],
			['ligne', 'valeur', 'nom', 'communes', 'résultat'],
			({ outcome }) => ({ codes: 'code' in outcome ? [outcome.code] : [], words: outcome.kind })
		);
		expect(csv.startsWith('\uFEFFligne;valeur')).toBe(true);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(dsvFormat(';').parseRows(csv.slice(1)).slice(1)).toEqual([
			['2', "'=1+1", 'a;b', '', 'not-a-code'],
			['3', WEST, "'@x", WEST, 'taken']
		]);
	});
});
