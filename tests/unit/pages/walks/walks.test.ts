import { describe, expect, it } from 'vitest';
import { WALK_PRECISIONS } from '../../../../src/lib/domain/words';
import {
	describeFigureOf,
	describePlaces,
	differenceWord,
	existsWord,
	formatDistance,
	formatKm,
	formatMeasured,
	formatTime,
	formatShare,
	knownWord,
	nameFigure,
	readMap
} from '../../../../src/lib/pages/walks/walks';
import type { WalkFigure } from '../../../../src/lib/domain/walk';
import { makeCard } from './a-card';

const km = (value: number): WalkFigure => ({ fact: 'fait', figure: 0, name: 'longueur', value, unit: 'km' });

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

	it('say how long a way takes as its publisher does, and measured distances to ten metres', () => {
		const words = [
			{ least: 50, most: 50 },
			{ least: 140, most: 140 },
			{ least: 180, most: 240 }
		].map(formatTime);
		expect(words).toEqual(['50\u00a0min', '2\u00a0h\u00a020', '3\u00a0h à 4\u00a0h']);
		expect([3, 42, 241, 1402].map(formatMeasured)).toEqual(
			['10 m', '40 m', '240 m', '1,4 km'].map((text) => text.replace(' ', '\u00a0'))
		);
	});

	it('tell why a line is not as long as published: rounding, else nothing that anybody says', () => {
		expect(differenceWord(32.3, 32)).toBe('');
		expect(differenceWord(6.5, 7)).toContain('arrondie');
		expect(differenceWord(12.1, 7)).toContain('ne dit pas');
	});

	it('say whether it is there apart from what a document says of its works', () => {
		expect(existsWord(makeCard({ exists: 'yes', recorded: '2015' }))).toBe('existe, relevé en 2015');
		expect(existsWord(makeCard({ exists: 'no' }))).toContain('en projet');
		expect(existsWord(makeCard({ exists: 'unstated' }))).toBe('');
	});

	it('say what is known of each precision, and that water is no way', () => {
		const words = WALK_PRECISIONS.map((precision) => knownWord(makeCard({ precision })));
		expect(new Set(words).size).toBe(WALK_PRECISIONS.length);
		expect(knownWord(makeCard({ precision: 'trace', trace: 'water' }))).toContain('aucun chemin');
		for (const precision of WALK_PRECISIONS)
			expect(readMap({ precision }).includes('tracé relevé')).toBe(precision === 'trace');
	});
});
