import type { Period } from '../../domain/atlas';
import type { LayerTerm, Narrowing, Query } from './query';

const printPeriod = ({ from = '', to = '' }: Period): string => (from === to ? from : `${from}-${to}`);

/** The narrowing of a layer as it is written in brackets, empty when there is none. */
function printNarrowing(narrowing: Narrowing): string {
	const { statuses, period, words, withoutDocuments, withoutInferred, withoutReferences } = narrowing;
	const parts = [
		statuses && `statut=${statuses.join('/')}`,
		period && `periode=${printPeriod(period)}`,
		words === undefined ? undefined : `mots="${words}"`,
		withoutDocuments ? 'documents=non' : undefined,
		withoutInferred ? 'deduits=non' : undefined,
		withoutReferences ? 'contours=non' : undefined
	].filter((part) => part !== undefined);
	return parts.length === 0 ? '' : `[${parts.join(',')}]`;
}

/** One layer as it is written. */
export const printLayerTerm = (term: LayerTerm): string => term.id + printNarrowing(term);

const isJoined = ({ kind }: Query): boolean => kind === 'and' || kind === 'or';

const enclose = (query: Query, isEnclosed: boolean): string =>
	isEnclosed ? `(${printQuery(query)})` : printQuery(query);

/**
 * A query as it is written: `npnru & qpv & !ppri`, `2 de (a, b, c)`, `npnru[statut=done,periode=2015-2025]`,
 * `territoire:caph`. What {@link import('./parse-query').parseQuery} makes of it is the same query.
 */
export function printQuery(query: Query): string {
	switch (query.kind) {
		case 'layer':
			return printLayerTerm(query);
		case 'territory':
			return `territoire:${query.id}`;
		case 'not':
			return `!${enclose(query.term, isJoined(query.term))}`;
		case 'and':
			return query.terms.map((term) => enclose(term, isJoined(term))).join(' & ');
		case 'or':
			return query.terms.map((term) => enclose(term, term.kind === 'or')).join(' | ');
		case 'atLeast':
			return `${query.count} de (${query.terms.map(printQuery).join(', ')})`;
	}
}

/**
 * The query that holds in some layers and not in others, as the reader of queries takes it: `npnru & qpv & !ppri`.
 * @param inside at least one id.
 */
export const printCombination = (inside: readonly string[], outside: readonly string[] = []): string =>
	[...inside, ...outside.map((id) => `!${id}`)].join(' & ');

/** A set of layers of which any one holds: `npnru`, or `(npnru | qpv)` as a part of a longer query. */
export const printAny = (ids: readonly string[], isPart = false): string =>
	ids.length > 1 && isPart ? `(${ids.join(' | ')})` : ids.join(' | ');

/** What any layer of one set and any of another have. */
export const printBoth = (first: readonly string[], second: readonly string[]): string =>
	`${printAny(first, true)} & ${printAny(second, true)}`;

/** A query as the value of a parameter of an address, without spaces: `npnru%26qpv%26!ppri`. */
export const encodeQuery = (query: string): string => encodeURIComponent(query.replaceAll(' ', ''));
