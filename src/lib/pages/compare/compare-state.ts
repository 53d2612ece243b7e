/** What the comparison page shows, and its writing in the address. Parsed leniently, written strictly. */
import { isInseeCode } from '../../domain/codes';

export type SubjectKind = 'commune' | 'territory';

export interface CompareState {
	/** INSEE codes of communes, or ids of territories; never both. */
	subjects: readonly string[];
	/** Whether rows that say the same of all are left out. */
	onlyDifferences: boolean;
}

/** A part of an address that could not be followed; the rest was. */
export interface CompareFault {
	kind: 'unknown' | 'mixed' | 'many' | 'ecarts';
	value: string;
}

/** What the parser needs to know of the atlas. */
export interface CompareCatalogue {
	communes: ReadonlySet<string>;
	territories: ReadonlySet<string>;
}

export const MOST: Readonly<Record<SubjectKind, number>> = { commune: 4, territory: 2 };

export const NOTHING: CompareState = { subjects: [], onlyDifferences: false };

export const kindOfSubject = (id: string): SubjectKind => (isInseeCode(id) ? 'commune' : 'territory');

/** Kind of what is compared; undefined while nothing is. */
export const kindOf = ({ subjects: [first] }: CompareState): SubjectKind | undefined =>
	first === undefined ? undefined : kindOfSubject(first);

/** Whether no more can be added. */
export const isFull = (state: CompareState): boolean => {
	const kind = kindOf(state);
	return kind !== undefined && state.subjects.length >= MOST[kind];
};

/** The last part of a commune's address is read as its code: `59606-valenciennes`. */
function idIn(text: string): string {
	const [head = ''] = text.split('-');
	return isInseeCode(head) ? head : text.toLowerCase();
}

function parseSubjects(
	text: string,
	{ communes, territories }: CompareCatalogue
): { subjects: string[]; faults: CompareFault[] } {
	const subjects: string[] = [];
	const faults: CompareFault[] = [];
	const parts = text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
	for (const value of parts) {
		const id = idIn(value);
		const first = subjects[0];
		if (!communes.has(id) && !territories.has(id)) faults.push({ kind: 'unknown', value });
		else if (first !== undefined && kindOfSubject(first) !== kindOfSubject(id))
			faults.push({ kind: 'mixed', value: id });
		else if (subjects.includes(id)) continue;
		else if (subjects.length >= MOST[kindOfSubject(id)]) faults.push({ kind: 'many', value: id });
		else subjects.push(id);
	}
	return { subjects, faults };
}

/**
 * The state that an address asks for: `?avec=59606,59172`, `?avec=caph,cavm&ecarts=oui`.
 * @returns the state without the parts that cannot be followed, and those parts. The first known name settles the kind.
 */
export function parseCompareState(
	parameters: URLSearchParams,
	catalogue: CompareCatalogue
): { state: CompareState; faults: CompareFault[] } {
	const { subjects, faults } = parseSubjects(parameters.get('avec') ?? '', catalogue);
	const differences = parameters.get('ecarts');
	if (differences !== null && differences !== 'oui') faults.push({ kind: 'ecarts', value: differences });
	return { state: { subjects, onlyDifferences: differences === 'oui' }, faults };
}

/** The query of a state, with its `?`; empty for the usual one. */
export function printCompareState({ subjects, onlyDifferences }: CompareState): string {
	const parts = [
		...(subjects.length > 0 ? [`avec=${subjects.join(',')}`] : []),
		...(onlyDifferences ? ['ecarts=oui'] : [])
	];
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The state with one more; unchanged where it is there already, is of another kind, or is one too many. */
export function addSubject(state: CompareState, id: string): CompareState {
	const kind = kindOf(state) ?? kindOfSubject(id);
	const isRefused = kind !== kindOfSubject(id) || state.subjects.includes(id) || isFull(state);
	return isRefused ? state : { ...state, subjects: [...state.subjects, id] };
}

export const removeSubject = (state: CompareState, id: string): CompareState => ({
	...state,
	subjects: state.subjects.filter((other) => other !== id)
});
