import { error } from '@sveltejs/kit';
import { breadcrumbs } from '$lib/formats/structured-data/breadcrumbs';
import { sourceWork } from '$lib/formats/structured-data/source-work';
import { passagesOf, sectionsOf, stretchesOf } from '$lib/pages/documents/passages';
import { glossFacts } from '$lib/words/gloss-facts';
import { readApi } from '$lib/pages/published/api.server';
import { m } from '$lib/paraglide/messages';
import { SITE } from '$lib/ui/head/site';
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
	const steps = [
		{ name: m.nav_documents(), path: '/documents' },
		{ name: document.short, path: `/documents/${document.id}` }
	];
	return {
		schema: [sourceWork(document, SITE), breadcrumbs(steps, SITE)],
		document,
		documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
		sections: sectionsOf(passages),
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
