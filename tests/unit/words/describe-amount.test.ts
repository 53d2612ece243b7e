import { describe, expect, it } from 'vitest';
import { describeAmount, eurosOf } from '../../../src/lib/words/describe-amount';

const figure = (value: number, unit: string, perimeter?: string) => ({
	name: 'coût',
	value,
	unit,
	cite: 0,
	...(perimeter === undefined ? {} : { perimeter })
});

describe('describeAmount', () => {
	it('takes the amount of the place itself before that of a wider perimeter, and counts the others', () => {
		const amount = describeAmount(
			{
				figures: [
					figure(3, 'ha'),
					figure(397, 'M€', 'CAVM et CAPH'),
					figure(33, 'M€'),
					figure(2, 'Md€', 'France')
				]
			},
			['Denain']
		);
		expect(amount).toEqual({ value: '33\u00a0M€', euros: 33e6, what: 'coût', perimeter: 'Denain', more: 2 });
	});

	it('never leaves out the perimeter that the text gives', () => {
		expect(describeAmount({ figures: [figure(2, 'M€', 'France')] }, ['Denain'])?.perimeter).toBe('France');
	});

	it('is none where nothing is told in euros', () => {
		expect(describeAmount({ figures: [figure(3, 'ha')] }, [])).toBeUndefined();
	});
});

it('eurosOf reads sums, and none of what is paid by the year', () => {
	expect([figure(2, '€'), figure(2, 'M€'), figure(2, 'Md€'), figure(2, 'M€/an')].map(eurosOf)).toEqual([
		2,
		2e6,
		2e9,
		undefined
	]);
});
