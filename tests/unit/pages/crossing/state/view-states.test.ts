import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	INITIAL_BLIND,
	INITIAL_PAIR,
	INITIAL_SET,
	INITIAL_SWIPE,
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
} from '../../../../../src/lib/pages/crossing/state/view-states';

/** The usual layers and more than can be compared. */
const IDS = [
	'npnru',
	'qpv',
	'programmes',
	'culture',
	'energie',
	'sante',
	'rail',
	'friches',
	'cites-minieres'
];
const KNOWN = new Set(IDS);
const THEMES = new Set(['ville', 'mines', 'risques']);
const read = (search: string) => new URLSearchParams(search);
const anyId = fc.constantFrom(...IDS);
const anyShuffled = (minLength: number, maxLength: number) => fc.uniqueArray(anyId, { minLength, maxLength });

describe('addresses of the views', () => {
	it('are empty at first, and read as that', () => {
		expect(printSet(INITIAL_SET) + printPair(INITIAL_PAIR)).toBe('');
		expect(printSwipe(INITIAL_SWIPE) + printBlind(INITIAL_BLIND)).toBe('');
		expect(parseSet(read(''), KNOWN)).toEqual(INITIAL_SET);
		expect(parsePair(read(''), KNOWN)).toEqual(INITIAL_PAIR);
		expect(parseSwipe(read(''), KNOWN)).toEqual(INITIAL_SWIPE);
		expect(parseBlind(read(''), THEMES)).toEqual(INITIAL_BLIND);
	});

	it('read what they write', () => {
		fc.assert(
			fc.property(
				anyShuffled(0, MOST_COMPARED),
				anyId,
				anyId,
				anyShuffled(1, IDS.length),
				anyShuffled(1, IDS.length),
				fc.integer({ min: 0, max: 100 }),
				fc.boolean(),
				fc.constantFrom(...THEMES),
				fc.integer({ min: 1, max: MOST_NEIGHBOURS }),
				(layers, first, second, a, b, position, isDown, theme, atLeast) => {
					const pair = { a: first, b: second };
					const swipe = { a, b, position, isDown };
					expect(parseSet(read(printSet({ layers })), KNOWN)).toEqual({ layers });
					expect(parsePair(read(printPair(pair)), KNOWN)).toEqual(pair);
					expect(parseSwipe(read(printSwipe(swipe)), KNOWN)).toEqual(swipe);
					expect(parseBlind(read(printBlind({ theme, atLeast })), THEMES)).toEqual({ theme, atLeast });
				}
			)
		);
	});

	it('make something of any text, that they write the same again', () => {
		const anyText = fc.oneof(fc.string(), anyShuffled(0, 4).map(String), fc.nat(2000).map(String));
		const names = ['couches', 'a', 'b', 'volet', 'sens', 'theme', 'voisines'];
		fc.assert(
			fc.property(fc.array(anyText, { minLength: names.length, maxLength: names.length }), (texts) => {
				const parameters = new URLSearchParams(names.map((name, i) => [name, texts[i] ?? '']));
				const swipe = parseSwipe(parameters, KNOWN);
				expect(swipe.a.length * swipe.b.length).toBeGreaterThan(0);
				expect([...swipe.a, ...swipe.b].every((id) => KNOWN.has(id))).toBe(true);
				expect(parseSwipe(read(printSwipe(swipe)), KNOWN)).toEqual(swipe);
				const set = parseSet(parameters, KNOWN);
				expect(parseSet(read(printSet(set)), KNOWN)).toEqual(set);
				const blind = parseBlind(parameters, THEMES);
				expect(THEMES.has(blind.theme)).toBe(true);
				expect(parseBlind(read(printBlind(blind)), THEMES)).toEqual(blind);
			})
		);
	});
});

describe('layers that are compared', () => {
	it('keep an emptied list, but not one of which nothing is known', () => {
		expect(parseSet(read('couches='), KNOWN)).toEqual({ layers: [] });
		expect(parseSet(read('couches=paris,lyon'), KNOWN)).toEqual(INITIAL_SET);
		expect(parseSet(read('couches=sante,paris,npnru,sante'), KNOWN)).toEqual({ layers: ['sante', 'npnru'] });
	});

	it('are no more than can be read', () => {
		expect(parseSet(read(`couches=${IDS.join()}`), KNOWN).layers).toEqual(IDS.slice(0, MOST_COMPARED));
	});
});

describe('two layers', () => {
	it('may be the same, and are the usual where unknown', () => {
		expect(parsePair(read('a=qpv'), KNOWN)).toEqual({ a: 'qpv', b: 'qpv' });
		expect(parsePair(read('a=paris&b=rail'), KNOWN)).toEqual({ a: 'npnru', b: 'rail' });
	});
});

describe('the swipe', () => {
	it('reads links to two single layers as sets of one', () => {
		expect(parseSwipe(read('a=friches&volet=30'), KNOWN)).toEqual({
			a: ['friches'],
			b: ['qpv'],
			position: 30,
			isDown: false
		});
		expect(printSwipe(parseSwipe(read('?a=friches&b=rail&sens=bas'), KNOWN))).toBe(
			'?a=friches&b=rail&sens=bas'
		);
	});

	it('keeps the order of its layers, each once, and is never without', () => {
		expect(parseSwipe(read('a=rail,paris,culture,rail&b=,'), KNOWN)).toMatchObject({
			a: ['rail', 'culture'],
			b: ['qpv']
		});
		expect(printSwipe({ ...INITIAL_SWIPE, b: ['qpv', 'rail'] })).toBe('?b=qpv,rail');
	});

	it('holds the divider on the map', () => {
		const at = (text: string) => parseSwipe(read(`volet=${text}`), KNOWN).position;
		expect(['0', '100', '101', '999', '-5', '1e1', '12.5', '', '1000'].map(at)).toEqual([
			0, 100, 100, 100, 50, 50, 50, 50, 50
		]);
	});
});

describe('blind spots', () => {
	it('ask for at least one neighbour, and no more than are offered', () => {
		const least = (text: string) => parseBlind(read(`voisines=${text}`), THEMES).atLeast;
		expect([0, 1, 6, 7].map(String).map(least)).toEqual([1, 1, MOST_NEIGHBOURS, MOST_NEIGHBOURS]);
		expect(parseBlind(read('theme=paris'), THEMES)).toEqual(INITIAL_BLIND);
	});
});
