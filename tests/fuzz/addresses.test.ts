import fc from 'fast-check';
import { expect } from 'vitest';
import {
	kindOfSubject,
	MOST,
	parseCompareState,
	printCompareState,
	type CompareState
} from '../../src/lib/pages/compare/compare-state';
import { SORTS } from '../../src/lib/pages/communes/find-communes';
import type { InseeCode } from '../../src/lib/domain/codes';
import { KNOWLEDGE, STATUSES } from '../../src/lib/domain/words';
import { WALK_KINDS } from '../../src/lib/domain/words';
import { openAddress } from '../../src/lib/site/address';
import { findMissedPage, MISSED_PAGE } from '../../src/lib/offline/page-address';
import {
	CROSSING_VIEWS,
	parseCrossingState,
	printCrossingState,
	type CrossingState
} from '../../src/lib/pages/crossing/state/crossing-state';
import { CROSSING_COLUMNS, TRUTHS } from '../../src/lib/answers/crossings/truth';
import { parseFinderQuery, printFinderQuery } from '../../src/lib/pages/communes/finder-state';
import {
	parseMapState,
	printMapState,
	toOpacity,
	type MapState
} from '../../src/lib/pages/map/state/map-state';
import {
	MOST_COMPARED,
	MOST_NEIGHBOURS,
	parseBlind,
	parsePair,
	parseSet,
	parseSwipe,
	printBlind,
	printPair,
	printSet,
	printSwipe
} from '../../src/lib/pages/crossing/state/view-states';
import { CHIPS, LENGTH_RANGES, type LengthRange } from '../../src/lib/answers/walks/walk-card';
import { parseWalkFilter, printWalkFilter, STATES } from '../../src/lib/pages/walks/walk-filter';
import { fuzz, fuzzAsync } from './cases';
import { anyParameters, anyText, textOf, wholeText } from './nasty';

const LAYERS = [
	'npnru',
	'qpv',
	'ppri',
	'programmes',
	'culture',
	'energie',
	'cites-minieres',
	'boucles',
	'eau'
];
const TERRITORIES = ['mel', 'cavm', 'caph', 'pma', 'pole-artois'];
const COMMUNES = ['59606', '59172', '59350', '62498', '62427', '59383'] as InseeCode[];
const THEMES = ['ville', 'nature', 'mobilite'];
/** Sorted, as an address lists them. */
const REGISTERS = ['qpv-2015', 'qpv-2024'];

const territories = TERRITORIES.map((id) => ({ id }));
const catalogue = {
	layers: LAYERS.map((id, i) => ({
		id,
		initial: i < 2,
		references: i === 0 ? REGISTERS.map((register) => ({ register })) : []
	})),
	territories,
	communes: new Set<string>(COMMUNES)
};
const known = new Set(LAYERS);
const themes = new Set(THEMES);

const words = [...LAYERS, ...REGISTERS, ...TERRITORIES, ...COMMUNES, ...STATUSES, ...THEMES];
const value = textOf(
	...words,
	',',
	':',
	'/',
	'@',
	'-',
	'.',
	'0',
	'5',
	'50.35',
	'3.5',
	'11',
	'180',
	'40',
	'fait:',
	'59606-x'
);
const toParameters = (printed: string) => new URLSearchParams(printed);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Without the keys that have no value. */
const compact = <T extends object>(record: T): T =>
	Object.fromEntries(Object.entries(record).filter(([, each]) => each !== undefined)) as T;
const isText = (text: string) => !/\p{Surrogate}/u.test(text);

/** What is printed is an address, and is read as it was meant. */
function expectAddress(printed: string): void {
	expect(printed === '' || printed.startsWith('?')).toBe(true);
	expect(printed).not.toMatch(/[\s<>"#]/);
	expect(isText(printed)).toBe(true);
}

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });

const mapState: fc.Arbitrary<MapState> = fc
	.record({
		layers: fc
			.shuffledSubarray(LAYERS)
			.chain((ids) =>
				fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), opacity: degrees(2).map(toOpacity) })))
			),
		// What a map can show, and a little more: the world is drawn again beside itself.
		view: optional(
			fc.record({
				centre: fc.tuple(degrees(600), degrees(90)),
				zoom: fc.double({ min: 0, max: 24, noNaN: true })
			})
		),
		selection: optional(
			fc.oneof(
				fc.record({ kind: fc.constant('commune' as const), code: fc.constantFrom(...COMMUNES) }),
				fc.record({ kind: fc.constant('territory' as const), id: fc.constantFrom(...TERRITORIES) }),
				fc.record({
					kind: fc.constant('fact' as const),
					id: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/)
				}),
				fc.record({ kind: fc.constant('point' as const), at: fc.tuple(degrees(600), degrees(90)) })
			)
		),
		online: fc.boolean(),
		filter: fc
			.record({
				statuses: fc.subarray([...STATUSES], { minLength: 1 }),
				territory: optional(fc.constantFrom(...TERRITORIES)),
				exists: optional(fc.constantFrom('yes' as const, 'no' as const)),
				knowledge: fc.subarray([...KNOWLEDGE], { minLength: 1 }),
				registers: fc.subarray([...REGISTERS])
			})
			.map(compact)
	})
	.map(compact);

const MAP_NAMES = [
	'couches',
	'vue',
	'ici',
	'fond',
	'statuts',
	'territoire',
	'existe',
	'connu',
	'deduits',
	'aussi'
];
fuzz('map: any address', anyParameters(MAP_NAMES, value), (parameters) => {
	const { state, faults } = parseMapState(parameters, catalogue);
	// A fault names its parameter, and what of it could not be read.
	for (const fault of faults) {
		expect(MAP_NAMES).toContain(fault.parameter);
		expect(parameters.get(fault.parameter)).toContain(fault.value);
	}
	const ids = state.layers.map(({ id }) => id);
	expect(ids.every((id) => known.has(id)) && new Set(ids).size === ids.length).toBe(true);
	expect(state.layers.every(({ opacity }) => opacity >= 0.1 && opacity <= 1)).toBe(true);
	expect(state.filter.statuses.length).toBeGreaterThan(0);
	const printed = printMapState(state, catalogue);
	expectAddress(printed);
	const again = parseMapState(toParameters(printed), catalogue);
	expect(again.faults).toEqual([]);
	expect(printMapState(again.state, catalogue)).toBe(printed);
});

fuzz('map: any state', mapState, (state) => {
	const printed = printMapState(state, catalogue);
	expectAddress(printed);
	const { state: read, faults } = parseMapState(toParameters(printed), catalogue);
	expect(faults).toEqual([]);
	const { view, selection, ...rest } = state;
	const { view: readView, selection: readSelection, ...readRest } = read;
	expect(readRest).toEqual(rest);
	expect(readView === undefined).toBe(view === undefined);
	if (view && readView && Math.abs(view.centre[0]) < 180 && Math.abs(view.centre[1]) < 85) {
		expect(Math.abs(readView.centre[0] - view.centre[0])).toBeLessThan(6e-5);
		expect(Math.abs(readView.centre[1] - view.centre[1])).toBeLessThan(6e-5);
	}
	if (selection?.kind === 'point') expect(readSelection?.kind).toBe('point');
	else expect(readSelection).toEqual(selection);
});

const CROSSING_NAMES = ['q', 'vue', 'reponses', 'tri', 'territoire', 'ici', 'nom'];
const crossingValue = textOf(...words, ...CROSSING_VIEWS, ...TRUTHS, ...CROSSING_COLUMNS, '-', ',', ' & ');
const crossingState: fc.Arbitrary<CrossingState> = fc
	.record({
		query: wholeText(300).map((text) => text.trim()),
		view: fc.constantFrom(...CROSSING_VIEWS),
		truths: fc.subarray([...TRUTHS], { minLength: 1 }),
		sort: fc.record({ column: fc.constantFrom(...CROSSING_COLUMNS), isDescending: fc.boolean() }),
		name: wholeText(80),
		territory: optional(fc.constantFrom(...TERRITORIES)),
		selected: optional(fc.constantFrom(...COMMUNES))
	})
	.map(compact);

fuzz(
	'crossings: any address',
	fc.tuple(anyParameters(CROSSING_NAMES, crossingValue), anyText),
	([parameters, typed]) => {
		const { state, faults } = parseCrossingState(parameters, catalogue);
		for (const fault of faults) expect(parameters.get(fault.parameter)).toBe(fault.value);
		expect(state.truths.length).toBeGreaterThan(0);
		const printed = printCrossingState(state);
		expectAddress(printed);
		const again = parseCrossingState(toParameters(printed), catalogue);
		expect(again).toEqual({ state, faults: [] });
		// What is typed goes into the address as it is, halves of characters too.
		expectAddress(printCrossingState({ ...state, query: typed, name: typed }));
	}
);

fuzz('crossings: any state', crossingState, (state) => {
	const printed = printCrossingState(state);
	expectAddress(printed);
	expect(parseCrossingState(toParameters(printed), catalogue)).toEqual({ state, faults: [] });
});

const VIEW_NAMES = ['couches', 'a', 'b', 'volet', 'sens', 'theme', 'voisines'];
const viewValue = textOf(...LAYERS, ...THEMES, ',', 'bas', '0', '3', '50', '100', '101', '-1');
fuzz('views: any address', anyParameters(VIEW_NAMES, viewValue), (parameters) => {
	const set = parseSet(parameters, known);
	expect(set.layers.length).toBeLessThanOrEqual(MOST_COMPARED);
	expect(parseSet(toParameters(printSet(set)), known)).toEqual(set);
	const pair = parsePair(parameters, known);
	expect(parsePair(toParameters(printPair(pair)), known)).toEqual(pair);
	const swipe = parseSwipe(parameters, known);
	expect(swipe.a.length * swipe.b.length).toBeGreaterThan(0);
	expect(swipe.position >= 0 && swipe.position <= 100).toBe(true);
	expect(parseSwipe(toParameters(printSwipe(swipe)), known)).toEqual(swipe);
	const blind = parseBlind(parameters, themes);
	expect(blind.atLeast >= 1 && blind.atLeast <= MOST_NEIGHBOURS).toBe(true);
	expect(parseBlind(toParameters(printBlind(blind)), themes)).toEqual(blind);
	for (const printed of [printSet(set), printPair(pair), printSwipe(swipe), printBlind(blind)])
		expectAddress(printed);
});

const aLayer = fc.constantFrom(...LAYERS);
fuzz(
	'views: any state',
	fc.record({
		layers: fc.shuffledSubarray(LAYERS, { maxLength: MOST_COMPARED }),
		pair: fc.record({ a: aLayer, b: aLayer }),
		swipe: fc.record({
			a: fc.shuffledSubarray(LAYERS, { minLength: 1 }),
			b: fc.shuffledSubarray(LAYERS, { minLength: 1 }),
			position: fc.integer({ min: 0, max: 100 }),
			isDown: fc.boolean()
		}),
		blind: fc.record({
			theme: fc.constantFrom(...THEMES),
			atLeast: fc.integer({ min: 1, max: MOST_NEIGHBOURS })
		})
	}),
	({ layers, pair, swipe, blind }) => {
		expect(parseSet(toParameters(printSet({ layers })), known)).toEqual({ layers });
		expect(parsePair(toParameters(printPair(pair)), known)).toEqual(pair);
		expect(parseSwipe(toParameters(printSwipe(swipe)), known)).toEqual(swipe);
		expect(parseBlind(toParameters(printBlind(blind)), themes)).toEqual(blind);
	}
);

fuzz(
	'finder: any address',
	anyParameters(['q', 'territoire', 'tri'], textOf(...words, ...SORTS)),
	(parameters) => {
		const query = parseFinderQuery(parameters, territories);
		expect(query.territory === '' || TERRITORIES.includes(query.territory)).toBe(true);
		const printed = printFinderQuery(query);
		expectAddress(printed);
		expect(parseFinderQuery(toParameters(printed), territories)).toEqual(query);
	}
);

fuzz(
	'finder: any state',
	fc.record({
		text: wholeText(200),
		territory: fc.constantFrom('', ...TERRITORIES),
		sort: fc.constantFrom(...SORTS)
	}),
	(query) => {
		expect(parseFinderQuery(toParameters(printFinderQuery(query)), territories)).toEqual(query);
	}
);

const subjects = { communes: new Set<string>(COMMUNES), territories: new Set(TERRITORIES) };
const compareValue = textOf(...TERRITORIES, ...COMMUNES, ',', ' , ', '59606-valenciennes', 'CAVM', 'oui');
fuzz('comparison: any address', anyParameters(['avec', 'ecarts'], compareValue), (parameters) => {
	const { state, faults } = parseCompareState(parameters, subjects);
	const [first] = state.subjects;
	if (first !== undefined) {
		expect(state.subjects.length).toBeLessThanOrEqual(MOST[kindOfSubject(first)]);
		expect(new Set(state.subjects.map(kindOfSubject)).size).toBe(1);
	}
	const written = [...parameters.values()].join().toLowerCase();
	for (const fault of faults) expect(written).toContain(fault.value.toLowerCase());
	const printed = printCompareState(state);
	expectAddress(printed);
	expect(parseCompareState(toParameters(printed), subjects)).toEqual({ state, faults: [] });
});

const compareState: fc.Arbitrary<CompareState> = fc.record({
	subjects: fc.oneof(
		fc.shuffledSubarray<string>(COMMUNES, { maxLength: MOST.commune }),
		fc.shuffledSubarray(TERRITORIES, { maxLength: MOST.territory })
	),
	onlyDifferences: fc.boolean()
});
fuzz('comparison: any state', compareState, (state) => {
	expect(parseCompareState(toParameters(printCompareState(state)), subjects)).toEqual({ state, faults: [] });
});

const RANGES = Object.keys(LENGTH_RANGES) as LengthRange[];
fuzz(
	'walks: any address',
	anyParameters(
		['genre', 'longueur', 'boucle', 'gare', 'existe', 'territoire'],
		textOf(...WALK_KINDS, 'oui', 'projet', 'tous', ...RANGES, ...TERRITORIES, ',')
	),
	(parameters) => {
		const filter = parseWalkFilter(parameters, TERRITORIES);
		const printed = printWalkFilter(filter);
		expectAddress(printed);
		expect(parseWalkFilter(toParameters(printed), TERRITORIES)).toEqual(filter);
	}
);
fuzz(
	'walks: any state',
	fc.record({
		chips: fc.subarray([...CHIPS]),
		length: fc.constantFrom('' as const, ...RANGES),
		isLoop: fc.boolean(),
		nearStation: fc.boolean(),
		state: fc.constantFrom(...STATES),
		territory: fc.constantFrom('', ...TERRITORIES)
	}),
	(filter) => {
		expect(parseWalkFilter(toParameters(printWalkFilter(filter)), TERRITORIES)).toEqual(filter);
	}
);

/** Steps that are asked for one after the other, some of which cannot be gone; turns are taken in any order. */
fuzzAsync(
	'changes of an address',
	fc.tuple(fc.scheduler(), fc.array(fc.record({ step: fc.nat(9), fails: fc.boolean() }), { maxLength: 8 })),
	async ([turns, changes]) => {
		let shown: string[] = [];
		const navigate = (state: string[]) =>
			turns.schedule(Promise.resolve()).then(() => {
				if (state.at(-1)?.endsWith('!')) throw new Error('no way');
				shown = state;
			});
		const change = openAddress(() => shown, navigate);
		const outcomes = changes.map(({ step, fails }) => {
			const word = `${step}${fails ? '!' : ''}`;
			return change((state) => [...state, word]).then(
				() => true,
				() => false
			);
		});
		// Each is told of its own failure only, and the last that can be gone is shown.
		expect(await turns.waitFor(Promise.all(outcomes))).toEqual(changes.map(({ fails }) => !fails));
		const last = changes.findLastIndex(({ fails }) => !fails);
		expect(shown.length).toBe(last + 1);
	}
);

const ORIGIN = 'https://atlas.example';
const paths = textOf(
	'/',
	'\\',
	'.',
	'..',
	'@',
	'://',
	'https:',
	'javascript:',
	'evil.example',
	'en',
	'?',
	'#',
	'%2f',
	'\t'
);
fuzz(
	'missed page: any address',
	fc.tuple(
		fc.constantFrom('', '/en', '/atlas/nl'),
		fc.oneof(
			paths,
			paths.map((path) => `/${path}`),
			anyText
		)
	),
	([base, asked]) => {
		const path = findMissedPage(new URLSearchParams({ [MISSED_PAGE]: base + asked }), ORIGIN, base);
		if (path === undefined) return;
		// As a link, it stays in the site, and in the pages of its language.
		expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
		expect(path.startsWith(`${base}/`)).toBe(true);
		expect(new URL(path.slice(base.length), ORIGIN).origin).toBe(ORIGIN);
	}
);
