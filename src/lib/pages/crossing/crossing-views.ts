import type { MeasuredCommune } from '$lib/answers/crossings/views/measures';
import type { Layer, Theme } from '$lib/domain/atlas';
import { readApi } from '../published/api.server';

/** What the matrix, the combinations and the blind spots are made from. */
export interface ViewData {
	themes: Theme[];
	layers: Pick<Layer, 'id' | 'label' | 'theme'>[];
	communes: MeasuredCommune[];
	/** Communes by layer, official outlines that are met included, as the public contract has them. */
	coverage: [layer: string, codes: string[]][];
}

/** Reads it while pages are prerendered. */
export async function readViewData(fetch: typeof globalThis.fetch): Promise<ViewData> {
	const api = readApi(fetch);
	const [{ themes, layers }, all, { codes }] = await Promise.all([
		api.layers(),
		api.communeRecords(),
		api.coverage()
	]);
	// In the atlas of a region, the communes that the documents are about: of the others no crossing can tell anything.
	const crossed = new Set(codes);
	const records = all.filter(({ code }) => crossed.has(code));
	const coverage = layers.map(({ id }): [string, string[]] => [
		id,
		records.filter((record) => record.layers.includes(id)).map(({ code }) => code)
	]);
	return {
		themes,
		layers: layers.map(({ id, label, theme }) => ({ id, label, theme })),
		communes: records.map(({ code, name, population, areaKm2 }) => ({ code, name, population, areaKm2 })),
		coverage: coverage.filter(([, codes]) => codes.length > 0)
	};
}
