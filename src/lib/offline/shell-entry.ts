/** A file that the first visit keeps, as the build lists it for the service worker. */
export interface ShellEntry {
	/** Relative to the service worker's own. */
	url: string;
	/** null where the name of the file changes with what is in it. */
	revision: string | null;
	/** First 16 hexadecimal digits of its sha256. */
	hash: string;
}
