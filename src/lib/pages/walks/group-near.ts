import type { NearOutline } from '../../domain/walk';

/** Outlines of one official set; the set of facts' outlines is named by an empty text. */
export interface NearSet {
	set: string;
	items: NearOutline[];
}

/** Outlines near a trace by the set they belong to: facts first, then sets in the order of their first outline. */
export function groupBySet(near: readonly NearOutline[]): NearSet[] {
	const sets = new Map<string, NearOutline[]>();
	for (const outline of [...near].sort((a, b) => Number(a.set !== null) - Number(b.set !== null))) {
		const set = outline.set ?? '';
		sets.set(set, [...(sets.get(set) ?? []), outline]);
	}
	return [...sets].map(([set, items]) => ({ set, items }));
}
