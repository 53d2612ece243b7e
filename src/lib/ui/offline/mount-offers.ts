import { mount } from 'svelte';
import KeepOffline from './KeepOffline.svelte';
import type { KeepSet } from '../../offline/kept-set';
import { whenSettled } from '../../offline/keeping/settle';
import { atlasWorker } from '../../offline/keeping/worker.svelte';

/** Brings what a page without SvelteKit offers to keep to life: see KeepOffer.svelte, which wrote it. */
export function mountOffers(places: readonly HTMLElement[]): void {
	// Where the worker gave the page, the network is asked about at once.
	if (atlasWorker.isInControl) atlasWorker.start();
	else whenSettled(() => atlasWorker.start());
	for (const target of places)
		mount(KeepOffline, { target, props: JSON.parse(target.dataset.keep ?? '') as KeepSet });
}
