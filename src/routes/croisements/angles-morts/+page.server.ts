import { readApi } from '$lib/pages/published/api.server';
import { readViewData } from '$lib/pages/crossing/crossing-views';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [view, communes, boundaries] = await Promise.all([
		readViewData(fetch),
		api.communes(),
		api.boundaries()
	]);
	const crossed = new Set<string>(view.communes.map(({ code }) => code));
	// Approximate cells that touch may be no neighbours: the view says that it does not know them.
	const neighbours =
		boundaries === 'outline'
			? communes
					.filter(({ code }) => crossed.has(code))
					.map(({ code, neighbours: near }): [string, string[]] => [
						code,
						near.filter((other) => crossed.has(other))
					])
			: [];
	return { ...view, neighbours };
};
