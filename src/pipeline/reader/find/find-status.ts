import type { Status } from '../../../lib/domain/words';
import type { Sure } from './found';
import { STATUS_CUES } from './status-cues';

export interface FoundStatus {
	status: Status;
	sure: Sure;
	/** Words that say so. */
	words: string[];
}

/** How much what opens a list says of its items; a word in the first half of a sentence is nearer to its main verb. */
const LEAD_IN = 0.8;
const EARLY = 1.25;
/** Shares, rates and comparisons describe; nobody does or plans anything. */
const DESCRIBES =
	/(?<!\p{L})(?:taux|moyenne|compte(?:nt)?|composée?s?|articule|répartie?s?|située?s?|riche|dense|représente(?:nt)?|densité|soit|proportion|population|potentiel|rapport à|plus élevée?|supérieure?s?|inférieure?s?|occupe(?:nt)?|se situe)(?!\p{L})/giu;
const HAS_VERB = /(?<!\p{L})(?:est|sont|a|ont|\p{L}+(?:ent|ait|aient))(?!\p{L})/iu;

/** What the verbs of a passage, their tenses and some nouns say of the status, the strongest first; `unstated` where nothing does. */
export function findStatus({ text, leadIn }: { text: string; leadIn: string }): FoundStatus {
	const scores = new Map<Status, number>();
	const words = new Map<Status, string[]>();
	const add = (status: Status, gain: number, said: readonly string[]): void => {
		scores.set(status, (scores.get(status) ?? 0) + gain);
		words.set(status, [...(words.get(status) ?? []), ...said]);
	};
	const speaks = STATUS_CUES.some(({ pattern, weight }) => weight >= 1.5 && text.search(pattern) >= 0);
	for (const [part, weight] of [
		[text, 1],
		[leadIn, speaks ? LEAD_IN / 2 : LEAD_IN]
	] as const)
		for (const { status, pattern, weight: gain } of STATUS_CUES) {
			const hits = [...part.matchAll(pattern)];
			const early = (hits[0]?.index ?? 0) < part.length / 2 ? EARLY : 1;
			if (hits.length > 0)
				add(
					status,
					gain * weight * early * (1 + 0.15 * (hits.length - 1)),
					hits.map(([word]) => word.trim())
				);
		}
	const describing = [...text.matchAll(DESCRIBES)].map(([word]) => word);
	if (describing.length > 0) add('unstated', 0.9 * describing.length, describing);
	const [best, second] = [...scores].sort(([, m], [, n]) => n - m);
	if (!best)
		return HAS_VERB.test(text)
			? { status: 'underway', sure: 'low', words: [] }
			: { status: 'unstated', sure: 'low', words: [] };
	const [status, score] = best;
	const lead = score - (second?.[1] ?? 0);
	return {
		status,
		sure: lead >= 1.5 ? 'high' : lead >= 0.6 ? 'medium' : 'low',
		words: words.get(status) ?? []
	};
}
