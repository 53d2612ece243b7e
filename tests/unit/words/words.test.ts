import { describe, expect, it } from 'vitest';
import { BASES, DOCUMENT_KINDS, LEDGER_REASONS, PRECISIONS, STATUSES } from '../../../src/lib/domain/words';
import {
	basisWord,
	describeFigure,
	documentKind,
	formatDate,
	formatLines,
	formatNumber,
	formatPeriod,
	ledgerReason,
	listWords,
	passagePath,
	precisionShort,
	precisionWord,
	statusWord,
	summaryOf
} from '../../../src/lib/words/words';
import { makeCitation } from '../fixtures';

const NARROW = '\u202f';
const FIXED = '\u00a0';

describe('the words of the contract', () => {
	it.each([
		['status', STATUSES.map(statusWord)],
		['precision', PRECISIONS.map(precisionWord)],
		['short precision', PRECISIONS.map(precisionShort)],
		['basis', BASES.map(basisWord)],
		['reason', LEDGER_REASONS.map(ledgerReason)],
		['kind of document', DOCUMENT_KINDS.map(documentKind)]
	])('all have a French word of their own: %s', (_, words) => {
		expect(words.filter((word) => word === '' || /[_{}]/.test(word))).toEqual([]);
		expect(new Set(words).size).toBe(words.length);
	});
});

describe('formatNumber', () => {
	it('groups thousands by a narrow space that does not break, with a decimal comma', () => {
		expect(formatNumber(1_234_567.5)).toBe(`1${NARROW}234${NARROW}567,5`);
		expect(formatNumber(0)).toBe('0');
		expect(formatNumber(-3)).toMatch(/^[-−]3$/);
	});

	it('keeps three decimals at most', () => {
		expect(formatNumber(0.12345)).toBe('0,123');
	});
});

describe('formatDate', () => {
	it('is as exact as the date is known', () => {
		expect(formatDate('2021')).toBe('2021');
		expect(formatDate('2021-10')).toBe('octobre 2021');
		expect(formatDate('2021-10-22')).toBe('22 octobre 2021');
	});

	it('does not slip into the day or month before, wherever the reader is', () => {
		expect(formatDate('2021-01')).toBe('janvier 2021');
		expect(formatDate('2021-12-31')).toBe('31 décembre 2021');
	});

	it('calls the first of a month premier', () => {
		expect(formatDate('2018-01-01')).toBe('1er janvier 2018');
		expect(formatDate('2018-01-11')).toBe('11 janvier 2018');
	});
});

describe('formatPeriod', () => {
	it('joins both ends by a dash, and says one date once', () => {
		expect(formatPeriod({ from: '2015', to: '2025-06' })).toBe('2015 – juin 2025');
		expect(formatPeriod({ from: '2021', to: '2021' })).toBe('2021');
	});

	it('names the one end that is known', () => {
		expect(formatPeriod({ from: '2015' })).toContain('2015');
		expect(formatPeriod({ to: '2025' })).toContain('2025');
		expect(formatPeriod({ from: '2015' })).not.toBe(formatPeriod({ to: '2015' }));
	});

	it('is empty where nothing is known', () => {
		expect(formatPeriod(null)).toBe('');
		expect(formatPeriod({})).toBe('');
	});

	it('speaks French: no « de octobre », no « de 22 octobre », no « à 22 octobre »', () => {
		const dates = ['2016-04', '2016-08', '2016-10', '2016-10-22'];
		const texts = dates.flatMap((date) => [formatPeriod({ from: date }), formatPeriod({ to: date })]);
		expect(texts.filter((text) => /\bde [aoà]|(de|à) \d{1,2} /.test(text))).toEqual([]);
	});
});

describe('formatLines', () => {
	it('tells one line from several', () => {
		expect(formatLines([12, 12])).toBe('ligne 12');
		expect(formatLines([12, 14])).toBe('lignes 12–14');
	});
});

describe('describeFigure', () => {
	const figure = { name: 'investissement', value: 397, unit: 'M€', cite: 0 };

	it('keeps value and unit on one line, and adds the date as it is known', () => {
		expect(describeFigure(figure)).toEqual({ value: `397${FIXED}M€`, name: 'investissement' });
		expect(describeFigure({ ...figure, value: 1397.5, date: '2021-10' })).toEqual({
			value: `1${NARROW}397,5${FIXED}M€`,
			name: 'investissement (octobre 2021)'
		});
	});

	it('does not say the unit twice', () => {
		const communes = { ...figure, unit: 'communes', value: 5 };
		expect(describeFigure({ ...communes, name: 'Communes couvertes' })).toEqual({
			value: `5${FIXED}communes`,
			name: 'couvertes'
		});
		expect(describeFigure({ ...communes, name: 'communes' }).name).toBe('');
		expect(describeFigure({ ...communes, name: 'communes', date: '2021' }).name).toBe('(2021)');
		expect(describeFigure({ ...communes, unit: 'ha', name: 'habitat' }).name).toBe('habitat');
	});

	it('writes a rank without a space', () => {
		expect(describeFigure({ ...figure, value: 9, unit: 'e rang' }).value).toBe('9e rang');
		expect(describeFigure({ ...figure, value: 1, unit: 'er rang' }).value).toBe('1er rang');
		expect(describeFigure({ ...figure, value: 9, unit: 'emplois' }).value).toBe(`9${FIXED}emplois`);
	});
});

describe('passagePath', () => {
	it('leads to the first line of the passage', () => {
		expect(passagePath(makeCitation('crte-2021', [1943, 1950]))).toBe('/documents/crte-2021#l1943');
	});
});

describe('listWords', () => {
	it('joins words as a French sentence does', () => {
		expect(listWords([])).toBe('');
		expect(listWords(['a'])).toBe('a');
		expect(listWords(['a', 'b'])).toBe('a et b');
		expect(listWords(['a', 'b', 'c'])).toBe('a, b et c');
	});
});

describe('summaryOf', () => {
	it('is in French, and empty where there is none yet', () => {
		expect(summaryOf({ summary: { fr: 'Un parc.', nl: 'Een park.' } })).toBe('Un parc.');
		expect(summaryOf({ summary: { nl: 'Een park.' } })).toBe('');
	});
});
