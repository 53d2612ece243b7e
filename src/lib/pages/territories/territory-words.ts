import type { Territory } from '../../domain/atlas';
import type { TerritoryScope } from '../../domain/words';
import { m } from '../../paraglide/messages';
import { formatDate, listWords } from '../../words/words';

const SCOPE_COUNTS: Record<TerritoryScope, typeof m.territory_scope_own> = {
	own: m.territory_scope_own,
	shared: m.territory_scope_shared,
	whole: m.territory_scope_whole,
	part: m.territory_scope_part,
	placed: m.territory_scope_placed
};

/** `62 faits pour ce territoire seul`. */
export const scopeCount = (scope: TerritoryScope, count: number): string => SCOPE_COUNTS[scope]({ count });

/**
 * Which territories a fact speaks of beside the one whose page it is on, or instead of it.
 * @param said ids of the territories it speaks of.
 * @returns empty where it speaks of the territory alone.
 */
export function scopeNote(
	scope: TerritoryScope,
	said: readonly string[],
	id: string,
	territories: readonly Pick<Territory, 'id' | 'label'>[]
): string {
	const labels = new Map(territories.map((territory) => [territory.id, territory.label]));
	const names = listWords(said.filter((other) => other !== id).map((other) => labels.get(other) ?? other));
	if (scope === 'shared') return m.territory_note_shared({ names });
	if (scope === 'whole') return m.territory_note_whole({ names });
	return scope === 'part' ? m.territory_note_part({ names }) : '';
}

/** The date of the document that figures without one of their own are read at: ` (22 octobre 2021)`. */
export const figureDocumentDate = (date: string | null): string =>
	` (${date === null ? m.territory_document_undated() : m.territory_document_date({ date: formatDate(date) })})`;

/** `EPCI` or `pôle` in words. */
export const territoryKind = (kind: Territory['kind']): string =>
	kind === 'epci' ? m.territory_kind_epci() : m.territory_kind_pole();
