import { describe, expect, it } from 'vitest';
import { findActors } from '../../../../src/pipeline/reader/find/find-actors';
import { findLayers } from '../../../../src/pipeline/reader/find/find-layers';
import { readPassage } from '../../../../src/pipeline/reader/find/find-candidates';
import { splitPassages } from '../../../../src/pipeline/reader/find/passages';
import { findVocabulary, makeVocabulary } from '../../../../src/pipeline/reader/find/vocabulary';
import { knowing } from './a-book';

const weigh = (...words: string[]) => words.map((word) => ({ word, weight: 1 }));
const SMALL = makeVocabulary({
	sante: weigh('santé', 'maison de santé'),
	eau: weigh('cours d’eau', 'eau'),
	nature: weigh('eau')
});
const layersOf = (text: string, more: { leadIn?: string; headings?: string[] } = {}) =>
	findLayers({ text, leadIn: '', paragraph: text, headings: [], ...more }, SMALL).map(({ layer }) => layer);

describe('findVocabulary', () => {
	it('finds words without regard to case, accents, plurals and kinds of apostrophe, and only whole ones', () => {
		const written = (text: string) =>
			findVocabulary(text, SMALL).map(({ start, end }) => text.slice(start, end));
		expect(written("Des MAISONS DE SANTE près des cours d'eau")).toEqual(['MAISONS DE SANTE', "cours d'eau"]);
		expect(written('Le château, les eaux')).toEqual(['eaux']);
	});
});

describe('findLayers', () => {
	it('prefers the layer whose words stand in the passage, before those around it', () => {
		expect(layersOf('Une maison de santé au bord de l’eau')[0]).toBe('sante');
		expect(layersOf('Une halle', { headings: ['Santé'] })).toEqual(['sante']);
		expect(layersOf('Un cours d’eau', { leadIn: 'La santé :', headings: ['Santé'] })[0]).toBe('eau');
	});

	it('is not sure of a layer that only the surroundings speak for', () => {
		const found = findLayers(
			{ text: 'Une halle', leadIn: '', paragraph: 'Une halle', headings: ['Santé'] },
			SMALL
		);
		expect(found.map(({ sure, words }) => [sure, words])).toEqual([['low', []]]);
	});

	it('gives none where nothing speaks for one', () => {
		expect(layersOf('Une halle')).toEqual([]);
	});
});

describe('readPassage', () => {
	it('takes no words of a layer from names of territories', () => {
		const [passage] = splitPassages(['Le Pôle Métropolitain de l’Artois ouvre une piste cyclable.']);
		if (!passage) throw new Error('no passage');
		const { layers, scope } = readPassage(passage, knowing('pma'));
		expect(layers.map(({ layer }) => layer)).toEqual(['boucles-cyclables']);
		expect(scope).toMatchObject({ scope: 'whole', territories: ['pma'] });
	});
});

describe('findActors', () => {
	it('finds actors by short and whole names, with either apostrophe, and no common noun', () => {
		const { actors } = knowing('cavm');
		const text = "L'Etat, l'ADEME et la Métropole Européenne de Lille aident les communes et les bailleurs.";
		expect(findActors(text, actors).sort()).toEqual(['ADEME', 'MEL', 'État']);
		expect(findActors('Le SEVE et les villes', actors)).toEqual([]);
	});
});
