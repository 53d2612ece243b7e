import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../../../src/lib/answers/search/entries';
import { toKey } from '../../../../src/lib/domain/text/fold-text';
import { createSearch } from '../../../../src/lib/answers/search/search-index';
import { atlas, communes, facts, makeEntry, toLabels } from './real-atlas';

const search = createSearch(buildEntries({ ...atlas, facts }));
/** With the official names alone, so that misspellings are found by likeness. */
const searchPlain = createSearch(
	buildEntries({ ...atlas, communes: communes.map((each) => ({ ...each, spellings: [] })) })
);

const findFirst = (query: string): string | undefined => search(query)[0]?.entry.label;

describe('what a reader types', () => {
	it.each([
		['Escaupont', 'Escautpont'],
		['Roeulx', 'Rœulx'],
		['Rœulx', 'Rœulx'],
		['Flines-les-Mortagne', 'Flines-lès-Mortagne'],
		['valencienes', 'Valenciennes'],
		['st amand', 'Saint-Amand-les-Eaux'],
		['conde sur lescaut', "Condé-sur-l'Escaut"],
		['bethune', 'Béthune'],
		['hénin', 'Hénin-Beaumont'],
		['villeneuve dascq', "Villeneuve-d'Ascq"],
		['VILLENEUVE D’ASCQ', "Villeneuve-d'Ascq"],
		['noeux', 'Nœux-les-Mines'],
		['la b', 'La Bassée'],
		['madeleine', 'La Madeleine'],
		['l', 'Lille'],
		['59606', 'Valenciennes'],
		['59300', 'Valenciennes'],
		['mel', 'Métropole Européenne de Lille'],
		['cavm', 'Valenciennes Métropole'],
		['porte du hainaut', 'La Porte du Hainaut'],
		['inondations', 'Inondation (PPRI)'],
		['crte caph', 'Contrat de relance de la Porte du Hainaut'],
		['seine nord', 'Canal Seine-Nord Europe']
	])('%s finds %s first', (query, label) => {
		expect(findFirst(query)).toBe(label);
	});

	it('finds misspelt communes without a list of spellings', () => {
		for (const [query, label] of [
			['Escaupont', 'Escautpont'],
			['Roeulx', 'Rœulx'],
			['Flines les Mortagnes', 'Flines-lès-Mortagne'],
			['Lieven', 'Liévin']
		] as const)
			expect(searchPlain(query)[0]?.entry.label).toBe(label);
	});

	it('finds every commune on the river by its name with its article', () => {
		const labels = toLabels(search("l'escaut", 20));
		expect(labels).toEqual(
			expect.arrayContaining(["Condé-sur-l'Escaut", "Bruay-sur-l'Escaut", 'Escautpont'])
		);
	});

	it('finds the communes of a post code, and of the beginning of a code', () => {
		expect(toLabels(search('59300')).sort()).toEqual(['Aulnoy-lez-Valenciennes', 'Famars', 'Valenciennes']);
		expect(toLabels(search('596'))).toContain('Valenciennes');
	});

	it('never corrects a code', () => {
		expect(search('59999')).toEqual([]);
	});

	it('finds every commune first by its own name', () => {
		const keys = communes.map(({ name }) => toKey(name));
		const unique = communes.filter((_, place) => keys.filter((key) => key === keys[place]).length === 1);
		expect(unique).toHaveLength(327);
		for (const { code, name } of unique)
			expect(search(name)[0]?.entry, name).toMatchObject({ kind: 'commune', id: code });
	});

	it('finds every commune first by its name in capitals without accents or hyphens', () => {
		fc.assert(
			fc.property(fc.constantFrom(...communes), ({ code, name }) => {
				expect(search(toKey(name).toUpperCase())[0]?.entry.id).toBe(code);
			})
		);
	});

	it('finds every commune by its code, among those of which it is the post code', () => {
		for (const { code } of communes) expect(search(code, 50).map(({ entry }) => entry.id)).toContain(code);
		expect(toLabels(search('59100', 2))).toEqual(['Roubaix', 'Bousignies']);
	});
});

describe('which words must match', () => {
	it('asks for all words where some entry has them', () => {
		const labels = toLabels(search('bruay buissiere', 50));
		expect(labels[0]).toBe('Bruay-la-Buissière');
		expect(labels).not.toContain("Bruay-sur-l'Escaut");
	});

	it('takes any word where no entry has them all, fuller matches first', () => {
		const labels = toLabels(search('canal seine xyzzy valenciennes', 50));
		expect(labels[0]).toBe('Canal Seine-Nord Europe');
		expect(labels).toContain('Valenciennes');
	});

	it('counts the words matched before the weight of what matches', () => {
		const searchTwo = createSearch([
			makeEntry('commune', 'c', 'Valenciennes', 50),
			makeEntry('fact', 'f', 'Le long canal de Valenciennes')
		]);
		expect(searchTwo('canal xyzzy valenciennes').map(({ entry }) => entry.id)).toEqual(['f', 'c']);
	});

	it('takes no article for a misspelt name', () => {
		expect(toLabels(search('lens', 100))).not.toContain('Noyelles-lès-Seclin');
		expect(toLabels(search('lens', 100))).toContain('Liens vers les mobilités');
	});

	it('finds articles while they are being typed', () => {
		const labels = toLabels(search('conde su', 50));
		expect(labels[0]).toBe("Condé-sur-l'Escaut");
		expect(labels).not.toContain('Vieux-Condé');
	});
});

describe('what search returns', () => {
	it('finds nothing for an empty, blank or wordless query', () => {
		for (const query of ['', '   ', '\u00A0\n', "-'’", '…!?']) expect(search(query)).toEqual([]);
	});

	it('finds nothing among nothing', () => {
		expect(createSearch([])('lille')).toEqual([]);
	});

	it('returns 8 hits unless told otherwise, none for none', () => {
		expect(search('l')).toHaveLength(8);
		expect(search('l', 3)).toHaveLength(3);
		expect(search('l', 0)).toEqual([]);
		expect(search('l', -1)).toEqual([]);
	});

	it('says what to embolden', () => {
		expect(search('marcq en bar')[0]?.ranges).toEqual([[0, 12]]);
		expect(search('lescaut conde')[0]?.ranges).toEqual([
			[0, 5],
			[12, 18]
		]);
		expect(search('59606')[0]?.ranges).toEqual([]);
	});

	it('emboldens no article for a word like it', () => {
		const hit = search('lens', 50).find(({ entry }) => entry.label === 'Courcelles-lès-Lens');
		expect(hit?.ranges).toEqual([[15, 19]]);
	});

	it('survives words that every object has', () => {
		for (const word of ['constructor', '__proto__', 'hasOwnProperty', 'toString'])
			expect(() => search(word)).not.toThrow();
	});

	it('never throws and keeps every range inside its label, whatever the query', () => {
		const pieces = fc.constantFrom(...communes.map(({ name }) => name), ' ', 'œ', 'l’', 'st', '59', '\uD800');
		const queries = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 200 }),
			fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
			fc.tuple(pieces, fc.nat(20)).map(([name, length]) => name.slice(0, length))
		);
		fc.assert(
			fc.property(queries, (query) => {
				for (const { entry, score, ranges } of search(query, 1000)) {
					expect(score).toBeGreaterThan(0);
					let last = 0;
					for (const [start, end] of ranges) {
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						last = end;
					}
					expect(last).toBeLessThanOrEqual(entry.label.length);
				}
			})
		);
	});

	it('answers the same query alike every time', () => {
		fc.assert(
			fc.property(fc.constantFrom(...communes), fc.nat(12), ({ name }, length) => {
				expect(search(name.slice(0, length))).toEqual(search(name.slice(0, length)));
			})
		);
	});
});
