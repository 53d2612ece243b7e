import { describe, expect, it } from 'vitest';
import { WALK_PRECISIONS } from '../../../../src/lib/domain/words';
import {
	describeFigureOf,
	describePlaces,
	formatDistance,
	formatKm,
	formatShare,
	knownWord,
	nameFigure,
	readMap
} from '../../../../src/lib/pages/walks/walks';
import { km, makeCard } from './a-card';

describe('words of walks', () => {
	it('write kilometres as in French, never broken', () => {
		expect(formatKm(29)).toBe('29\u00a0km');
		expect(formatKm(131.8)).toBe('131,8\u00a0km');
		expect(formatShare(0.0077).replace('\u202f', '\u00a0')).toBe('0,8\u00a0%');
	});

	it('round distances as one says them', () => {
		expect([20, 340, 949, 951, 2440, 18_700].map(formatDistance)).toEqual(
			['100 m', '300 m', '900 m', '1 km', '2,4 km', '19 km'].map((text) => text.replace(' ', '\u00a0'))
		);
	});

	it('name what a figure counts unless its unit says it', () => {
		const length = km(29);
		if (!length) throw new Error('no figure');
		expect(nameFigure(length)).toBe('');
		expect(describeFigureOf({ ...length, name: 'parcs', unit: 'parcs', value: 11 })).toBe('11\u00a0parcs');
		expect(describeFigureOf({ ...length, name: 'voies douces', value: 420 })).toBe(
			'420\u00a0km (voies douces)'
		);
		expect(describeFigureOf({ ...length, name: 'biens', unit: 'biens', value: 34, perimeter: 'CAVM' })).toBe(
			'34\u00a0biens (CAVM)'
		);
	});

	it('tell the ends of an ordered way, and a short list of others', () => {
		const places = ['Aix', 'Béthune', 'Carvin', 'Douvrin', 'Éleu'];
		expect(describePlaces(makeCard({ places, isOrdered: true }))).toBe('Aix → Éleu, 5 communes');
		expect(describePlaces(makeCard({ places: places.slice(0, 2), isOrdered: true }))).toBe('Aix → Béthune');
		expect(describePlaces(makeCard({ places: places.slice(0, 3) }))).toBe('Aix, Béthune et Carvin');
		expect(describePlaces(makeCard({ places }))).toBe('Aix, Béthune et 3 autres communes');
		expect(describePlaces(makeCard({ places: [] }))).toBe('');
	});

	it('say what is known of each precision, and that water is no way', () => {
		const words = WALK_PRECISIONS.map((precision) => knownWord(makeCard({ precision })));
		expect(new Set(words).size).toBe(WALK_PRECISIONS.length);
		const trace = { kind: 'water' as const, km: 1, atlasKm: 1, of: '' };
		expect(knownWord(makeCard({ precision: 'trace', trace }))).toContain('aucun chemin');
		for (const precision of WALK_PRECISIONS)
			expect(readMap({ precision }).includes('tracé relevé')).toBe(precision === 'trace');
	});
});
