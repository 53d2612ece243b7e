import { findTerms } from '../../../lib/domain/text/find-terms';

export interface BookActor {
	short: string;
	name: string;
}

/** Words of everyday French that some actors are called by: the plural of a common noun names nobody. */
const isProper = (term: string): boolean => /\p{Lu}/u.test(term);
const straight = (text: string): string => text.replaceAll('’', "'");

/** Actors of `data/actors.yaml` that stand in a text by their short or whole name, in the order of the table. */
export function findActors(text: string, actors: readonly BookActor[]): string[] {
	const terms = actors.flatMap(({ short, name }) =>
		[...new Set([short, name, short.replace('État', 'Etat')])]
			.filter(isProper)
			.map((term) => ({ term: straight(term), short }))
	);
	return [...new Set(findTerms([straight(text)], terms).map(({ short }) => short))];
}
