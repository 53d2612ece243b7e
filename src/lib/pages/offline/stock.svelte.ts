import type { Inventory } from '../../offline/inventory';
import { canKeep, listKept, listVisited, readInventory, readRoom } from '../../offline/keeping/kept';
import { atlasWorker } from '../../offline/keeping/worker.svelte';
import type { KeptSet } from '../../offline/kept-set';

/** What this device keeps of the atlas, as it was when last looked at. */
export class Stock {
	/** What the site holds; undefined until it has come, null where it could not be had. */
	inventory = $state.raw<Inventory | null>();
	kept = $state.raw<KeptSet[]>([]);
	/** Paths of pages that were visited, last visited first. */
	visited = $state.raw<string[]>([]);
	/** Bytes; undefined where the browser does not tell. */
	room = $state.raw<{ usage: number; quota: number }>();
	/** Whether the reader has just emptied it. */
	isEmptied = $state(false);

	/** Looks at the device again. */
	async look(): Promise<void> {
		this.inventory = await readInventory().catch(() => null);
		if (!(await canKeep())) return;
		this.room = await readRoom().catch(() => undefined);
		this.kept = await listKept();
		this.visited = this.inventory ? await listVisited(this.inventory) : [];
	}

	/** Throws away all that is kept. */
	async empty(): Promise<void> {
		await atlasWorker.empty();
		this.isEmptied = true;
		await this.look();
	}

	/** Keeps the map. */
	async install(): Promise<void> {
		this.isEmptied = false;
		await atlasWorker.install();
	}

	/** Title of a page; its path where that is not known. */
	titleOf(path: string): string {
		return this.inventory?.pages[path.replace(/\?.*/, '')] ?? path;
	}
}
