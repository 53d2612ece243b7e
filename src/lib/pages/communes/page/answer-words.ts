/** The sentence that a commune's page opens with. */
import type { DocumentReading } from '../../../domain/atlas';
import { m } from '../../../paraglide/messages';
import { listWords } from '../../../words/words';
import type { CommuneView } from './commune-view';

/** A clause of the sentence, by how surely what it counts concerns the commune. */
export interface AnswerClause {
	/** Undefined where it says that no text names the commune. */
	kind: 'named' | 'official' | 'wide' | undefined;
	words: string;
}

type Told = Pick<CommuneView, 'name' | 'answer' | 'wideTerritories'>;

/** What is known of a commune in up to three counts, the surest first; the first is always there. */
export function answerClauses({ name, answer: { counts }, wideTerritories }: Told): AnswerClause[] {
	const named =
		counts.named === 0
			? [m.commune_sentence_none({ name })]
			: [
					m.answer_named({ count: counts.named, name }),
					...(counts.funded > 0 ? [m.answer_funded({ count: counts.funded })] : [])
				];
	const official = [
		...(counts.placed > 0 ? [m.answer_placed({ count: counts.placed })] : []),
		...(counts.outlines > 0 ? [m.commune_sentence_outlines({ count: counts.outlines })] : [])
	];
	const wide = [
		...(counts.whole > 0
			? [m.commune_sentence_wide({ count: counts.whole, names: listWords(wideTerritories) })]
			: []),
		...(counts.some + counts.site > 0
			? [m.commune_sentence_unlisted({ count: counts.some + counts.site })]
			: [])
	];
	return (
		[
			[counts.named === 0 ? undefined : 'named', named],
			['official', official],
			['wide', wide]
		] as const
	).flatMap(([kind, clauses]) => (clauses.length === 0 ? [] : [{ kind, words: clauses.join(', ') }]));
}

/** Years of the documents that speak, after which nothing is known; empty where none of them bears a date. */
export function describeSince(documents: readonly Pick<DocumentReading, 'date'>[]): string {
	const years = documents.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 4)])).sort();
	const [first, last] = [years.at(0), years.at(-1)];
	if (first === undefined || last === undefined) return '';
	return first === last ? m.answer_since_one({ first }) : m.answer_since({ first, last });
}
