import { OPEN_LICENCE } from '../../domain/open-licence';

/** What every object of structured data needs to know of the site. */
export interface SiteIdentity {
	name: string;
	/** The whole address of a path of the site. */
	url(path: string): string;
}

/** Address of the licence of the facts. */
export const FACTS_LICENCE = OPEN_LICENCE.url;
