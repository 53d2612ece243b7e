import { AtlasFileError } from '../../published/files';
import type { DrawnSet, SwipeMap } from './swipe-map';

/** Browsers each say in their own words that a script could not be had. */
const isMissingScript = (error: unknown): boolean =>
	error instanceof TypeError && /import|module|fetch|load/i.test(error.message);

/** Sets of layers drawn for the swipe: those that the page brings, then those that were asked for. */
export class DrawnSets {
	readonly #open: () => Promise<Pick<SwipeMap, 'draw'>>;
	#drawn = $state.raw<Readonly<Record<string, DrawnSet>>>({});
	#map: Promise<Pick<SwipeMap, 'draw'>> | undefined;
	/** Whether the last thing asked for could not be had. */
	hasFailed = $state(false);

	/**
	 * @param drawn those that the page brings, by the ids of their layers.
	 * @param open what draws the others, opened when the first of them is asked for.
	 */
	constructor(drawn: Readonly<Record<string, DrawnSet>>, open: () => Promise<Pick<SwipeMap, 'draw'>>) {
		this.#drawn = drawn;
		this.#open = open;
	}

	/** A set of layers; undefined until it is drawn. */
	get(ids: readonly string[]): DrawnSet | undefined {
		return this.#drawn[ids.join()];
	}

	/** Draws those sets that are not drawn yet. */
	async want(sets: readonly (readonly string[])[]): Promise<void> {
		this.hasFailed = false;
		const missing = sets.filter((ids) => this.get(ids) === undefined);
		if (missing.length === 0) return;
		try {
			this.#map ??= this.#open();
			const { draw } = await this.#map;
			const drawn = await Promise.all(missing.map(async (ids) => [ids.join(), await draw(ids)] as const));
			this.#drawn = { ...this.#drawn, ...Object.fromEntries(drawn) };
		} catch (error) {
			// A file or a script that did not come; anything else is a fault of ours.
			if (!(error instanceof AtlasFileError || isMissingScript(error))) throw error;
			// What could not be had is asked for again the next time.
			this.#map = undefined;
			this.hasFailed = true;
		}
	}
}
