import type { Fact, LayerReference } from '../../../domain/atlas';
import { KNOWLEDGE, STATUSES, type Existence, type Knowledge, type Status } from '../../../domain/words';

/** Which facts a reader wants to see; everything by default. */
export interface MapFilter {
	/** In the order of {@link STATUSES}; all of them when every status is wanted. */
	statuses: readonly Status[];
	/** Id of a territory; undefined for all. */
	territory?: string;
	/** Only what is there at the date of its document, or only what is not there yet; undefined for all. */
	exists?: Exclude<Existence, 'unstated'>;
	/** Kinds of knowledge shown, in the order of {@link KNOWLEDGE}; never none. */
	knowledge: readonly Knowledge[];
	/** Ids of registers shown beside the usual ones, such as an older generation of quarters. */
	registers: readonly string[];
}

export const NO_FILTER: MapFilter = { statuses: STATUSES, knowledge: KNOWLEDGE, registers: [] };

/** Number of parts of a filter that hide something. */
export const countFilters = ({ statuses, territory, exists, knowledge }: MapFilter): number =>
	Number(statuses.length < STATUSES.length) +
	Number(territory !== undefined) +
	Number(exists !== undefined) +
	Number(knowledge.length < KNOWLEDGE.length);

/** Whether a filter lets a fact through. A fact with no place is in no territory. */
export const isFactShown = (fact: Fact, { statuses, territory, exists, knowledge }: MapFilter): boolean =>
	statuses.includes(fact.status) &&
	(territory === undefined || fact.territories.includes(territory)) &&
	(exists === undefined || fact.exists === exists) &&
	knowledge.includes(fact.basis === 'inferred' ? 'deduits' : 'documents');

/** Whether a filter lets a register through: those shown with their layers, and those switched on. */
export const isRegisterShown = (
	{ register, isShown, knowledge }: Pick<LayerReference, 'register' | 'isShown' | 'knowledge'>,
	filter: MapFilter
): boolean =>
	(isShown || filter.registers.includes(register)) &&
	filter.exists !== 'no' &&
	filter.knowledge.includes(knowledge === 'deduced' ? 'deduits' : 'registres');

/** The filter with a register switched on or off. */
export const toggleRegister = (filter: MapFilter, register: string): MapFilter => ({
	...filter,
	registers: filter.registers.includes(register)
		? filter.registers.filter((id) => id !== register)
		: [...filter.registers, register].sort()
});

/** A list with one of its words wanted or not any more, in the order of all of them; all of them instead of none. */
function toggle<T>(all: readonly T[], wanted: readonly T[], word: T): readonly T[] {
	const isOn = wanted.includes(word);
	const next = all.filter((other) => (other === word ? !isOn : wanted.includes(other)));
	return next.length === 0 ? all : next;
}

/** The filter with one status wanted or not any more; never none, which would be an empty atlas. */
export const toggleStatus = (filter: MapFilter, status: Status): MapFilter => ({
	...filter,
	statuses: toggle(STATUSES, filter.statuses, status)
});

/** The filter with one kind of knowledge shown or not any more; never none. */
export const toggleKnowledge = (filter: MapFilter, kind: Knowledge): MapFilter => ({
	...filter,
	knowledge: toggle(KNOWLEDGE, filter.knowledge, kind)
});
