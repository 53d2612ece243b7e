import type { CommuneFile, SharedArea } from '../../domain/atlas';
import type { CoverageBasis } from '../../domain/words';
import { m } from '../../paraglide/messages';
import { COLON, FORMAT_LOCALE, SEMICOLON } from '../../words/plain-words';
import { formatNumber, listWords } from '../../words/words';

const PERCENT = new Intl.NumberFormat(FORMAT_LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const SMALL_PERCENT = new Intl.NumberFormat(FORMAT_LOCALE, { style: 'percent', maximumFractionDigits: 2 });
/** Least share that the published files tell from nothing. */
const LEAST = 0.0001;
const FEW = 0.01;

/** A share (0–1) in words: `12,4 %`, `0,25 %`, `moins de 0,01 %`. */
export const formatShare = (ratio: number): string =>
	ratio < LEAST
		? m.commune_share_less({ percent: SMALL_PERCENT.format(LEAST) })
		: (ratio < FEW ? SMALL_PERCENT : PERCENT).format(ratio);

/** An area: `13,9 km²`. */
export const formatAreaKm2 = (areaKm2: number): string =>
	`${formatNumber(Number(areaKm2.toFixed(areaKm2 < 1 ? 2 : 1)))}\u00a0km²`;

const BASIS_WORDS: Record<CoverageBasis, () => string> = {
	stated: m.commune_basis_stated,
	inferred: m.commune_basis_inferred,
	listed: m.commune_basis_listed,
	outline: m.commune_basis_outline,
	inherited: m.commune_basis_inherited,
	unlisted: m.commune_basis_unlisted,
	unsituated: m.commune_basis_unsituated
};

const coverageBasisWord = (basis: CoverageBasis): string => BASIS_WORDS[basis]();

const SHORT_BASIS_WORDS: Record<CoverageBasis, () => string> = {
	...BASIS_WORDS,
	stated: m.commune_basis_short_stated,
	inferred: m.commune_basis_short_inferred,
	listed: m.commune_basis_short_listed,
	outline: m.commune_basis_short_outline
};

/** The same where room is scarce: `contour 12,4 %`. */
export const shortBasis = (basis: CoverageBasis, share: SharedArea | undefined): string =>
	SHORT_BASIS_WORDS[basis]() + (share ? `\u00a0${formatShare(share.communeRatio)}` : '');

/** Why something covers a commune, with the share of the commune that its official outline covers where that is known. */
export function describeBasis(basis: CoverageBasis, share: SharedArea | undefined): string {
	const word = coverageBasisWord(basis);
	if (!share) return word;
	const percent = formatShare(share.communeRatio);
	return basis === 'outline'
		? `${word}${COLON}${m.commune_share_of({ percent })}`
		: `${word}, ${m.commune_share_official({ percent })}`;
}

/** Sentences that follow one another with a semicolon. */
const joinClauses = (clauses: readonly string[]): string => clauses.join(SEMICOLON);

/**
 * What is known of a commune, as one sentence.
 * @param territories labels of the territories that inherited facts hold for.
 */
export function describeCommune(
	file: Pick<CommuneFile, 'name' | 'facts' | 'references' | 'inherited' | 'unlisted' | 'documents'>,
	territories: readonly string[]
): string {
	const { name, facts, references, inherited, unlisted, documents } = file;
	const speaking = documents.filter(({ factCount }) => factCount > 0).length;
	return joinClauses([
		facts.length === 0
			? m.commune_sentence_none({ name })
			: m.commune_sentence_here({ facts: facts.length, documents: speaking, name }),
		...(references.length > 0 ? [m.commune_sentence_outlines({ count: references.length })] : []),
		...(inherited.length > 0
			? [m.commune_sentence_wide({ count: inherited.length, names: listWords(territories) })]
			: []),
		...(unlisted.length > 0 ? [m.commune_sentence_unlisted({ count: unlisted.length })] : [])
	]);
}
