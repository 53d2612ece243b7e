import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../../../src/lib/pages/map/share/wrap-text';

const wrap = (text: string, width: number) => wrapText(text, width, ({ length }) => length);

describe('wrapText', () => {
	it('breaks between words, and loses none', () => {
		expect(wrap('trois couches sur Denain', 13)).toEqual(['trois couches', 'sur Denain']);
		expect(wrap('court', 13)).toEqual(['court']);
		expect(wrap('', 13)).toEqual([]);
	});

	it('breaks an address after its signs', () => {
		expect(wrap('https://a.example/?couches=qpv,npnru&ici=59606', 20)).toEqual([
			'https://a.example/?',
			'couches=qpv,npnru&',
			'ici=59606'
		]);
	});

	it('cuts what has no place to break, never beyond the width', () => {
		const text = 'x'.repeat(25);
		const lines = wrap(`a ${text} b`, 10);
		expect(lines.every((line) => line.length <= 10)).toBe(true);
		expect(lines.join('').replaceAll(' ', '')).toBe(`a${text}b`);
	});

	it('keeps no-break spaces together', () => {
		expect(wrap('sur la carte\u00a0: oui', 11)).toEqual(['sur la', 'carte\u00a0: oui']);
	});
});
