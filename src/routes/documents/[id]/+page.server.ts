import { error } from '@sveltejs/kit';
import { passagesOf, stretchesOf } from '$lib/pages/documents/passages';
import { glossFacts } from '$lib/words/gloss-facts';
import { readApi } from '$lib/pages/published/api.server';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ fetch, params }) => {
	const api = readApi(fetch);
	const [documents, facts, { layers }, glossary] = await Promise.all([
		api.documents(),
		api.facts(),
		api.layers(),
		api.glossary()
	]);
	const document = documents.find(({ id }) => id === params.id);
	if (!document) error(404);
	const passages = passagesOf(document.id, facts);
	const citations = facts
		.flatMap((fact) => fact.citations)
		.filter((citation) => citation.document === document.id);
	return {
		document,
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		passages,
		acronyms: glossFacts(
			passages.flatMap(({ entries }) => entries.map(({ fact }) => fact)),
			glossary
		),
		stretches: stretchesOf(document.lines, citations, document.ledger),
		layers: layers.map(({ id, label }) => ({ id, label })),
		conflicts: passages
			.flatMap(({ entries: told }) => told.filter(({ isFirst }) => isFirst).map(({ fact }) => fact))
			.filter(({ conflicts }) => conflicts.length > 0)
	};
};
