/** Everything of the outside world that the pipeline touches, passed in so that tests can pass their own. */
export interface Effects {
	/** @returns the bytes of a file, or undefined where there is none. */
	readBytes(path: string): Promise<Uint8Array | undefined>;
	/** Writes a file whole or not at all (a rename from a temporary neighbour), making its folders. */
	writeBytes(path: string, bytes: Uint8Array): Promise<void>;
	/** @returns names of the entries of a folder, sorted; empty where there is no folder. */
	list(path: string): Promise<string[]>;
	/** Removes a file or a folder with all it holds; does nothing where there is none. */
	remove(path: string): Promise<void>;
	/** The network. */
	fetch: typeof globalThis.fetch;
	/** Waits. */
	sleep(ms: number): Promise<void>;
	/** One line for the person who runs it. */
	log(line: string): void;
	env: Readonly<Record<string, string | undefined>>;
}
