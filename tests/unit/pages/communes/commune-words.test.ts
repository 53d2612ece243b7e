import { describe, expect, it } from 'vitest';
import {
	describeBasis,
	describeCommune,
	formatAreaKm2,
	formatShare,
	shortBasis
} from '../../../../src/lib/pages/communes/commune-words';
import { makeFact, makeReference } from '../../fixtures';

const share = (communeRatio: number) => ({ areaKm2: 1, communeRatio, outlineRatio: 1 });
const reading = (factCount: number) => ({
	id: 'a',
	short: 'A',
	title: 'A',
	date: null,
	factCount,
	inheritedCount: 1,
	unlistedCount: 1
});

describe('formatShare', () => {
	it.each([
		[0.1243, '12,4\u00a0%'],
		[1, '100\u00a0%'],
		[0.04, '4\u00a0%'],
		[0.0025, '0,25\u00a0%'],
		[0.0001, '0,01\u00a0%'],
		[0, 'moins de 0,01\u00a0%']
	])('writes %d as %s', (ratio, words) => {
		expect(formatShare(ratio).replace('\u202f', '\u00a0')).toBe(words);
	});
});

describe('formatAreaKm2', () => {
	it('keeps a decimal, two below a square kilometre', () => {
		expect(formatAreaKm2(13.904)).toBe('13,9\u00a0km²');
		expect(formatAreaKm2(0.456)).toBe('0,46\u00a0km²');
	});
});

describe('describeBasis', () => {
	it('gives the share with an outline, and beside what the text names where there is one', () => {
		expect(describeBasis('outline', share(0.5))).toMatch(
			/^le contour officiel touche la commune\u00a0: 50.% de sa surface$/
		);
		expect(describeBasis('stated', share(0.5))).toMatch(
			/^nommée dans le texte, contour officiel\u00a0: 50.% /
		);
		expect(describeBasis('inferred', undefined)).toBe('lieu déduit d’une source publique');
	});

	it('says of what does not name the commune no more than that', () => {
		const wide = (['inherited', 'unlisted', 'unsituated'] as const).map((basis) =>
			describeBasis(basis, undefined)
		);
		expect(wide).toEqual([
			's’applique à tout son territoire',
			'concerne des communes de son territoire, sans les nommer',
			'un lieu de son territoire, dont la commune n’est pas donnée'
		]);
		expect(wide.join()).not.toMatch(/valable|vaut/);
	});

	it('has a short form', () => {
		expect(shortBasis('stated', undefined)).toBe('nommée');
		expect(shortBasis('outline', share(0.5))).toMatch(/^contour\u00a050.%$/);
	});
});

describe('describeCommune', () => {
	const file = {
		name: 'Ouest',
		facts: [makeFact('a'), makeFact('b')],
		references: [],
		inherited: [makeFact('c')],
		unlisted: [makeFact('d'), makeFact('e')],
		documents: [reading(2), reading(0)]
	};

	it('counts facts, the documents that speak of it, what holds for its territory and what names no commune of it', () => {
		expect(describeCommune(file, ['Vallée'])).toBe(
			'2 faits de 1 document concernent Ouest\u202f; 1 fiche s’applique à tout son territoire (Vallée)\u202f; ' +
				'2 fiches parlent de communes ou de lieux de ce territoire sans les nommer'
		);
	});

	it('says when nothing speaks of it, and counts bare outlines', () => {
		const { bbox: _, communes: __, ...reference } = makeReference('r');
		expect(
			describeCommune({ ...file, facts: [], inherited: [], unlisted: [], references: [reference] }, [])
		).toBe('Aucune fiche de l’atlas ne nomme Ouest\u202f; 1 inscription à un registre officiel la concerne');
	});
});
