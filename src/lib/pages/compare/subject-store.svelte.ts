import type { CommuneFile } from '../../domain/atlas';
import type { TerritoryFile } from '../../domain/territory-file';
import { comparableCommune, comparableTerritory, type Comparable } from './comparable';
import { kindOfSubject } from './compare-state';

/** A column as far as it has come. */
export type Subject =
	{ state: 'loading' } | { state: 'missing' } | { state: 'ready'; comparable: Comparable };

/** Communes and territories asked for, each fetched once; one that cannot be had is marked as missing, never thrown. */
export class SubjectStore {
	readonly #fetch: typeof globalThis.fetch;
	readonly #base: string;
	readonly #asked = new Set<string>();
	#subjects = $state.raw<ReadonlyMap<string, Subject>>(new Map());

	/** @param base path that the site lies under, without a slash at its end. */
	constructor(fetch: typeof globalThis.fetch, base: string) {
		this.#fetch = fetch;
		this.#base = base;
	}

	get(id: string): Subject {
		return this.#subjects.get(id) ?? { state: 'loading' };
	}

	/** Asks for what has not been asked for yet. */
	want(ids: readonly string[]): void {
		for (const id of ids) if (!this.#asked.has(id)) void this.load(id);
	}

	/** Asks for one, again if it was missing. */
	async load(id: string): Promise<void> {
		this.#asked.add(id);
		this.#set(id, { state: 'loading' });
		try {
			this.#set(id, { state: 'ready', comparable: await this.#read(id) });
		} catch (error) {
			console.info(`${id}: ${String(error)}`);
			this.#set(id, { state: 'missing' });
		}
	}

	#set(id: string, subject: Subject): void {
		this.#subjects = new Map([...this.#subjects, [id, subject]]);
	}

	async #read(id: string): Promise<Comparable> {
		const isCommune = kindOfSubject(id) === 'commune';
		const path = `/api/v1/${isCommune ? 'communes' : 'territories'}/${id}.json`;
		const response = await this.#fetch(this.#base + path);
		if (!response.ok) throw new Error(`HTTP ${response.status}`);
		const file: unknown = await response.json();
		return isCommune ? comparableCommune(file as CommuneFile) : comparableTerritory(file as TerritoryFile);
	}
}
