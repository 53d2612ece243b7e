import { openAtlasFiles } from '$lib/pages/published/files';
import type { Fact } from '$lib/domain/atlas';
import { isYetToBe } from '$lib/domain/words';
import { readApi } from '$lib/pages/published/api.server';
import { filesRoot } from '$lib/site/shared-files';
import { readViewData } from '$lib/pages/crossing/crossing-views';
import { openSwipeMap } from '$lib/pages/crossing/swipe/swipe-map';
import { INITIAL_SWIPE } from '$lib/pages/crossing/state/view-states';
import type { PageServerLoad } from './$types';

/** Every way in which facts are drawn, once: what a legend needs of them. */
function waysOf(facts: readonly Fact[]): Pick<Fact, 'precision' | 'status' | 'exists' | 'basis'>[] {
	const ways = facts.map(({ precision, status, exists, basis }) => ({ precision, status, exists, basis }));
	return [...new Map(ways.map((way) => [`${way.precision} ${isYetToBe(way)} ${way.basis}`, way])).values()];
}

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [{ themes, communes, coverage }, { layers }, facts, map] = await Promise.all([
		readViewData(fetch),
		api.layers(),
		api.facts(),
		openSwipeMap(openAtlasFiles(fetch, filesRoot()))
	]);
	const { a, b } = INITIAL_SWIPE;
	return {
		themes,
		communes: communes.map(({ code, name, population, areaKm2 }) => ({ code, name, population, areaKm2 })),
		coverage,
		layers: layers.map(({ id, label, theme, look, precisions, references }) => ({
			id,
			label,
			theme,
			look,
			precisions,
			references,
			drawn: waysOf(facts.filter(({ layer }) => layer === id))
		})),
		ground: map.ground(),
		/** The usual two sets, drawn; the others are drawn in the browser. */
		drawn: { [a.join()]: await map.draw(a), [b.join()]: await map.draw(b) }
	};
};
