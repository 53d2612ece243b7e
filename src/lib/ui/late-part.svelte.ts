/** A part of a page that comes when it is wanted. Where it does not come, the page says so, and it is asked for again. */
export class LatePart<T> {
	readonly #load: () => Promise<T>;
	#part = $state.raw<T>();
	/** Whether it was wanted last and did not come. */
	hasFailed = $state(false);

	constructor(load: () => Promise<T>) {
		this.#load = load;
	}

	/** Undefined until it has come. */
	get part(): T | undefined {
		return this.#part;
	}

	/** Asks for it unless it is there; resolves to nothing where it does not come. */
	async want(): Promise<T | undefined> {
		if (this.#part !== undefined) return this.#part;
		try {
			this.#part = await this.#load();
			this.hasFailed = false;
		} catch (error) {
			// The network went after the page came: told by the page, where the part would be.
			console.info(error);
			this.hasFailed = true;
		}
		return this.#part;
	}
}
