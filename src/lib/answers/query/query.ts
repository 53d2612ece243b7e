import type { Period } from '../../domain/atlas';
import { STATUSES, type Status } from '../../domain/words';

/** What a layer is narrowed by; nothing narrows it when empty. */
export interface Narrowing {
	/** In the order of {@link STATUSES}, some but not all. */
	statuses?: readonly Status[];
	/** Years, `YYYY`; at least one end. */
	period?: Period;
	/** Only facts whose name has all these words; accents and case make no difference. */
	words?: string;
	/** True: a place that comes from another source than the document does not count as listed, nor what is deduced from public addresses. */
	withoutInferred?: boolean;
	/** True: official outlines that no document names do not count. */
	withoutReferences?: boolean;
	/** What documents say does not count: official registers alone answer. */
	withoutDocuments?: boolean;
}

export interface LayerTerm extends Narrowing {
	kind: 'layer';
	/** Of a layer of the atlas, or of one that the reader brought. */
	id: string;
}

export interface TerritoryTerm {
	kind: 'territory';
	id: string;
}

/** What is asked of each commune. `and` and `or` have two terms or more, `atLeast` one or more. */
export type Query =
	| LayerTerm
	| TerritoryTerm
	| { kind: 'not'; term: Query }
	| { kind: 'and'; terms: readonly Query[] }
	| { kind: 'or'; terms: readonly Query[] }
	| { kind: 'atLeast'; count: number; terms: readonly Query[] };

/** Statuses in their order; undefined when that is none or all of them, which narrows nothing. */
export function normaliseStatuses(statuses: Iterable<Status>): readonly Status[] | undefined {
	const wanted = new Set(statuses);
	const some = STATUSES.filter((status) => wanted.has(status));
	return some.length === 0 || some.length === STATUSES.length ? undefined : some;
}

/** Words as a query holds them: quotation marks cannot be written in it, white space is single. */
export const normaliseWords = (text: string): string => text.replace(/["\s]+/g, ' ').trim();

/** Whether a query turns something down: what answers it then rests on what is not in the documents. */
export function hasNegation(query: Query): boolean {
	switch (query.kind) {
		case 'layer':
		case 'territory':
			return false;
		case 'not':
			return true;
		case 'and':
		case 'or':
		case 'atLeast':
			return query.terms.some(hasNegation);
	}
}

/** Every layer or territory that a query names, in the order it is read; one named twice comes twice. */
export function atomsOf(query: Query): (LayerTerm | TerritoryTerm)[] {
	switch (query.kind) {
		case 'layer':
		case 'territory':
			return [query];
		case 'not':
			return atomsOf(query.term);
		case 'and':
		case 'or':
		case 'atLeast':
			return query.terms.flatMap(atomsOf);
	}
}

/** What a query asks beside the places it is held to: the terms that all have to be met, or the query itself. */
export function conditionsOf(query: Query): Query[] {
	const terms = query.kind === 'and' ? query.terms : [query];
	const conditions = terms.filter(({ kind }) => kind !== 'territory');
	return conditions.length === 0 ? [query] : conditions;
}

/** A query of several conditions without one of them, for each: what asks less than it. */
export function easedQueries(query: Query): { without: Query; rest: Query }[] {
	if (query.kind !== 'and') return [];
	const { terms } = query;
	return conditionsOf(query).flatMap((without) => {
		const [first, ...others] = terms.filter((term) => term !== without);
		if (!first || (others.length === 0 && first.kind === 'territory')) return [];
		return [
			{ without, rest: others.length === 0 ? first : { kind: 'and' as const, terms: [first, ...others] } }
		];
	});
}
