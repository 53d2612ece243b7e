import { stretchesOf } from '../documents/passages';
import type { Fact, Layer, SourceDocument, Territory } from '../../domain/atlas';
import { PRECISIONS, STATUSES, type Precision, type Status } from '../../domain/words';

/** What the page about the atlas counts. */
export interface AtlasCount {
	facts: number;
	citations: number;
	/** Facts whose passages do not agree. */
	conflicts: number;
	/** Facts whose place comes from another source than the documents. */
	inferred: number;
	/** Facts by what is known of their place, nearest first; those of none are there with 0. */
	precisions: { precision: Precision; count: number }[];
	/** Facts by status, most advanced first. */
	statuses: { status: Status; count: number }[];
	/** Official outlines that no document names. */
	references: number;
	/** Lines of all documents. */
	lines: { all: number; cited: number; read: number; blank: number };
	/** Communes of the territories that the documents are about, each counted once. */
	communes: number;
	/** Territories that the documents are about. */
	territories: Territory[];
}

interface Published {
	facts: readonly Pick<Fact, 'precision' | 'status' | 'basis' | 'citations' | 'conflicts'>[];
	layers: readonly Pick<Layer, 'references'>[];
	documents: readonly Pick<SourceDocument, 'id' | 'lines' | 'ledger' | 'territories'>[];
	territories: readonly Territory[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Counts what is published. */
export function countAtlas({ facts, layers, documents, territories }: Published): AtlasCount {
	const citations = facts.flatMap((fact) => fact.citations);
	const stretches = documents.flatMap(({ id, lines, ledger }) =>
		stretchesOf(
			lines,
			citations.filter(({ document }) => document === id),
			ledger
		)
	);
	const linesOf = (kind: string) =>
		sum(stretches.filter((stretch) => stretch.kind === kind).map(({ first, last }) => last - first + 1));
	const named = new Set(documents.flatMap((document) => document.territories));
	const about = territories.filter(({ id }) => named.has(id));
	return {
		facts: facts.length,
		citations: citations.length,
		conflicts: facts.filter(({ conflicts }) => conflicts.length > 0).length,
		inferred: facts.filter(({ basis }) => basis === 'inferred').length,
		precisions: PRECISIONS.map((precision) => ({
			precision,
			count: facts.filter((fact) => fact.precision === precision).length
		})),
		statuses: STATUSES.map((status) => ({
			status,
			count: facts.filter((fact) => fact.status === status).length
		})),
		references: sum(layers.flatMap(({ references }) => references.map(({ count }) => count))),
		lines: {
			all: sum(documents.map(({ lines }) => lines)),
			cited: linesOf('cited'),
			read: linesOf('read'),
			blank: linesOf('blank')
		},
		communes: new Set(about.flatMap(({ communes }) => communes)).size,
		territories: about
	};
}
