/** What a page tells the service worker. */
export type PageMessage =
	/** The reader accepts the version that waits. */
	| { type: 'take-over' }
	/** A page was opened without its HTML having been asked for: by a move inside the site, or before the worker ran. */
	| { type: 'visited'; url: string };

/** What the service worker tells the pages: the network did not answer. */
export interface WorkerMessage {
	type: 'no-network';
}
