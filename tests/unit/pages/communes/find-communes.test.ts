import { describe, expect, it } from 'vitest';
import {
	findCommunes,
	indexCommunes,
	type FinderQuery,
	type ListedCommune
} from '../../../../src/lib/pages/communes/find-communes';

const commune = (code: string, name: string, change: Partial<ListedCommune> = {}): ListedCommune => ({
	code,
	name,
	epci: 'mel',
	territories: ['mel'],
	postcodes: [],
	spellings: [],
	population: 1000,
	factCount: 0,
	layerCount: 0,
	...change
});
const targets = indexCommunes([
	commune('59606', 'Valenciennes', {
		postcodes: ['59300'],
		population: 43000,
		factCount: 36,
		layerCount: 22
	}),
	commune('59032', 'Aulnoy-lez-Valenciennes', { postcodes: ['59300'], population: 7000, factCount: 3 }),
	commune('59300', 'Hérin fictif', { postcodes: ['59195'], population: 10 }),
	commune('59368', 'La Madeleine', { spellings: ['Sainte-Madeleine'] }),
	commune('62617', 'Nœux-les-Mines', { epci: 'cabbalr', territories: ['cabbalr', 'pma'], layerCount: 2 }),
	commune('59526', 'Saint-Amand-les-Eaux', { factCount: 18 })
]);
const find = (change: Partial<FinderQuery>): string[] =>
	findCommunes(targets, { text: '', territory: '', sort: 'nom', ...change }).map(({ name }) => name);

describe('findCommunes', () => {
	it('lists all by name when nothing is asked', () => {
		expect(find({})).toEqual([
			'Aulnoy-lez-Valenciennes',
			'Hérin fictif',
			'La Madeleine',
			'Nœux-les-Mines',
			'Saint-Amand-les-Eaux',
			'Valenciennes'
		]);
	});

	it('puts the beginning of a name before a word within one', () => {
		expect(find({ text: 'valenc' })).toEqual(['Valenciennes', 'Aulnoy-lez-Valenciennes']);
	});

	it.each([
		['noeux', 'Nœux-les-Mines'],
		['NŒUX LES MINES', 'Nœux-les-Mines'],
		['madeleine', 'La Madeleine'],
		['sainte madel', 'La Madeleine'],
		['st amand', 'Saint-Amand-les-Eaux'],
		['herin', 'Hérin fictif'],
		['59606', 'Valenciennes'],
		['59 606', 'Valenciennes'],
		['62', 'Nœux-les-Mines']
	])('finds for “%s” %s first', (text, name) => {
		expect(find({ text })[0]).toBe(name);
	});

	it('takes five digits for a post code or an INSEE code alike, the most populous commune first', () => {
		expect(find({ text: '59300' })).toEqual(['Valenciennes', 'Aulnoy-lez-Valenciennes', 'Hérin fictif']);
	});

	it('puts a whole code before the beginning of one', () => {
		expect(find({ text: '5930' })).toHaveLength(3);
		expect(find({ text: '99' })).toEqual([]);
	});

	it('keeps to a territory, a pole included', () => {
		expect(find({ territory: 'pma' })).toEqual(['Nœux-les-Mines']);
		expect(find({ territory: 'pma', text: 'valenc' })).toEqual([]);
	});

	it('sorts by facts, by layers and by population, greatest first, then by name', () => {
		expect(find({ sort: 'faits' }).slice(0, 3)).toEqual([
			'Valenciennes',
			'Saint-Amand-les-Eaux',
			'Aulnoy-lez-Valenciennes'
		]);
		expect(find({ sort: 'couches' }).slice(0, 2)).toEqual(['Valenciennes', 'Nœux-les-Mines']);
		expect(find({ sort: 'population' }).at(-1)).toBe('Hérin fictif');
	});

	it('finds nothing for a word that no name has', () => {
		expect(find({ text: 'valenciennes sud' })).toEqual([]);
	});
});
