import { describe, expect, it } from 'vitest';
import { frenchTypography } from '../../../../src/lib/domain/text/french-typography';

describe('frenchTypography', () => {
	it.each([
		['prévu : 12 300 logements', 'prévu\u00a0: 12\u202f300 logements'],
		['un bilan ; puis ? oui !', 'un bilan\u202f; puis\u202f? oui\u202f!'],
		['« cité éducative »', '«\u00a0cité éducative\u00a0»'],
		["l'accord d’Anzin", 'l’accord d’Anzin'],
		['85 % de 1 250 000 €', '85\u202f% de 1\u202f250\u202f000\u00a0€'],
		['12 ha, 29 km et 5 M€', '12\u00a0ha, 29\u00a0km et 5\u00a0M€'],
		['de 2015 à 2020, 2015 2020', 'de 2015 à 2020, 2015 2020'],
		['https://atlas.example/a?b:c', 'https://atlas.example/a?b:c'],
		['3 maisons, 2 toits', '3 maisons, 2 toits'],
		['à 10:30', 'à 10:30']
	])('sets %s', (text, expected) => {
		expect(frenchTypography(text)).toBe(expected);
		expect(frenchTypography(expected)).toBe(expected);
	});
});
