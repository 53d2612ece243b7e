/** What the views of crossings keep in the address. Parsed leniently, written strictly: only what differs from the usual. */

/** More layers would make more combinations than can be read. */
export const MOST_COMPARED = 8;
/** Most neighbours that blind spots can be asked for. */
export const MOST_NEIGHBOURS = 6;

/** Layers of which exact combinations are counted, by id, in order. */
export interface SetState {
	layers: readonly string[];
}

/** Two layers, by id; they may be the same, which the views refuse in words. */
export interface PairState {
	a: string;
	b: string;
}

/** Two sets of layers, by id, at least one in each, topmost first; they may share layers. */
export interface SwipeState {
	a: readonly string[];
	b: readonly string[];
	/** Where the divider stands, in per cent of the width or height. */
	position: number;
	isDown: boolean;
}

export interface BlindState {
	theme: string;
	/** How many neighbours must have something. */
	atLeast: number;
}

export const INITIAL_SET: SetState = { layers: ['npnru', 'programmes', 'culture', 'energie'] };
export const INITIAL_PAIR: PairState = { a: 'npnru', b: 'qpv' };
export const INITIAL_SWIPE: SwipeState = {
	a: [INITIAL_PAIR.a],
	b: [INITIAL_PAIR.b],
	position: 50,
	isDown: false
};
export const INITIAL_BLIND: BlindState = { theme: 'ville', atLeast: 3 };

/** Ids that exist. */
type Known = ReadonlySet<string>;

const knownOr = (value: string | null, known: Known, usual: string): string =>
	value !== null && known.has(value) ? value : usual;

/** A whole number from a parameter, held between two others. */
function numberOr(value: string | null, [least, most]: readonly [number, number], usual: number): number {
	return value !== null && /^\d{1,3}$/.test(value) ? Math.min(most, Math.max(least, Number(value))) : usual;
}

const join = (parts: readonly (string | false)[]): string => {
	const written = parts.filter((part) => part !== false);
	return written.length === 0 ? '' : `?${written.join('&')}`;
};

/** Ids that exist among those that a parameter lists, each once. */
const knownIds = (text: string, known: Known): string[] =>
	[...new Set(text.split(','))].filter((id) => known.has(id));

/** An empty list is one that somebody emptied; without the parameter, or with nothing known in it, the usual. */
export function parseSet(parameters: URLSearchParams, known: Known): SetState {
	const text = parameters.get('couches');
	if (text === null) return INITIAL_SET;
	const layers = knownIds(text, known).slice(0, MOST_COMPARED);
	return layers.length === 0 && text !== '' ? INITIAL_SET : { layers };
}
export const printSet = ({ layers }: SetState): string =>
	join([layers.join() !== INITIAL_SET.layers.join() && `couches=${layers.join()}`]);

export const parsePair = (parameters: URLSearchParams, known: Known): PairState => ({
	a: knownOr(parameters.get('a'), known, INITIAL_PAIR.a),
	b: knownOr(parameters.get('b'), known, INITIAL_PAIR.b)
});
export const printPair = ({ a, b }: PairState): string =>
	join([a !== INITIAL_PAIR.a && `a=${a}`, b !== INITIAL_PAIR.b && `b=${b}`]);

/** A side is never empty: with nothing known in it, it is the usual. */
function parseSide(text: string | null, known: Known, usual: readonly string[]): readonly string[] {
	const ids = knownIds(text ?? '', known);
	return ids.length === 0 ? usual : ids;
}
const printSide = (name: string, ids: readonly string[], usual: readonly string[]): string | false =>
	ids.join() !== usual.join() && `${name}=${ids.join()}`;

/** Links to two single layers (`a=npnru&b=qpv`) are sets of one each. */
export const parseSwipe = (parameters: URLSearchParams, known: Known): SwipeState => ({
	a: parseSide(parameters.get('a'), known, INITIAL_SWIPE.a),
	b: parseSide(parameters.get('b'), known, INITIAL_SWIPE.b),
	position: numberOr(parameters.get('volet'), [0, 100], INITIAL_SWIPE.position),
	isDown: parameters.get('sens') === 'bas'
});
export const printSwipe = (state: SwipeState): string =>
	join([
		printSide('a', state.a, INITIAL_SWIPE.a),
		printSide('b', state.b, INITIAL_SWIPE.b),
		state.position !== INITIAL_SWIPE.position && `volet=${state.position}`,
		state.isDown && 'sens=bas'
	]);

export const parseBlind = (parameters: URLSearchParams, themes: Known): BlindState => ({
	theme: knownOr(parameters.get('theme'), themes, INITIAL_BLIND.theme),
	atLeast: numberOr(parameters.get('voisines'), [1, MOST_NEIGHBOURS], INITIAL_BLIND.atLeast)
});
export const printBlind = ({ theme, atLeast }: BlindState): string =>
	join([
		theme !== INITIAL_BLIND.theme && `theme=${theme}`,
		atLeast !== INITIAL_BLIND.atLeast && `voisines=${atLeast}`
	]);
