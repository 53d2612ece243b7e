/** A page was opened without its HTML having been asked for: by a move inside the site, or before the worker ran. */
export interface VisitedMessage {
	type: 'visited';
	url: string;
	/** Addresses of the scripts, styles and fonts that it asked for. */
	scripts: string[];
}

/** What a page tells the service worker. */
export type PageMessage =
	/** The reader accepts the version that waits. */
	{ type: 'take-over' } | VisitedMessage;

/** What the service worker tells the pages: the network did not answer. */
export interface WorkerMessage {
	type: 'no-network';
}
