/** Everything of the crossings page that a link restores, and its writing in the address. Parsed leniently, written strictly. */
import { isInseeCode, type InseeCode } from '../../../domain/codes';
import { CROSSING_COLUMNS, TRUTHS, type CrossingSort, type Truth } from '../../../answers/crossings/truth';
import { encodeText, wholeText } from '../../../domain/text/encode-text';

/** Pictures of an answer; the first is the usual one. */
export const CROSSING_VIEWS = ['liste', 'territoires'] as const;
export type CrossingView = (typeof CROSSING_VIEWS)[number];

export interface CrossingState {
	/** The written query as the address has it; it may not be readable. Empty: nothing is asked. */
	query: string;
	view: CrossingView;
	/** Which communes the table lists, in the order of {@link TRUTHS}; never none. */
	truths: readonly Truth[];
	sort: CrossingSort;
	/** Letters that the commune's name has. */
	name: string;
	/** Id of the territory that table and map are held to. */
	territory?: string;
	selected?: InseeCode;
}

/** A part of an address that could not be read; the rest was. */
export interface CrossingFault {
	parameter: 'vue' | 'reponses' | 'tri' | 'territoire' | 'ici';
	value: string;
}

export interface CrossingCatalogue {
	territories: readonly { id: string }[];
	communes: ReadonlySet<string>;
}

const MOST_NAME = 80;

/** What is shown without parameters: the question that the atlas is asked most. */
export const INITIAL_CROSSING: CrossingState = {
	query: 'npnru & qpv & !ppri',
	view: 'liste',
	truths: ['couvertes', 'non-listees'],
	sort: { column: 'nom', isDescending: false },
	name: ''
};

function parseTruths(text: string): readonly Truth[] | undefined {
	const wanted = text.split(',');
	const isKnown = wanted.every((word) => (TRUTHS as readonly string[]).includes(word));
	return isKnown ? TRUTHS.filter((truth) => wanted.includes(truth)) : undefined;
}

function parseSort(text: string): CrossingSort | undefined {
	const isDescending = text.startsWith('-');
	const column = CROSSING_COLUMNS.find((known) => known === text.slice(Number(isDescending)));
	return column && { column, isDescending };
}

/**
 * The state that an address asks for.
 * @returns the state, with the usual in place of every part that cannot be read, and those parts.
 */
export function parseCrossingState(
	parameters: URLSearchParams,
	{ territories, communes }: CrossingCatalogue
): { state: CrossingState; faults: CrossingFault[] } {
	const faults: CrossingFault[] = [];
	const read = <T>(parameter: CrossingFault['parameter'], parse: (text: string) => T | undefined) => {
		const value = parameters.get(parameter);
		if (value === null) return undefined;
		const parsed = parse(value);
		if (parsed === undefined) faults.push({ parameter, value });
		return parsed;
	};
	const territory = read('territoire', (text) => territories.find(({ id }) => id === text)?.id);
	const selected = read('ici', (text) => (isInseeCode(text) && communes.has(text) ? text : undefined));
	return {
		state: {
			query: (parameters.get('q') ?? INITIAL_CROSSING.query).trim(),
			view: read('vue', (text) => CROSSING_VIEWS.find((view) => view === text)) ?? INITIAL_CROSSING.view,
			truths: read('reponses', parseTruths) ?? INITIAL_CROSSING.truths,
			sort: read('tri', parseSort) ?? INITIAL_CROSSING.sort,
			name: wholeText((parameters.get('nom') ?? '').slice(0, MOST_NAME)),
			...(territory === undefined ? {} : { territory }),
			...(selected === undefined ? {} : { selected })
		},
		faults
	};
}

const printSort = ({ column, isDescending }: CrossingSort): string => `${isDescending ? '-' : ''}${column}`;

/** The query of a state, with its `?`; empty for the usual one. Only what differs from the usual is written. */
export function printCrossingState(state: CrossingState): string {
	const usual = INITIAL_CROSSING;
	const [truths, sort] = [state.truths.join(','), printSort(state.sort)];
	const parts = [
		state.query === usual.query ? undefined : `q=${encodeText(state.query)}`,
		state.view === usual.view ? undefined : `vue=${state.view}`,
		truths === usual.truths.join(',') ? undefined : `reponses=${truths}`,
		sort === printSort(usual.sort) ? undefined : `tri=${sort}`,
		state.name === '' ? undefined : `nom=${encodeText(state.name)}`,
		state.territory === undefined ? undefined : `territoire=${state.territory}`,
		state.selected === undefined ? undefined : `ici=${state.selected}`
	].filter((part) => part !== undefined);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The truths with one listed or not any more; never none, which would be an empty table. */
export function toggleTruth(truths: readonly Truth[], truth: Truth): readonly Truth[] {
	const next = TRUTHS.filter((other) => truths.includes(other) !== (other === truth));
	return next.length === 0 ? truths : next;
}
