import type { WideBasis } from '../../answers/communes/reach';
import { m } from '../../paraglide/messages';

/** Titles of what is said of a territory, by how it concerns its communes. */
export const WIDE_TITLES: Record<WideBasis, () => string> = {
	inherited: m.commune_wide_inherited,
	unlisted: m.commune_wide_unlisted,
	unsituated: m.commune_wide_unsituated
};

/** What each of them means for one commune. */
export const WIDE_LEADS: Record<WideBasis, (commune: { name: string }) => string> = {
	inherited: m.commune_wide_inherited_lead,
	unlisted: m.commune_wide_unlisted_lead,
	unsituated: m.commune_wide_unsituated_lead
};
