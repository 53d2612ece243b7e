import type { Fact } from '../domain/atlas';
import type { GlossedTerm } from '../domain/glossary';
import { findTerms } from '../domain/text/find-terms';

type Told = Pick<Fact, 'name' | 'summary' | 'note' | 'figures' | 'actors' | 'conflicts'>;

const textsOf = ({ name, summary, note, figures, actors, conflicts }: Told): string[] => [
	name,
	summary.fr ?? '',
	note ?? '',
	...figures.flatMap(({ name: counted, unit, perimeter = '' }) => [counted, unit, perimeter]),
	...actors,
	...conflicts.flatMap(({ about, values }) => [about, ...values.map(({ value }) => value)])
];

/**
 * Terms of the glossary that a page which shows some facts wants explained.
 * @param more other texts of the page.
 */
export const glossFacts = (
	facts: readonly Told[],
	glossary: readonly GlossedTerm[],
	more: readonly string[] = []
): GlossedTerm[] => findTerms([...facts.flatMap(textsOf), ...more], glossary);
