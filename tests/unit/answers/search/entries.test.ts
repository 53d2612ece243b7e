import { describe, expect, it } from 'vitest';
import { buildEntries, type SearchEntry } from '../../../../src/lib/answers/search/entries';
import { createSearch } from '../../../../src/lib/answers/search/search-index';
import { atlas, cite, makeFact } from './real-atlas';

const facts = [
	{
		...makeFact('briquette', 'Quartier de la Briquette', [], ['Marly']),
		citations: [cite('La Briquette', 'Marly'), cite('La Briquette')]
	}
];
const entries = buildEntries({ ...atlas, facts });

function getEntry(kind: SearchEntry['kind'], id: string): SearchEntry {
	const entry = entries.find((each) => each.kind === kind && each.id === id);
	if (!entry) throw new Error(`no ${kind} ${id}`);
	return entry;
}

describe('buildEntries', () => {
	it('makes one entry for each commune, territory, layer, document and fact', () => {
		expect(atlas.communes).toHaveLength(327);
		expect(entries).toHaveLength(327 + 7 + 2 + 1 + 1);
		expect(new Set(entries.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(entries.length);
	});

	it('says the code and the EPCI of a commune, not its pole', () => {
		expect(getEntry('commune', '59606').detail).toBe('59606 · Valenciennes Métropole');
		for (const territories of [atlas.territories, [...atlas.territories].reverse()]) {
			const [detail] = buildEntries({ ...atlas, territories })
				.filter(({ id }) => id === '62119')
				.map((entry) => entry.detail);
			expect(detail).toBe('62119 · Béthune-Bruay, Artois Lys Romane');
		}
	});

	it('says the code alone where the EPCI is none of the territories', () => {
		const [entry] = buildEntries({ ...atlas, territories: [] });
		expect(entry?.detail).toBe(entry?.id);
	});

	it('finds a commune by its code, post codes and other spellings', () => {
		expect(getEntry('commune', '59207').also).toEqual(['59207', '59278', 'Escaupont']);
	});

	it('weighs a commune by its population, and the smallest more than a fact', () => {
		const weights = ['59350', '59606', '59207'].map((code) => getEntry('commune', code).weight);
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
		const [empty] = buildEntries({
			...atlas,
			communes: atlas.communes.map((each) => ({ ...each, population: 0 }))
		});
		expect(empty?.weight).toBeGreaterThan(getEntry('fact', 'briquette').weight);
	});

	it('shows the layer of a fact and finds it by its terms and communes, each once', () => {
		const fact = getEntry('fact', 'briquette');
		expect(fact.detail).toBe('Sites NPNRU');
		expect(fact.also).toEqual(['La Briquette', 'Marly']);
	});

	it('shows the id of a layer that it does not know', () => {
		expect(buildEntries({ ...atlas, facts, layers: [] }).at(-1)?.detail).toBe('npnru');
	});

	it('finds territories and documents by their short names', () => {
		expect(getEntry('territory', 'mel').also).toContain('MEL');
		expect(getEntry('document', 'crte-caph')).toMatchObject({
			detail: 'CRTE CAPH · 2021-07',
			also: ['CRTE CAPH']
		});
	});

	it('prints no stray separator for a document without date', () => {
		const documents = [{ id: 'x', title: 'Lettre', short: 'Lettre', date: null }];
		expect(buildEntries({ ...atlas, documents }).find(({ kind }) => kind === 'document')?.detail).toBe('');
	});
});

describe('entries of registers', () => {
	const place = {
		id: 'qpv-2024-qn05950m',
		register: 'qpv-2024',
		layer: 'qpv',
		code: 'QN05950M',
		name: 'Denain',
		communes: atlas.communes.filter(({ name }) => name === 'Denain').map(({ code }) => code),
		at: null,
		bbox: [3.37, 50.31, 3.41, 50.34] as [number, number, number, number]
	};
	const made = buildEntries({ ...atlas, facts: [], places: [place] });

	it('say their register, their code and their communes', () => {
		expect(made.at(-1)).toMatchObject({
			kind: 'register',
			id: 'qpv-2024-qn05950m',
			label: 'Denain',
			detail: 'qpv-2024 · QN05950M · Denain'
		});
	});

	it('are found by name and by code, after the commune of the same name', () => {
		const search = createSearch(made);
		const kinds = search('Denain').map(({ entry }) => entry.kind);
		expect(kinds[0]).toBe('commune');
		expect(kinds).toContain('register');
		expect(search('QN05950M')[0]?.entry.id).toBe('qpv-2024-qn05950m');
	});
});
