/** The licence of the facts, and of most of the outlines. */
export const OPEN_LICENCE = {
	label: 'Licence Ouverte 2.0',
	url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/'
} as const;
