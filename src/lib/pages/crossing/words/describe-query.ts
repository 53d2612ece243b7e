import type { Period } from '../../../domain/atlas';
import type { LayerTerm, Query } from '../../../answers/query/query';
import { m } from '../../../paraglide/messages';
import { FORMAT_LOCALE, listWords } from '../../../words/plain-words';
import { statusWord } from '../../../words/status-word';

/** Labels of layers and territories by id; an id without one is said as it is. */
export interface QueryNames {
	layers: ReadonlyMap<string, string>;
	territories: ReadonlyMap<string, string>;
}

const ors = new Intl.ListFormat(FORMAT_LOCALE, { type: 'disjunction' });

function describePeriod({ from, to }: Period): string {
	if (from !== undefined && to !== undefined)
		return from === to ? m.crossing_in_year({ year: from }) : m.crossing_in_years({ from, to });
	return from === undefined
		? m.crossing_until_year({ year: to ?? '' })
		: m.crossing_since_year({ year: from });
}

/** What narrows a layer, in a few words; empty when nothing does. */
export function describeNarrowing(term: LayerTerm): string {
	const { statuses, period, words, withoutDocuments, withoutInferred, withoutReferences } = term;
	return [
		statuses ? ors.format(statuses.map(statusWord)) : '',
		period ? describePeriod(period) : '',
		words === undefined ? '' : m.crossing_with_words({ words }),
		withoutDocuments ? m.crossing_without_documents() : '',
		withoutInferred ? m.crossing_without_inferred() : '',
		withoutReferences ? m.crossing_without_references() : ''
	]
		.filter((part) => part !== '')
		.join(', ');
}

function describeLayer(term: LayerTerm, { layers }: QueryNames): string {
	const label = m.crossing_quoted({ label: layers.get(term.id) ?? term.id });
	const narrowing = describeNarrowing(term);
	return narrowing === '' ? label : m.crossing_narrowed({ label, narrowing });
}

/** A part of a query within a sentence; a part of several terms is enclosed. */
function describePart(query: Query, names: QueryNames, isInner: boolean): string {
	const inner = (terms: readonly Query[]) => terms.map((term) => describePart(term, names, true));
	const enclose = (text: string) => (isInner ? `(${text})` : text);
	switch (query.kind) {
		case 'layer':
			return describeLayer(query, names);
		case 'territory':
			return m.crossing_territory({ label: names.territories.get(query.id) ?? query.id });
		case 'not':
			return m.crossing_not({ term: describePart(query.term, names, true) });
		case 'and':
			return enclose(listWords(inner(query.terms)));
		case 'or':
			return enclose(ors.format(inner(query.terms)));
		case 'atLeast':
			return enclose(m.crossing_at_least({ count: query.count, terms: listWords(inner(query.terms)) }));
	}
}

/** One condition of a query, in the words of its sentence. */
export const describeCondition = (condition: Query, names: QueryNames): string =>
	describePart(condition, names, true);

/**
 * A query as one French sentence: the heading of its answer, and what is read aloud when it changes.
 * `Communes de Valenciennes Métropole couvertes par « Sites NPNRU », sans « Inondation (PPRI) » dans nos documents`.
 */
export function describeQuery(query: Query, names: QueryNames): string {
	const terms = query.kind === 'and' ? query.terms : [query];
	const territories = terms.filter((term) => term.kind === 'territory');
	const negative = terms.flatMap((term) => (term.kind === 'not' ? [term.term] : []));
	const positive = terms.filter((term) => term.kind !== 'territory' && term.kind !== 'not');
	const isLone = positive.length === 1;
	const places = territories.map(({ id }) => names.territories.get(id) ?? id);
	const subject =
		places.length === 0 ? m.crossing_communes() : m.crossing_communes_of({ places: listWords(places) });
	const covered = positive.map((term) => describePart(term, names, !isLone));
	const absent = negative.map((term) => describePart(term, names, true));
	return [
		subject,
		covered.length === 0 ? '' : ` ${m.crossing_covered_by({ terms: listWords(covered) })}`,
		absent.length === 0
			? ''
			: `${covered.length === 0 ? ' ' : ', '}${m.crossing_without({ terms: ors.format(absent) })}`
	].join('');
}
