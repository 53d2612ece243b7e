import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../../src/lib/domain/text/fold-text';
import { matchRanges } from '../../../../src/lib/answers/search/match-ranges';

const toWords = (text: string): string[] => splitWords(text).map(({ word }) => word);

/** The label with its emboldened parts in brackets. */
function mark(label: string, query: string, found: string[] = []): string {
	const ranges = matchRanges(label, toWords(query), new Set(found));
	const parts = ranges.map(([start, end], index) => {
		const before = label.slice(ranges[index - 1]?.[1] ?? 0, start);
		return `${before}[${label.slice(start, end)}]`;
	});
	return parts.join('') + label.slice(ranges.at(-1)?.[1] ?? 0);
}

describe('matchRanges', () => {
	it('emboldens what is typed at the start in one piece, hyphens and articles included', () => {
		expect(mark('Saint-Amand-les-Eaux', 'st amand l')).toBe('[Saint-Amand-l]es-Eaux');
		expect(mark('La Bassée', 'la bas')).toBe('[La Bas]sée');
	});

	it('emboldens the beginnings of words further on, and no article that is only in the way', () => {
		expect(mark("Condé-sur-l'Escaut", 'cond escaut')).toBe("[Cond]é-sur-l'[Escaut]");
		expect(mark('Quartier de la gare', 'cité de la gare')).toBe('Quartier de la [gare]');
	});

	it('emboldens the whole of a word that was found although spelt otherwise', () => {
		expect(mark('Parc de Valenciennes', 'valencienes', ['valenciennes'])).toBe('Parc de [Valenciennes]');
	});

	it('keeps its place after ligatures and takes the whole of one half typed', () => {
		expect(mark('Rœulx', 'roe')).toBe('[Rœ]ulx');
		expect(mark('Rœulx', 'ro')).toBe('[Rœ]ulx');
		expect(mark('Marcq-en-Barœul', 'baroeul')).toBe('Marcq-en-[Barœul]');
		expect(mark('Œuvre du cœur de Nœux-les-Mines', 'mines')).toBe('Œuvre du cœur de Nœux-les-[Mines]');
	});

	it('keeps an accent written apart with its letter', () => {
		expect(mark('He\u0301nin', 'he')).toBe('[He\u0301]nin');
	});

	it('emboldens an abbreviation whole once more is typed than it has letters', () => {
		expect(mark('Cité St Pierre', 'saint')).toBe('Cité [St] Pierre');
		expect(mark('Cité St Pierre', 'saint pierre')).toBe('Cité [St] [Pierre]');
	});

	it('prefers the longest of several beginnings of one word', () => {
		expect(mark('Lille et Lillers', 'li lille')).toBe('[Lille] et [Lille]rs');
	});

	it('emboldens nothing for nothing', () => {
		expect(matchRanges('Lille', [], new Set())).toEqual([]);
		expect(matchRanges('', ['lille'], new Set(['lille']))).toEqual([]);
	});

	it('gives ascending ranges inside the label, none of them empty, whatever the texts', () => {
		const text = fc.string({ unit: 'binary', maxLength: 40 });
		fc.assert(
			fc.property(text, text, text, (label, query, found) => {
				// Words of the label itself, so that something matches.
				const typed = [...toWords(query), ...toWords(label).slice(1)];
				let last = 0;
				for (const [start, end] of matchRanges(label, typed, new Set(toWords(found)))) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}
				expect(last).toBeLessThanOrEqual(label.length);
			})
		);
	});
});
