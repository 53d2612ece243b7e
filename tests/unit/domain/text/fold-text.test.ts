import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	dropStopWords,
	foldText,
	foldWords,
	splitWords,
	toKey
} from '../../../../src/lib/domain/text/fold-text';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('foldText', () => {
	it('drops case and accents, whether composed or written apart', () => {
		expect(foldText('HÉNIN')).toBe('henin');
		expect(foldText('He\u0301nin')).toBe('henin');
	});

	it('opens ligatures', () => {
		expect(foldText('Rœulx, NŒUX, ex æquo')).toBe('roeulx, noeux, ex aequo');
	});

	it('turns apostrophes and hyphens of every make into one space', () => {
		for (const apostrophe of ["'", '’', '‘', 'ʼ', '´'])
			expect(foldText(`l${apostrophe}Escaut`)).toBe('l escaut');
		for (const hyphen of ['-', '‐', '‑', '–', '—', '−', ' - '])
			expect(foldText(`Lens${hyphen}Liévin`)).toBe('lens lievin');
	});

	it('collapses white space, that which does not break included', () => {
		expect(foldText('\u00A0 Saint \t\n Amand\u202F')).toBe('saint amand');
	});

	it('ignores soft hyphens and zero-width spaces', () => {
		expect(foldText('Valen\u00ADcien\u200Bnes')).toBe('valenciennes');
	});

	it('changes nothing the second time, whatever the text', () => {
		const isStable = fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text));
		// These two become apostrophes of other code points in NFD.
		fc.assert(isStable, { examples: [['\u0374'], ['\u1FFD']] });
	});
});

describe('foldWords', () => {
	it('splits off elisions and drops articles and prepositions', () => {
		expect(foldWords("Condé-sur-l'Escaut")).toEqual(['conde', 'escaut']);
		for (const apostrophe of ["'", '’', 'ʼ', '´'])
			expect(foldWords(`Villeneuve d${apostrophe}Ascq`)).toEqual(['villeneuve', 'ascq']);
	});

	it('keeps articles where nothing else is written', () => {
		expect(foldWords('de la')).toEqual(['de', 'la']);
	});

	it('writes St and Ste in full, but only where they are words', () => {
		expect(foldWords('St-Amand')).toEqual(['saint', 'amand']);
		expect(foldWords('Ste Marie')).toEqual(['sainte', 'marie']);
		expect(foldWords('Estreux, Est')).toEqual(['estreux', 'est']);
	});

	it('leaves punctuation out', () => {
		expect(foldWords('« Inondation » (PPRI) : 2,5 %')).toEqual(['inondation', 'ppri', '2', '5']);
	});

	it('finds no word in punctuation or in a lone accent', () => {
		expect(foldWords(' -’… \u0301')).toEqual([]);
	});
});

describe('splitWords', () => {
	it('says where each word stands in the text as written', () => {
		expect(splitWords('L’Œuvre St-Éloi')).toEqual([
			{ word: 'l', start: 0, end: 1 },
			{ word: 'oeuvre', start: 2, end: 7 },
			{ word: 'saint', start: 8, end: 10 },
			{ word: 'eloi', start: 11, end: 15 }
		]);
	});

	it('gives ascending places inside the text, whatever the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const places = splitWords(text).flatMap(({ start, end }) => [start, end]);
				expect(places).toEqual([...places].sort((a, b) => a - b));
				expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
			})
		);
	});
});

describe('toKey', () => {
	it('is equal for two spellings of one name', () => {
		expect(toKey('St Amand les Eaux')).toBe(toKey('SAINT-AMAND-LES-EAUX'));
		expect(toKey('Flines-lès-Mortagne')).toBe(toKey('Flines les Mortagne'));
	});
});

describe('dropStopWords', () => {
	it('leaves the list it is given alone', () => {
		const words = ['la', 'bassee'];
		expect(dropStopWords(words)).toEqual(['bassee']);
		expect(words).toEqual(['la', 'bassee']);
	});
});
