import { expect, it } from 'vitest';
import { creditLines } from '../../../../../src/lib/ui/map/credit-lines';
import { sheetName } from '../../../../../src/lib/pages/map/share/sheet-name';
import { today } from '../../../../../src/lib/words/today';

it('a file is named by its day and its layers, which are counted beyond four', () => {
	expect(sheetName('2026-11-22', [])).toBe('atlas-2026-11-22.png');
	expect(sheetName('2026-11-22', ['npnru', 'qpv'])).toBe('atlas-2026-11-22-npnru-qpv.png');
	expect(sheetName('2026-11-22', ['a', 'b', 'c', 'd', 'e', 'f'])).toBe('atlas-2026-11-22-a-b-c-d-et-2.png');
});

it('the day is that of the reader', () => {
	expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});

it('credits are those of the sources that were used, each once, and of the basemap', () => {
	const sources = [
		{ state: 'used' as const, attribution: 'IGN' },
		{ state: 'used' as const, attribution: 'IGN' },
		{ state: 'none' as const, attribution: 'ANCT' }
	];
	expect(creditLines(sources, false)).toEqual(['IGN']);
	expect(creditLines(sources, true)).toEqual(['IGN', '© IGN, Plan IGN']);
});
