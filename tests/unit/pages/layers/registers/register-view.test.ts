import { describe, expect, it } from 'vitest';
import type { InseeCode } from '../../../../../src/lib/domain/codes';
import type { PublishedEntry } from '../../../../../src/lib/domain/schemas/register';
import { queryOfSide } from '../../../../../src/lib/pages/layers/registers/document-register';
import { registersViewOf } from '../../../../../src/lib/pages/layers/registers/register-view';
import { parseQuery } from '../../../../../src/lib/answers/query/parse-query';
import { makeFact, makeReference, makeRegister } from '../../../fixtures';

const code = (text: string) => text as InseeCode;
const communes = [
	{ code: code('59172'), name: 'Denain', epci: 'caph' },
	{ code: code('59606'), name: 'Valenciennes', epci: 'cavm' }
];
const territories = [
	{ id: 'caph', label: 'La Porte du Hainaut', kind: 'epci' as const, communes: [code('59172')] },
	{ id: 'cavm', label: 'Valenciennes Métropole', kind: 'epci' as const, communes: [code('59606')] }
];
const makeEntry = (id: string, change: Partial<PublishedEntry> = {}): PublishedEntry => {
	const { communes: _, ...reference } = makeReference(id, { register: 'qpv-2015', layer: 'qpv' });
	return {
		...reference,
		communes: [{ code: code('59172') }],
		figures: [],
		details: [],
		outsideCount: 0,
		areaKm2: 1,
		lengthKm: null,
		gapsM: [],
		at: [3.39, 50.33],
		bbox: [3.38, 50.32, 3.4, 50.34],
		addresses: [],
		note: null,
		...change
	};
};
const residents = (value: number) => ({
	id: 'residents',
	label: 'habitants',
	value,
	unit: 'habitants',
	date: '2013',
	source: 'insee'
});
const entries = Array.from({ length: 10 }, (_, i) =>
	makeEntry(`q-${i}`, {
		areaKm2: i,
		figures: [residents(100)],
		communes: i === 0 ? [{ code: code('59172') }, { code: code('59606') }] : [{ code: code('59172') }]
	})
);
const registers = [makeRegister('qpv-2015', { count: 10, isShown: false, isMember: true, date: '2015' })];
const view = (facts = [makeFact('quartiers')]) =>
	registersViewOf({ facts, registers, entries, communes, territories });

describe('registersViewOf', () => {
	it('counts by EPCI, what lies in two in each, with residents and their year', () => {
		expect(view().counted).toEqual([{ register: 'qpv-2015', residentsOf: '2013' }]);
		expect(view().byEpci.map(({ id, counts }) => [id, counts[0]])).toEqual([
			['caph', { count: 10, residents: 1000 }],
			['cavm', { count: 1, residents: 100 }]
		]);
	});

	it('lists named entries, the largest first, each with a map that shows it and its register', () => {
		const [first] = view().lists[0]?.rows ?? [];
		expect(first?.id).toBe('q-9');
		expect(first?.query).toMatch(
			/^\?couches=qpv&ici=@50\.33\/3\.39&vue=1\d(\.\d+)?\/50\.3300\/3\.3900&aussi=qpv-2015$/
		);
	});

	it('sets what registers count where a fact counts the same, with the residents that they give', () => {
		const fact = makeFact('quartiers', {
			territories: ['caph'],
			figures: [{ name: 'quartiers prioritaires', value: 13, unit: 'quartiers', cite: 0 }]
		});
		expect(view([fact]).pairs).toMatchObject([
			{
				counts: [{ register: 'qpv-2015', count: 10, residents: { count: 1000, date: '2013' } }],
				differs: null
			}
		]);
	});

	it('sets a count of communes against the list that was found, and says where none was', () => {
		const plan = makeFact('ppri', { figures: [{ name: 'communes', value: 17, unit: 'communes', cite: 0 }] });
		const own = [makeEntry('plan', { facts: ['ppri'] })];
		const input = { registers, communes, territories };
		expect(registersViewOf({ ...input, facts: [plan], entries: own }).pairs[0]?.differs).toEqual({
			unit: 'communes',
			text: 17,
			register: 1
		});
		expect(registersViewOf({ ...input, facts: [plan], entries: [] }).pairs).toMatchObject([
			{ entries: [], counts: [], differs: null }
		]);
	});

	it('sets a length against the line that is drawn, and lets two in a hundred pass', () => {
		const loop = makeFact('boucle', { figures: [{ name: 'longueur', value: 29, unit: 'km', cite: 0 }] });
		const differsAt = (lengthKm: number) =>
			registersViewOf({
				facts: [loop],
				registers,
				communes,
				territories,
				entries: [makeEntry('boucle', { facts: ['boucle'], areaKm2: null, lengthKm })]
			}).pairs[0]?.differs;
		expect(differsAt(29.4)).toBeNull();
		expect(differsAt(31)).toEqual({ unit: 'km', text: 29, register: 31 });
	});
});

describe('queryOfSide', () => {
	it('is a query that the crossings read', () => {
		for (const side of ['both', 'onlyDocuments', 'onlyRegisters'] as const)
			expect(parseQuery(queryOfSide(side, 'qpv'), { layers: ['qpv'], territories: [] })?.kind).toBe('and');
		expect(queryOfSide('onlyRegisters', 'qpv')).toBe('qpv[documents=non] & !qpv[deduits=non,contours=non]');
	});
});
