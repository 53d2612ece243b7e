import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../src/pipeline/reader/find/find-dates';

const dates = (text: string, year?: string) =>
	findDates(text, year).map(({ from, to, at }) => [from, to, at].map((one) => one ?? '').join('|'));

describe('findDates', () => {
	it.each([
		['Signé le 1er mars 2020.', ['||2020-03-01']],
		['Signé en août 2020, puis fin 2021.', ['||2020-08', '||2021']],
		['De 2015 à 2025.', ['2015|2025|']],
		['Sur la période 2019-2022.', ['2019|2022|']],
		['Entre mars 2019 et juin 2020.', ['2019-03|2020-06|']],
		['Depuis 2016, et jusqu’en 2024.', ['2016||', '|2024|']],
		['D’ici fin 2030 ou à l’horizon 2050.', ['|2030|', '|2050|']]
	])('finds those of “%s”', (text, expected) => {
		expect(dates(text)).toEqual(expected);
	});

	it('gives a day without a year that of the document, and none where it has none', () => {
		expect(dates('Le 17 octobre à midi.', '2017')).toEqual(['||2017-10-17']);
		expect(dates('Le 17 octobre à midi.')).toEqual([]);
	});

	it('takes no number of another kind for a year', () => {
		expect(dates('La délibération n°2016 et les 2 2000 haies, 20161386.')).toEqual([]);
	});
});
