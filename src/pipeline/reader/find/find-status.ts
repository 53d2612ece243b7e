import type { Status } from '../../../lib/domain/words';
import type { Sure } from './found';
import { STATUS_CUES } from './status-cues';

export interface FoundStatus {
	status: Status;
	sure: Sure;
	/** Words that say so. */
	words: string[];
}

/** How much what opens a list says of its items. */
const LEAD_IN = 0.7;

/** What the verbs of a passage, their tenses and some nouns say of the status, the strongest first; `unstated` where nothing does. */
export function findStatus({ text, leadIn }: { text: string; leadIn: string }): FoundStatus {
	const scores = new Map<Status, number>();
	const words = new Map<Status, string[]>();
	for (const [part, weight] of [
		[text, 1],
		[leadIn, LEAD_IN]
	] as const)
		for (const { status, pattern, weight: gain } of STATUS_CUES) {
			const hits = [...part.matchAll(pattern)];
			if (hits.length === 0) continue;
			scores.set(status, (scores.get(status) ?? 0) + gain * weight * (1 + 0.2 * (hits.length - 1)));
			words.set(status, [...(words.get(status) ?? []), ...hits.map(([word]) => word.trim())]);
		}
	const [best, second] = [...scores].sort(([, m], [, n]) => n - m);
	if (!best) return { status: 'unstated', sure: 'low', words: [] };
	const [status, score] = best;
	const lead = score - (second?.[1] ?? 0);
	return { status, sure: lead >= 1.5 ? 'high' : lead >= 0.6 ? 'medium' : 'low', words: words.get(status) ?? [] };
}
