import type { LedgerReason } from '../../../lib/domain/words';
import type { Passage } from './passages';
import type { Sure } from './found';

export interface LedgerGuess {
	lines: [first: number, last: number];
	reason: LedgerReason;
	sure: Sure;
}

/** What says why a passage is no fact, first match first. */
const REASONS: readonly [reason: LedgerReason, sure: Sure, pattern: RegExp][] = [
	[
		'contents',
		'high',
		/^(?:sommaire|table des matières)\b|\.{4,}\s*\d+$|\bvoir (?:le )?document annexes?\b/i
	],
	[
		'signature',
		'high',
		/^fait à\s|^signatures?\b|^(?:le|la) (?:préfet|président|maire|sous-préfet)\p{L}*,?$/iu
	],
	[
		'contact',
		'high',
		/^(?:contact|courriel|mél|tél|rendez-vous sur|directeur de publication|comité de rédaction)\b.{0,80}$|^\S+@\S+$|^https?:\S+$/i
	],
	[
		'legal',
		'medium',
		/^(?:vu\s|considérant\b|entre\s*:?$|et\s*:?$|d[’']une part|d[’']autre part|ci-après|il (?:est|a été) convenu|représentée? par|le présent (?:contrat|accord|avenant|document|protocole)|la présente convention|les parties\b|article \d+\s*[:–-]\s*(?:objet|durée|résiliation|litige|règlement|modification|avenant|gouvernance))/i
	]
];

/** Why a passage is left in the ledger, where its words say so. */
export function findLedgerReason({ kind, text }: Passage): Omit<LedgerGuess, 'lines'> | undefined {
	if (kind === 'layout') return { reason: 'layout', sure: 'high' };
	for (const [reason, sure, pattern] of REASONS) if (pattern.test(text)) return { reason, sure };
	return kind === 'heading' ? { reason: 'heading', sure: 'medium' } : undefined;
}

/** Lines that no candidate holds, as ranges with a reason: what none of the words explains is `general`, a guess. */
export function guessLedger(
	passages: readonly Passage[],
	taken: ReadonlySet<number>,
	rows: readonly string[]
): LedgerGuess[] {
	const guesses = new Map<number, Omit<LedgerGuess, 'lines'>>();
	for (const passage of passages) {
		const guess = findLedgerReason(passage) ?? { reason: 'general' as const, sure: 'low' as const };
		for (let line = passage.lines[0]; line <= passage.lines[1]; line += 1)
			if (!taken.has(line) && !guesses.has(line)) guesses.set(line, guess);
	}
	const ranges: LedgerGuess[] = [];
	rows.forEach((row, i) => {
		const guess = guesses.get(i + 1);
		if (row.trim() === '' || guess === undefined) return;
		const last = ranges.at(-1);
		const between = last ? rows.slice(last.lines[1], i) : [];
		const follows = last?.reason === guess.reason && between.every((other) => other.trim() === '');
		if (last && follows) last.lines[1] = i + 1;
		else ranges.push({ lines: [i + 1, i + 1], ...guess });
	});
	return ranges;
}
