import type { LayerTerm, Query, TerritoryTerm } from './query';

export type Join = 'and' | 'or' | 'atLeast';

/** A query as a builder shows it: terms under one operator, each with or without a negation, groups within groups. */
export interface QueryGroup {
	kind: 'group';
	join: Join;
	/** How many terms are asked for; counts for `atLeast` only. */
	count: number;
	items: readonly QueryItem[];
}

export interface QueryItem {
	isNegated: boolean;
	part: LayerTerm | TerritoryTerm | QueryGroup;
}

const USUAL_COUNT = 2;

function toItem(query: Query): QueryItem {
	switch (query.kind) {
		case 'not': {
			const { isNegated, part } = toItem(query.term);
			return { isNegated: !isNegated, part };
		}
		case 'layer':
		case 'territory':
			return { isNegated: false, part: query };
		case 'and':
		case 'or':
		case 'atLeast':
			return { isNegated: false, part: toGroup(query) };
	}
}

/** The builder's view of a query; without a query, an empty group. A double negation is left out. */
export function toGroup(query: Query | undefined): QueryGroup {
	if (!query) return { kind: 'group', join: 'and', count: USUAL_COUNT, items: [] };
	if (query.kind === 'and' || query.kind === 'or' || query.kind === 'atLeast') {
		const count = query.kind === 'atLeast' ? query.count : USUAL_COUNT;
		return { kind: 'group', join: query.kind, count, items: query.terms.map(toItem) };
	}
	return { kind: 'group', join: 'and', count: USUAL_COUNT, items: [toItem(query)] };
}

function fromItem({ isNegated, part }: QueryItem): Query | undefined {
	const query = part.kind === 'group' ? fromGroup(part) : part;
	return query && isNegated ? { kind: 'not', term: query } : query;
}

/** The query that a group stands for; undefined when nothing is left of it. */
export function fromGroup({ join, count, items }: QueryGroup): Query | undefined {
	const terms = items.flatMap((item) => fromItem(item) ?? []);
	const [first] = terms;
	if (!first) return undefined;
	if (join === 'atLeast') return { kind: 'atLeast', count, terms };
	return terms.length === 1 ? first : { kind: join, terms };
}

/** The group with one item changed, or left out. */
export const replaceItem = (group: QueryGroup, index: number, item: QueryItem | undefined): QueryGroup => ({
	...group,
	items: group.items.flatMap((old, i) => (i === index ? (item ?? []) : old))
});

/** The group with a term more. */
export const addTerm = (group: QueryGroup, part: LayerTerm | TerritoryTerm): QueryGroup => ({
	...group,
	items: [...group.items, { isNegated: false, part }]
});

/** An item with an alternative beside it: a group of two within the group, joined the other way. */
export const pairItem = (item: QueryItem, other: LayerTerm | TerritoryTerm, join: Join): QueryItem => ({
	isNegated: false,
	part: {
		kind: 'group',
		join: join === 'or' ? 'and' : 'or',
		count: USUAL_COUNT,
		items: [item, { isNegated: false, part: other }]
	}
});
