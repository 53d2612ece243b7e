import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/pipeline/reader/find/find-candidates';
import { splitPassages } from '../../../src/pipeline/reader/find/passages';
import { seedSchema } from '../../../src/pipeline/read/schemas';
import { measure, ownCandidate } from '../../bench/reader/measures';
import { unitKey, valueKey } from '../../bench/reader/units';
import { knowing } from '../pipeline/reader/a-book';

const ROWS = [
	'Une voie verte de 8 km est prévue à Anzin.',
	'',
	'Un bus relie Denain et Marly.',
	'',
	'Une halle a été inaugurée à Crespin.'
];

const seed = seedSchema.parse({
	document: {
		id: 'essai',
		kind: 'letter',
		title: 'Essai',
		short: 'Essai',
		publishers: ['Un éditeur'],
		territories: ['cavm'],
		read: '2026-11',
		file: 'essai.txt',
		sha256: '0'.repeat(64),
		lines: 5
	},
	facts: [
		{
			id: 'voie',
			layer: 'boucles-cyclables',
			name: 'Voie',
			summary: { fr: 'Une voie.' },
			status: 'planned',
			where: { scope: 'named', communes: ['59014'] },
			figures: [
				{ name: 'longueur', value: 8, unit: 'km' },
				{ name: 'coût', value: 2, unit: 'M€' }
			],
			cites: [{ lines: [1, 1], section: 'Un', terms: ['voie verte'] }]
		},
		{
			id: 'bus',
			layer: 'rail',
			name: 'Bus',
			summary: { fr: 'Un bus.' },
			status: 'ended',
			where: { scope: 'named', communes: ['59172', '59606'] },
			cites: [{ lines: [3, 3], section: 'Un', terms: ['bus'] }]
		}
	],
	ledger: []
});

const candidates = findCandidates(splitPassages(ROWS), knowing('cavm', 'caph'));

describe('the measures of the reader', () => {
	it('count what is found, what is wrong and what is held', () => {
		expect(measure(seed, candidates, ROWS)).toMatchObject({
			facts: { of: 2, right: 2 },
			// Anzin and Denain, not Valenciennes, which no line names.
			communes: { of: 3, right: 2 },
			// Marly is in no fact, nor is Crespin.
			wrongCommunes: { of: 4, right: 2 },
			figures: { of: 2, right: 1 },
			statuses: { of: 2, right: 1 },
			layers: { of: 2, right: 1 },
			useful: { of: 3, right: 2 },
			lines: { of: 3, right: 3 }
		});
	});

	it('give a fact no candidate where none meets its lines', () => {
		const fact = seed.facts[0];
		if (!fact) throw new Error('no fact');
		expect(ownCandidate(fact, 'essai', candidates)?.passage.lines).toEqual([1, 1]);
		expect(ownCandidate(fact, 'essai', candidates.slice(1))).toBeUndefined();
	});

	it('compare money in euros and other units by their first word', () => {
		expect([valueKey(1.5, 'M€'), valueKey(1_500_000, '€'), valueKey(8, 'km')]).toEqual([
			1_500_000, 1_500_000, 8
		]);
		expect(unitKey('logements sociaux')).toBe(unitKey('logement'));
		expect(unitKey('M€')).toBe(unitKey('Md€'));
		expect(unitKey('km')).not.toBe(unitKey('ha'));
	});
});
