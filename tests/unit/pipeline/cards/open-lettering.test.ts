import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FACE_FILES, openLettering } from '../../../../src/pipeline/cards/open-lettering';
import type { Face } from '../../../../src/lib/drawing/cards/lettering';

const FACES = Object.keys(FACE_FILES) as Face[];
const read = (face: Face) => readFileSync(`node_modules/@fontsource/${FACE_FILES[face]}`);
const lettering = openLettering({ serif: read('serif'), sans: read('sans'), sansBold: read('sansBold') });

/** Right end of what is drawn. */
const rightOf = (d: string): number =>
	Math.max(...[...d.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[A-Z]|$)/g)].map(([, x]) => Number(x)));

describe('openLettering', () => {
	it.each(FACES)('draws a line of %s as wide as it is measured', (face) => {
		const text = 'Hallennes-lez-Haubourdin';
		const right = rightOf(lettering.outline(text, face, 60, [100, 50])) - 100;
		expect(Math.abs(right - lettering.measure(text, face, 60))).toBeLessThan(6);
	});

	it('draws every letter: each adds to the outline, and all curves are whole', () => {
		const outline = (text: string) => lettering.outline(text, 'serif', 60, [0, 0]);
		for (let end = 2; end <= 'Valenciennes'.length; end += 1)
			expect(outline('Valenciennes'.slice(0, end)).length).toBeGreaterThan(
				outline('Valenciennes'.slice(0, end - 1)).length
			);
		// An o is round outside and inside: two rings, each of curves.
		expect(lettering.outline('o', 'sans', 60, [0, 0]).match(/[MCQ]/g)?.length).toBeGreaterThan(8);
		expect(outline('Valenciennes')).toMatch(
			/^(?:[ML]-?[\d.]+ -?[\d.]+|Q(?:-?[\d.]+ ?){4}|C(?:-?[\d.]+ ?){6}|Z)+$/
		);
	});

	it.each(FACES)('has every letter of French in %s', (face) => {
		const text = 'ÀÂÇÉÈÊËÎÏÔÙÛÜŒÆàâçéèêëîïôùûüÿœæ’«»–—…·0123456789';
		expect(() => lettering.outline(text, face, 20, [0, 0])).not.toThrow();
	});

	it('takes French spaces for plain ones', () => {
		expect(lettering.outline('1\u202f000\u00a0€', 'sans', 20, [0, 0])).toBe(
			lettering.outline('1 000 €', 'sans', 20, [0, 0])
		);
	});

	it('names a character that it does not have', () => {
		expect(() => lettering.outline('a字', 'sans', 20, [0, 0])).toThrow('sans has no "字"');
	});
});
