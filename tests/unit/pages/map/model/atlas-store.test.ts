/** What the map knows when a file is missing, cut or another thing: the name of that file, and all the rest. */
import { describe, expect, it } from 'vitest';
import type { AtlasStart } from '../../../../../src/lib/domain/atlas';
import { AtlasStore } from '../../../../../src/lib/pages/map/model/atlas-store.svelte';
import { openAtlasFiles } from '../../../../../src/lib/pages/published/files';
import { makeLayer, territories } from '../../../fixtures';

const TOPOLOGY = { type: 'Topology', arcs: [], objects: {} };
/** Files that the map asks for, each whole in so far as the store looks into it. */
const FILES: Readonly<Record<string, unknown>> = {
	'communes.json': [],
	'facts.json': [],
	'boundaries.json': TOPOLOGY,
	'context.json': TOPOLOGY,
	'outlines/npnru.json': TOPOLOGY
};
const HARMS: Readonly<Record<string, () => Response>> = {
	missing: () => new Response('gone', { status: 404 }),
	cut: () => new Response('{"type":"Topology","obj'),
	'another thing': () => new Response('{"message":"Connectez-vous au réseau"}')
};
const start = {
	facts: [],
	territories,
	layers: [makeLayer('npnru', { hasOutlines: true })]
} as unknown as AtlasStart;

/** A store that has asked for every file, one of which came to harm. */
async function loadWithout(file: string, harm: () => Response): Promise<AtlasStore> {
	const fetch: typeof globalThis.fetch = (address) => {
		const name = (address as string).replace('/atlas/', '');
		return Promise.resolve(name === file ? harm() : Response.json(FILES[name]));
	};
	const store = new AtlasStore(start, openAtlasFiles(fetch, ''));
	await Promise.all([
		store.loadBase(),
		store.loadFacts(),
		store.loadContext(),
		store.loadOutlines(['npnru'])
	]);
	return store;
}

describe.each(Object.keys(FILES))('without %s', (file) => {
	it.each(Object.entries(HARMS))('%s: it is named', async (_harm, answer) => {
		expect((await loadWithout(file, answer)).missingFiles).toContain(file);
	});
});

it('tells that facts will not come, so that nobody waits for them', async () => {
	const { hasAllFacts, missingFiles } = await loadWithout(
		'facts.json',
		HARMS['missing'] ?? (() => Response.error())
	);
	expect([hasAllFacts, missingFiles.includes('facts.json')]).toEqual([true, true]);
});
