/** What every object of structured data needs to know of the site. */
export interface SiteIdentity {
	name: string;
	/** The whole address of a path of the site. */
	url(path: string): string;
}

/** Licence Ouverte 2.0, that of the facts. */
export const FACTS_LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/';
