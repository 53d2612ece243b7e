import { describe, expect, it } from 'vitest';
import { isTermIn, passageOf } from '../../../../src/lib/domain/text/find-term';

describe('isTermIn', () => {
	it('finds a term as the document spells it', () => {
		expect(isTermIn('Chasse Royale', 'le quartier Chasse Royale à Valenciennes')).toBe(true);
	});

	it('finds a term that runs over the end of a line or holds several spaces', () => {
		expect(isTermIn('Chasse Royale', 'le quartier Chasse\nRoyale')).toBe(true);
		expect(isTermIn('Chasse Royale', 'Chasse \t\u00a0 Royale')).toBe(true);
		expect(isTermIn(' Chasse   Royale\n', 'Chasse Royale')).toBe(true);
	});

	it('finds a word broken by a hyphen at the end of a line', () => {
		expect(isTermIn('Escaudain', 'la ville d’Es-\n   caudain')).toBe(true);
		expect(isTermIn('Escaudain', 'la ville d’Es\u00ad\ncaudain')).toBe(true);
	});

	it('finds a word whose own hyphen stands at the end of a line', () => {
		expect(isTermIn('Saint-Amand', 'la ville de Saint-\nAmand')).toBe(true);
	});

	it('takes each hyphen at the end of a line for itself', () => {
		expect(isTermIn('Escaudain et Saint-Amand', 'Es-\ncaudain et Saint-\nAmand')).toBe(true);
	});

	it('leaves hyphens inside a line alone', () => {
		expect(isTermIn('SaintAmand', 'la ville de Saint-Amand')).toBe(false);
		expect(isTermIn('Escaudain', 'Es- caudain')).toBe(false);
	});

	it('minds case and accents, since terms keep the spelling of the document', () => {
		expect(isTermIn('chasse royale', 'Chasse Royale')).toBe(false);
		expect(isTermIn('Rœulx', 'Roeulx')).toBe(false);
	});

	it('takes signs of regular expressions literally', () => {
		expect(isTermIn('M€ (2021)', 'soit 397 M€ (2021)')).toBe(true);
		expect(isTermIn('N.NRU', 'NPNRU')).toBe(false);
	});
});

describe('passageOf', () => {
	const lines = ['un', 'deux', 'trois'];

	it('counts lines from 1, the last included', () => {
		expect(passageOf(lines, [1, 1])).toBe('un');
		expect(passageOf(lines, [2, 3])).toBe('deux\ntrois');
	});

	it('stops at the end of the text', () => {
		expect(passageOf(lines, [3, 9])).toBe('trois');
		expect(passageOf(lines, [4, 9])).toBe('');
	});
});
