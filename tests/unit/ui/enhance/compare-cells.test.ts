import { describe, expect, it } from 'vitest';
import { compareCells } from '../../../../src/lib/ui/enhance/compare-cells';

describe('compareCells', () => {
	it('compares numbers by value, not by their digits', () => {
		expect(['10', '9', '9.5'].sort(compareCells('number', false))).toEqual(['9', '9.5', '10']);
		expect(['10', '9', '9.5'].sort(compareCells('number', true))).toEqual(['10', '9.5', '9']);
	});

	it('compares words as a French dictionary does', () => {
		expect(['Fenain', 'Élesmes', 'Denain'].sort(compareCells('text', false))).toEqual([
			'Denain',
			'Élesmes',
			'Fenain'
		]);
	});
});
