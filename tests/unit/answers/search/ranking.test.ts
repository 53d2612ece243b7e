import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../../../src/lib/answers/search/entries';
import { createSearch } from '../../../../src/lib/answers/search/search-index';
import { atlas, facts, makeEntry, toLabels } from './real-atlas';

const search = createSearch(buildEntries({ ...atlas, facts }));

describe('order', () => {
	it('puts the exact label first, then labels that begin so, then words further on, then misspellings', () => {
		const searchFew = createSearch([
			makeEntry('commune', '1', 'Lans', 9),
			makeEntry('commune', '2', 'Noyelles-sous-Lens', 9),
			makeEntry('commune', '3', 'Lens-Liévin', 1),
			makeEntry('fact', '4', 'Lens')
		]);
		expect(toLabels(searchFew('lens'))).toEqual(['Lens', 'Lens-Liévin', 'Noyelles-sous-Lens', 'Lans']);
	});

	it('puts a commune before a fact of the same name, however often the fact repeats it', () => {
		expect(
			search('denain')
				.map(({ entry }) => entry.kind)
				.slice(0, 2)
		).toEqual(['commune', 'fact']);
		const fact = { ...makeEntry('fact', 'f', 'Denain', 9), also: ['Denain', 'Denain Denain'] };
		const searchTwo = createSearch([fact, makeEntry('commune', 'c', 'Denain', 1)]);
		expect(searchTwo('denain')[0]?.entry.id).toBe('c');
	});

	it('puts communes before facts at equal score', () => {
		const searchTwo = createSearch([
			makeEntry('fact', 'f', 'Parc Denain'),
			makeEntry('commune', 'c', 'Bois Denain')
		]);
		const hits = searchTwo('denain');
		expect(hits[0]?.score).toBe(hits[1]?.score);
		expect(hits.map(({ entry }) => entry.id)).toEqual(['c', 'f']);
	});

	it('keeps the order given for what is otherwise equal', () => {
		const ids = ['c', 'a', 'd', 'b'];
		const searchSame = createSearch(ids.map((id) => makeEntry('fact', id, 'Parc Denain')));
		expect(searchSame('denain').map(({ entry }) => entry.id)).toEqual(ids);
	});

	it('puts the greater of two communes that begin alike first', () => {
		expect(toLabels(search('val', 2))).toEqual(['Valenciennes', 'Valenciennes Métropole']);
		expect(toLabels(search('rou')).slice(0, 2)).toEqual(['Roubaix', 'Rouvroy']);
	});

	it('puts the heavier of two first where the words stand further on', () => {
		const searchTwo = createSearch([
			makeEntry('commune', 'a', 'Loison-sous-Lens', 2),
			makeEntry('commune', 'b', 'Noyelles-sous-Lens', 3)
		]);
		expect(searchTwo('lens').map(({ entry }) => entry.id)).toEqual(['b', 'a']);
	});

	it('prefers words of the label to communes that a fact lies in', () => {
		const label = toLabels(search('bouchain', 50));
		expect(label[0]).toBe('Bouchain');
		expect(label).toContain('Canal Seine-Nord Europe');
	});
});
