import type { AtlasStart, Commune, Fact, LngLat } from '../../../domain/atlas';
import type { InseeCode } from '../../../domain/codes';
import { hasOutlineFile } from '../../../domain/layer-outlines';
import type { RegisterPlace } from '../../../domain/register-place';
import type { Areal, AtlasGeometry, Shape } from '../../../geo/atlas-geometry';
import type { PlaceIndex } from '../../../answers/place/everything-at';
import {
	decodeBoundaries,
	decodeContext,
	decodeOutlines,
	type Context,
	type DecodedBoundaries,
	type LayerOutlines
} from '../../../geo/decode-topology';
import { AtlasFileError, type AtlasFiles } from '../../published/files';

const NONE: LayerOutlines = { facts: new Map(), references: [] };

/** The atlas as far as it has come to the browser; what is missing is named in `missingFiles`. */
export class AtlasStore {
	readonly start: AtlasStart;
	readonly #files: AtlasFiles;
	readonly #asked = new Map<string, Promise<void>>();
	#laterFacts = $state.raw<Fact[]>([]);
	#boundaries = $state.raw<DecodedBoundaries>();
	#outlines = $state.raw<ReadonlyMap<string, LayerOutlines>>(new Map());

	communes = $state.raw<Commune[]>([]);
	/** Named entries of registers, from when somebody searches. */
	placeById = $state.raw<ReadonlyMap<string, RegisterPlace>>(new Map());
	context = $state.raw<Context>();
	missingFiles = $state.raw<string[]>([]);
	/** True once every fact has come, or could not. */
	hasAllFacts = $state(false);

	readonly facts = $derived([...this.#begin().facts, ...this.#laterFacts]);
	readonly factById = $derived(new Map(this.facts.map((fact) => [fact.id, fact])));
	readonly communeByCode = $derived(
		new Map(this.communes.map((commune) => [commune.code as string, commune]))
	);
	readonly references = $derived([...this.#outlines.values()].flatMap(({ references }) => references));
	readonly #centres = $derived(
		new Map<InseeCode, LngLat>(this.communes.map(({ code, centre }) => [code, centre]))
	);
	readonly geometry = $derived<AtlasGeometry>({
		communes: this.#boundaries?.communes ?? new Map<InseeCode, Areal>(),
		territories: this.#boundaries?.territories ?? new Map<string, Areal>(),
		centres: this.#centres,
		outlines: new Map<string, Shape>([...this.#outlines.values()].flatMap(({ facts }) => [...facts]))
	});
	readonly lines = $derived(this.#boundaries?.lines);
	readonly placeIndex = $derived<PlaceIndex>({
		facts: this.facts,
		references: this.references,
		communes: this.communes,
		territories: this.#begin().territories,
		geometry: this.geometry
	});

	constructor(start: AtlasStart, files: AtlasFiles) {
		this.start = start;
		this.#files = files;
	}

	/** What came with the page; a method, since derived fields are written before the constructor runs. */
	#begin(): AtlasStart {
		return this.start;
	}

	/** Official outlines of a layer, none before they have come. */
	outlinesOf(layer: string): LayerOutlines {
		return this.#outlines.get(layer) ?? NONE;
	}

	/** Does a piece of work once; a file that cannot be had is named, never thrown. */
	#once(key: string, work: () => Promise<void>): Promise<void> {
		const before = this.#asked.get(key);
		if (before) return before;
		const asked = work().catch((error: unknown) => {
			// What came is not what it should be: as good as missing.
			if (!(error instanceof AtlasFileError)) console.info(`${key}:`, error);
			const file = error instanceof AtlasFileError ? error.file : `${key}.json`;
			this.missingFiles = [...this.missingFiles, file];
		});
		this.#asked.set(key, asked);
		return asked;
	}

	/** Gets what any map needs: communes and boundaries, then the rest of the facts. */
	async loadBase(): Promise<void> {
		const communes = this.#once('communes', async () => {
			this.communes = await this.#files.communes();
		});
		const boundaries = this.#once('boundaries', async () => {
			this.#boundaries = decodeBoundaries(await this.#files.boundaries());
		});
		await Promise.all([communes, boundaries]);
	}

	/** Gets the facts that did not come with the page. */
	loadFacts(): Promise<void> {
		return this.#once('facts', async () => {
			try {
				this.#laterFacts = await this.#files.facts();
			} finally {
				this.hasAllFacts = true;
			}
		});
	}

	/** Gets where the named entries of registers are. */
	loadPlaces(): Promise<void> {
		return this.#once('register-places', async () => {
			this.placeById = new Map((await this.#files.places()).map((place) => [place.id, place]));
		});
	}

	loadContext(): Promise<void> {
		return this.#once('context', async () => {
			this.context = decodeContext(await this.#files.context());
		});
	}

	/** Gets the outlines of some layers, where they have any. */
	async loadOutlines(layers: readonly string[]): Promise<void> {
		const wanted = this.start.layers.filter((layer) => hasOutlineFile(layer) && layers.includes(layer.id));
		await Promise.all(
			wanted.map(({ id }) =>
				this.#once(`outlines/${id}`, async () => {
					const outlines = decodeOutlines(id, await this.#files.outlines(id));
					this.#outlines = new Map([...this.#outlines, [id, outlines]]);
				})
			)
		);
	}
}
