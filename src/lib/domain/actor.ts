import type { ACTOR_KINDS } from './words';

/** Who carries or pays something, under one name (`data/actors.yaml`). */
export interface Actor {
	id: string;
	/** What facts say. */
	short: string;
	name: string;
	kind: (typeof ACTOR_KINDS)[number];
	/** The body's own public site, where it is certain. */
	site?: string;
}
