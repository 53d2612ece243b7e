import { describe, expect, it } from 'vitest';
import { compareText } from '../../../../src/lib/domain/text/compare-text';
import { compareCells } from '../../../../src/lib/ui/enhance/compare-cells';

const WORDS = [
	'Fosse 10',
	'fenain',
	'Élesmes',
	'Fosse 9',
	'Denain',
	'Sains-du-Nord',
	'Saint-Amand',
	'Sainghin'
];

describe('compareText', () => {
	it('follows a French dictionary, and numbers by their value', () => {
		expect([...WORDS].sort(compareText)).toEqual([
			'Denain',
			'Élesmes',
			'fenain',
			'Fosse 9',
			'Fosse 10',
			'Sainghin',
			'Sains-du-Nord',
			'Saint-Amand'
		]);
	});

	it('is the order of the script that sorts tables, which stands alone', () => {
		expect([...WORDS].sort(compareCells('text', false))).toEqual([...WORDS].sort(compareText));
	});
});
