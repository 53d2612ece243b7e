import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
	const api = readApi(fetch);
	const [communes, territories, { themes, layers }, documents] = await Promise.all([
		api.communes(),
		api.territories(),
		api.layers(),
		api.documents()
	]);
	const sirens = new Map(territories.map(({ id, siren }) => [id, siren[0] ?? id]));
	return {
		/** What the picker searches; the search knows an EPCI by its SIREN number. */
		communes: communes.map(({ code, name, epci, population, postcodes, spellings }) => ({
			code,
			name,
			epci: sirens.get(epci) ?? epci,
			population,
			postcodes,
			spellings
		})),
		territories: territories.map(({ id, label, short, kind, siren, parts }) => ({
			id,
			label,
			short,
			kind,
			siren,
			parts
		})),
		themes,
		layers: layers.map(({ id, label, theme }) => ({ id, label, theme })),
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date }))
	};
};
