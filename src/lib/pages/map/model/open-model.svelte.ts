import { onMount } from 'svelte';
import { page } from '$app/state';
import { filesRoot } from '../../../site/shared-files';
import { openAtlasFiles } from '../../published/files';
import type { AtlasStart } from '../../../domain/atlas';
import { MapModel } from './map-model.svelte';

/** The model of the page that is being set up: from its opening on it follows the address, and gets the files that this asks for. */
export function openModel(start: AtlasStart): MapModel {
	let isOpen = $state(false);
	const model = new MapModel(
		start,
		openAtlasFiles((...args) => fetch(...args), filesRoot()),
		() => (isOpen ? page.url.searchParams : undefined)
	);
	onMount(() => {
		isOpen = true;
	});
	$effect(() => {
		if (isOpen) void model.load();
	});
	return model;
}
