import { describe, expect, it } from 'vitest';
import { matchEntry, matchPeriod } from '../../../../src/lib/answers/query/match-entry';
import type { CoverageEntry } from '../../../../src/lib/answers/query/universe';

const entry = (change: Partial<CoverageEntry> = {}): CoverageEntry => ({
	fact: { id: 'msp-denain', name: 'Maison de santé de Denain', statusDate: '2021-10-22' },
	origin: 'stated',
	status: 'underway',
	period: null,
	communes: [0],
	territories: [],
	...change
});
const reference = entry({ origin: 'reference', status: null });
delete reference.fact;

describe('matchPeriod', () => {
	it.each([
		[{ from: '2015', to: '2025' }, 'yes'],
		[{ from: '2010-05-01', to: '2016-01' }, 'yes'],
		[{ from: '2025', to: '2027' }, 'no'],
		[{ from: '2010', to: '2015' }, 'no'],
		[{ from: '2018' }, 'yes'],
		[{ from: '2021' }, 'no'],
		[{ from: '2012' }, 'maybe'],
		[{ to: '2018' }, 'yes'],
		[{ to: '2015' }, 'no'],
		[{ to: '2035' }, 'maybe'],
		[{}, 'maybe'],
		[null, 'maybe']
	] as const)('asked for 2016 to 2020, answers %j with %s', (period, match) =>
		expect(matchPeriod(period, { from: '2016', to: '2020' })).toBe(match)
	);

	it('takes a year asked with one end for all years from or to it', () => {
		expect(matchPeriod({ from: '2015', to: '2016' }, { from: '2016' })).toBe('yes');
		expect(matchPeriod({ from: '2015', to: '2016' }, { from: '2017' })).toBe('no');
		expect(matchPeriod({ from: '2015' }, { to: '2014' })).toBe('no');
	});
});

describe('matchEntry', () => {
	it('takes everything when nothing narrows it', () => {
		expect(matchEntry(entry(), {})).toBe('yes');
		expect(matchEntry(reference, {})).toBe('yes');
	});

	it('is undecided where nobody tells the status', () => {
		expect(matchEntry(entry(), { statuses: ['underway'] })).toBe('yes');
		expect(matchEntry(entry(), { statuses: ['done'] })).toBe('no');
		expect(matchEntry(entry({ status: 'unstated' }), { statuses: ['done'] })).toBe('maybe');
		expect(matchEntry(entry({ status: 'unstated' }), { statuses: ['unstated'] })).toBe('yes');
		expect(matchEntry(reference, { statuses: ['done'] })).toBe('maybe');
	});

	it('looks for every word in the name, whatever its accents', () => {
		expect(matchEntry(entry(), { words: 'MAISON sante' })).toBe('yes');
		expect(matchEntry(entry(), { words: 'maison sport' })).toBe('no');
		expect(matchEntry(reference, { words: 'maison' })).toBe('no');
	});

	it('does not count a place taken from elsewhere as listed, when asked not to', () => {
		expect(matchEntry(entry({ origin: 'inferred' }), { withoutInferred: true })).toBe('maybe');
		expect(matchEntry(entry(), { withoutInferred: true })).toBe('yes');
		expect(matchEntry(reference, { withoutReferences: true })).toBe('no');
	});

	it('gives the weakest of its answers', () => {
		const asked = { statuses: ['underway' as const], period: { from: '2020' } };
		expect(matchEntry(entry(), asked)).toBe('maybe');
		expect(matchEntry(entry({ status: 'done' }), asked)).toBe('no');
	});

	it('never narrows what the reader brought', () => {
		const own = entry({ origin: 'own', status: null });
		expect(matchEntry(own, { statuses: ['done'], words: 'x', period: { to: '1900' } })).toBe('yes');
	});

	it('counts each of the three kinds of knowledge apart: documents, registers, what is deduced', () => {
		const deduced = entry({ origin: 'inferred', status: null });
		delete deduced.fact;
		const situated = entry({ origin: 'inferred' });
		const documents = { withoutReferences: true, withoutInferred: true };
		expect([entry(), situated, reference, deduced].map((each) => matchEntry(each, documents))).toEqual([
			'yes',
			'maybe',
			'no',
			'no'
		]);
		const registers = { withoutDocuments: true, withoutInferred: true };
		expect([entry(), situated, reference, deduced].map((each) => matchEntry(each, registers))).toEqual([
			'no',
			'no',
			'yes',
			'no'
		]);
		const places = { withoutDocuments: true, withoutReferences: true };
		expect([entry(), situated, reference, deduced].map((each) => matchEntry(each, places))).toEqual([
			'no',
			'no',
			'no',
			'yes'
		]);
	});
});
