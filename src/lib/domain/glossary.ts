type Words = Record<'fr' | 'nl' | 'en', string>;

/** An acronym or short name in full and in a sentence, in each language of the site (`data/glossary.yaml`). */
export interface GlossaryTerm {
	term: string;
	expanded: Words;
	says: Words;
	/** Public address that says so. */
	source?: string;
}

/** The same in one language. */
export interface GlossedTerm {
	term: string;
	expanded: string;
	says: string;
	source?: string;
}

export const glossIn = (
	{ term, expanded, says, source }: GlossaryTerm,
	locale: keyof Words
): GlossedTerm => ({
	term,
	expanded: expanded[locale],
	says: says[locale],
	...(source === undefined ? {} : { source })
});
