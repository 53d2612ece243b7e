import { readFile } from 'node:fs/promises';
import type { Walk } from '$lib/domain/walk';

/** The published walks, read while the addresses to prerender are gathered: nothing can be fetched then. */
export async function readWalks(): Promise<Walk[]> {
	const file = await readFile('static/api/v1/walks.json', 'utf8');
	return (JSON.parse(file) as { walks: Walk[] }).walks;
}
