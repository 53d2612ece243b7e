import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWLEDGE, STATUSES } from '../../../../../src/lib/domain/words';
import { NO_FILTER } from '../../../../../src/lib/pages/map/state/map-filter';
import {
	LEAST_OPACITY,
	initialState,
	parseMapState,
	printMapState,
	toOpacity,
	type MapState,
	type StateCatalogue
} from '../../../../../src/lib/pages/map/state/map-state';
import { EAST, WEST } from '../../../fixtures';

const catalogue: StateCatalogue = {
	layers: [
		{ id: 'npnru', initial: true },
		{ id: 'rail', initial: true },
		{ id: 'qpv', initial: false, references: [{ register: 'qpv-2015' }, { register: 'qpv-2024' }] },
		{ id: 'cites-minieres', initial: false }
	],
	territories: [{ id: 'mel' }, { id: 'cavm' }],
	communes: new Set<string>([WEST, EAST])
};

const USUAL: MapState = {
	layers: [
		{ id: 'npnru', opacity: 1 },
		{ id: 'rail', opacity: 1 }
	],
	online: false,
	filter: NO_FILTER
};

const parse = (query: string) => parseMapState(new URLSearchParams(query), catalogue);

describe('initialState', () => {
	it('has the layers that are on at first, in their order, at full strength', () => {
		expect(initialState(catalogue)).toEqual(USUAL);
	});
});

describe('toOpacity', () => {
	it('gives the nearest step, within bounds', () => {
		expect([0.32, 0.33, 1, 2, 0, -1].map(toOpacity)).toEqual([0.3, 0.35, 1, 1, LEAST_OPACITY, LEAST_OPACITY]);
	});

	it('leaves a step as it is, without the dust of binary fractions', () => {
		for (let percent = 10; percent <= 100; percent += 5) expect(toOpacity(percent / 100)).toBe(percent / 100);
	});
});

describe('parseMapState', () => {
	it.each<[string, Partial<MapState>]>([
		['', {}],
		['utm_source=mail', {}],
		['couches=qpv', { layers: [{ id: 'qpv', opacity: 1 }] }],
		['couches=', { layers: [] }],
		[
			'couches=qpv:35,npnru',
			{
				layers: [
					{ id: 'qpv', opacity: 0.35 },
					{ id: 'npnru', opacity: 1 }
				]
			}
		],
		['couches=qpv:33', { layers: [{ id: 'qpv', opacity: 0.35 }] }],
		['couches=qpv:10', { layers: [{ id: 'qpv', opacity: 0.1 }] }],
		[
			'couches=qpv%2Ccites-minieres%3A50',
			{
				layers: [
					{ id: 'qpv', opacity: 1 },
					{ id: 'cites-minieres', opacity: 0.5 }
				]
			}
		],
		['couches=qpv,qpv:50', { layers: [{ id: 'qpv', opacity: 1 }] }],
		['vue=9.5/50.63/3.05', { view: { zoom: 9.5, centre: [3.05, 50.63] } }],
		['vue=5/-85/-180', { view: { zoom: 5, centre: [-180, -85] } }],
		['vue=18/85/180', { view: { zoom: 18, centre: [180, 85] } }],
		['ici=59001', { selection: { kind: 'commune', code: WEST } }],
		['ici=cavm', { selection: { kind: 'territory', id: 'cavm' } }],
		['ici=fait:npnru-chasse-royale', { selection: { kind: 'fact', id: 'npnru-chasse-royale' } }],
		['ici=@50.63/3.05', { selection: { kind: 'point', at: [3.05, 50.63] } }],
		['fond=ign', { online: true }],
		['statuts=planned,done', { filter: { ...NO_FILTER, statuses: ['done', 'planned'] } }],
		['territoire=mel', { filter: { ...NO_FILTER, territory: 'mel' } }],
		['existe=oui', { filter: { ...NO_FILTER, exists: 'yes' } }],
		['connu=registres,documents', { filter: { ...NO_FILTER, knowledge: ['documents', 'registres'] } }],
		['deduits=non', { filter: { ...NO_FILTER, knowledge: ['documents', 'registres'] } }],
		['vue=9/50/3&vue=12/51/4', { view: { zoom: 9, centre: [3, 50] } }]
	])('reads ?%s', (query, expected) => {
		expect(parse(query)).toEqual({ state: { ...USUAL, ...expected }, faults: [] });
	});

	it.each([
		['vue', ''],
		['vue', '9'],
		['vue', '9/50'],
		['vue', '9/50/3/0'],
		['vue', '4.9/50/3'],
		['vue', '18.1/50/3'],
		['vue', '9/85.1/3'],
		['vue', '9/50/180.5'],
		['vue', '9/NaN/3'],
		['vue', '9/1e1/3'],
		['vue', '9/50,6/3'],
		['vue', '9/ 50/3'],
		['vue', '9/Infinity/3'],
		['vue', '0x9/50/3'],
		['ici', ''],
		['ici', '99999'],
		['ici', '59001 '],
		['ici', 'atlantis'],
		['ici', 'fait:'],
		['ici', 'fait:A b'],
		['ici', 'fait:-x'],
		['ici', 'fait:a--b'],
		['ici', 'fait:<script>'],
		['ici', '@'],
		['ici', '@50.63'],
		['ici', '@50.63/3.05/1'],
		['ici', '@91/3'],
		['ici', '__proto__'],
		['fond', ''],
		['fond', 'IGN'],
		['fond', 'https://evil.example/{z}'],
		['statuts', ''],
		['statuts', 'done,gone'],
		['territoire', 'atlantis'],
		['territoire', 'constructor'],
		['existe', 'peut-être'],
		['connu', ''],
		['connu', 'documents,rumeurs'],
		['deduits', 'oui']
	] as const)('takes the usual in place of %s=%s, and says so', (parameter, value) => {
		const { state, faults } = parseMapState(new URLSearchParams({ [parameter]: value }), catalogue);
		expect(state).toEqual(USUAL);
		expect(faults).toEqual([{ parameter, value }]);
	});

	it.each([
		['qpv,atlantis', ['atlantis']],
		['qpv,,', ['', '']],
		['QPV,qpv', ['QPV']],
		['rail:0,qpv', ['rail:0']],
		['rail:101,qpv', ['rail:101']],
		['rail:9,qpv', ['rail:9']],
		['rail:,qpv', ['rail:']],
		['rail:50:50,qpv', ['rail:50:50']],
		['constructor,qpv', ['constructor']],
		[' rail,qpv', [' rail']]
	])('keeps the layers of couches=%s that can be read, and names the others', (text, values) => {
		const { state, faults } = parse(`couches=${text}`);
		expect(state.layers).toEqual([{ id: 'qpv', opacity: 1 }]);
		expect(faults).toEqual(values.map((value) => ({ parameter: 'couches', value })));
	});

	it('shows the usual layers rather than an empty map where no layer can be read', () => {
		expect(parse('couches=atlantis').state.layers).toEqual(USUAL.layers);
		expect(parse('couches=atlantis').faults).toHaveLength(1);
	});

	it('reads the good parts of a damaged address', () => {
		const { state, faults } = parse('couches=qpv&vue=broken&ici=cavm');
		expect(state).toEqual({
			...USUAL,
			layers: [{ id: 'qpv', opacity: 1 }],
			selection: { kind: 'territory', id: 'cavm' }
		});
		expect(faults).toEqual([{ parameter: 'vue', value: 'broken' }]);
	});

	const hostile = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'__proto__',
			'constructor',
			'%',
			'%zz',
			'\0',
			'\u202e',
			'../..',
			'a'.repeat(20_000),
			'1e999'
		),
		fc.tuple(fc.double(), fc.double(), fc.double()).map((numbers) => numbers.join('/')),
		fc
			.array(fc.constantFrom('qpv', 'npnru:50', ':', ',', '@', 'fait:', '59001', '/'))
			.map((all) => all.join(','))
	);
	const parameter = fc.constantFrom(
		'couches',
		'vue',
		'ici',
		'fond',
		'statuts',
		'territoire',
		'existe',
		'connu',
		'deduits'
	);

	it('never throws, and always gives a state that can be shown', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(parameter, hostile), { maxLength: 6 }), (pairs) => {
				const { state } = parseMapState(new URLSearchParams(pairs), catalogue);
				const ids = state.layers.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids.every((id) => catalogue.layers.some((layer) => layer.id === id))).toBe(true);
				for (const { opacity } of state.layers) expect(toOpacity(opacity)).toBe(opacity);
				for (const number of [state.view?.zoom ?? 9, ...(state.view?.centre ?? [])])
					expect(Number.isFinite(number)).toBe(true);
				expect(state.filter.statuses.length).toBeGreaterThan(0);
			}),
			{ numRuns: 500 }
		);
	});

	it('never throws for a whole query of any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => {
				expect(() => parse(query)).not.toThrow();
			})
		);
	});

	it('settles at once: what it writes of a damaged address reads back without a fault', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(parameter, hostile), { maxLength: 6 }), (pairs) => {
				const { state } = parseMapState(new URLSearchParams(pairs), catalogue);
				const query = printMapState(state, catalogue);
				const again = parse(query);
				expect(again.faults).toEqual([]);
				expect(printMapState(again.state, catalogue)).toBe(query);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('printMapState', () => {
	it('writes nothing for the usual state', () => {
		expect(printMapState(USUAL, catalogue)).toBe('');
	});

	it('writes a view that is read again, of the world beside the world too', () => {
		const view = { centre: [183.1, -89] as [number, number], zoom: 20 };
		expect(printMapState({ ...USUAL, view }, catalogue)).toBe('?vue=18.00/-85.0000/-176.9000');
	});

	it('writes only what differs, in an address that a person can read', () => {
		const state: MapState = {
			layers: [
				{ id: 'qpv', opacity: 0.35 },
				{ id: 'npnru', opacity: 1 }
			],
			view: { zoom: 9.5, centre: [3.05, 50.63] },
			selection: { kind: 'point', at: [3.0512, 50.6] },
			online: true,
			filter: {
				statuses: ['done', 'planned'],
				territory: 'mel',
				exists: 'no',
				knowledge: ['documents', 'deduits'],
				registers: ['qpv-2015']
			}
		};
		expect(printMapState(state, catalogue)).toBe(
			'?couches=qpv:35,npnru&vue=9.50/50.6300/3.0500&ici=@50.60000/3.05120&fond=ign&statuts=done,planned&territoire=mel&existe=non&connu=documents,deduits&aussi=qpv-2015'
		);
	});

	it('tells no layer at all from the usual ones, and another order too', () => {
		expect(printMapState({ ...USUAL, layers: [] }, catalogue)).toBe('?couches=');
		expect(printMapState({ ...USUAL, layers: [...USUAL.layers].reverse() }, catalogue)).toBe(
			'?couches=rail,npnru'
		);
	});

	const steps = (least: number, most: number, perUnit: number) =>
		fc.integer({ min: least * perUnit, max: most * perUnit }).map((n) => n / perUnit);
	const lngLat = (perUnit: number) => fc.tuple(steps(-180, 180, perUnit), steps(-85, 85, perUnit));
	const states: fc.Arbitrary<MapState> = fc.record(
		{
			layers: fc
				.shuffledSubarray(catalogue.layers.map(({ id }) => id))
				.chain((ids) => fc.tuple(...ids.map((id) => steps(0.1, 1, 20).map((opacity) => ({ id, opacity }))))),
			view: fc.record({ zoom: steps(5, 18, 100), centre: lngLat(10_000) }),
			selection: fc.oneof(
				fc.constantFrom(WEST, EAST).map((code) => ({ kind: 'commune' as const, code })),
				fc.constantFrom('mel', 'cavm').map((id) => ({ kind: 'territory' as const, id })),
				fc
					.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,3}$/)
					.map((id) => ({ kind: 'fact' as const, id })),
				lngLat(100_000).map((at) => ({ kind: 'point' as const, at }))
			),
			online: fc.boolean(),
			filter: fc.record(
				{
					statuses: fc.subarray([...STATUSES], { minLength: 1 }),
					territory: fc.constantFrom('mel', 'cavm'),
					exists: fc.constantFrom('yes', 'no'),
					knowledge: fc.subarray([...KNOWLEDGE], { minLength: 1 }),
					registers: fc.subarray(['qpv-2015', 'qpv-2024'])
				},
				{ requiredKeys: ['statuses', 'knowledge', 'registers'] }
			)
		},
		{ requiredKeys: ['layers', 'online', 'filter'] }
	);

	it('is read back as the very state it was written from', () => {
		fc.assert(
			fc.property(states, (state) => {
				expect(parse(printMapState(state, catalogue))).toEqual({ state, faults: [] });
			}),
			{ numRuns: 500 }
		);
	});

	it('needs no escaping: the address bar shows what was written', () => {
		fc.assert(
			fc.property(states, (state) => {
				const query = printMapState(state, catalogue);
				expect(new URL(`https://atlas.example/${query}`).search).toBe(query);
			})
		);
	});
});
