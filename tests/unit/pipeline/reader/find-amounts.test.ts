import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../../../src/pipeline/reader/find/find-amounts';

const amounts = (text: string): string[] => findAmounts(text).map(({ value, unit }) => `${value} ${unit}`);

describe('findAmounts', () => {
	it.each([
		['Une aide de 2,5 millions d’euros.', ['2.5 M€']],
		['Une aide de 10,08 M€ TTC.', ['10.08 M€']],
		['Une aide de 61 397 € en 2021.', ['61397 €']],
		['Un plan de 1,2 milliard d’euros, dont 40 Mds de l’Europe.', ['1.2 Md€', '40 Md€']],
		['Ce sont 35 % des haies, sur 4 200 ha et 420 km.', ['35 %', '4200 ha', '420 km']],
		['Une baisse de 20 à 30 % des haies.', ['20 %', '30 %']],
		['Une densité de 550,5 habitants/km².', ['550.5 hab/km²']],
		['Il y a 12 nouvelles bornes et deux gares.', ['12 bornes', '2 gares']],
		['Il y a 20 logements en 2019, 35 en 2020.', ['20 logements', '35 logements']],
		['Cela touche 61 des 82 communes.', ['61 communes', '82 communes']],
		[
			'Près de 2000 haies, une dizaine de mares, 3 millions d’habitants.',
			['2000 haies', '10 mares', '3000000 habitants']
		],
		['Les haies seront multipliées par deux, la part doublée.', ['2 fois', '2 fois']],
		['La moitié des haies, 9e rang de France.', ['50 %', '9 e rang']],
		['Pour les cinq prochaines années.', ['5 ans']]
	])('finds those of “%s”', (text, expected) => {
		expect(amounts(text)).toEqual(expected);
	});

	it.each([
		'Le 3 mars 2020, puis en 2021 travaux et études.',
		'La loi n° 2015 et l’article 12 disposent.',
		'L’axe 3 et le volet 2 du PNRU 1 continuent.',
		'Les A21 et D955 se croisent.',
		'De 18h30 à 20h, au 12 rue du Pont.',
		'Entre 2019-2022 et 2024-2026.'
	])('finds none in “%s”', (text) => {
		expect(amounts(text)).toEqual([]);
	});

	it('tells whose an amount is where the text says so beside it', () => {
		expect(findAmounts('Soit 15 M€ pour la CAVM.')[0]?.perimeter).toBe('CAVM');
		expect(findAmounts('Soit 15 M€ en tout.')[0]?.perimeter).toBeUndefined();
	});

	it('is less sure of a number in letters or alone', () => {
		const [counted, alone, word] = findAmounts('Il y a 20 gares, 35 en 2020 et deux ponts.');
		expect([counted?.sure, alone?.sure, word?.sure]).toEqual(['medium', 'low', 'low']);
	});
});
