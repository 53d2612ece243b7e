import { readFile } from 'node:fs/promises';
import type { Territory } from '$lib/domain/atlas';

/** Ids of the published territories, for the entries of routes: there is no `fetch` yet when they are asked for. */
export async function readTerritoryIds(): Promise<string[]> {
	const text = await readFile('static/api/v1/territories.json', 'utf8');
	const { territories } = JSON.parse(text) as { territories: Territory[] };
	return territories.map(({ id }) => id);
}
