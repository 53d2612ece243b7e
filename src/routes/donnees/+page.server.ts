import { error } from '@sveltejs/kit';
import { schemaPathOf } from '$lib/formats/contract/print-json-schema';
import { API_ROOT } from '$lib/formats/contract/version';
import { readApi } from '$lib/pages/published/api.server';
import { filesRoot } from '$lib/site/shared-files';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	// The schemas bear the origin that the files were published for: the examples print the same one.
	const schema = await fetch(`${filesRoot()}/${API_ROOT}/${schemaPathOf('index')}`);
	if (!schema.ok) error(500, `${schemaPathOf('index')}: HTTP ${schema.status}`);
	const { $id } = (await schema.json()) as { $id: string };
	const [index, { layers }, sources] = await Promise.all([api.index(), api.layers(), api.sources()]);
	return { index, layers, sources, origin: new URL($id).origin };
};
