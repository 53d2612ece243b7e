import type { CardTheme } from '../../lib/drawing/cards/card';
import type { Fact } from '../../lib/domain/atlas';
import { m } from '../../lib/paraglide/messages';
import { formatNumber } from '../../lib/words/words';
import type { Published } from './read-published';

/** Themes that a card has room for. */
const THEMES_SHOWN = 3;

/** A few words that stay on one line. */
const together = (words: string): string => words.replaceAll(' ', '\u00a0');

/** “43 468 inhabitants”. */
export const inhabitants = (count: number): string =>
	m.place_inhabitants({ count, formatted: formatNumber(count) });

/** “in 2 documents”, of those that some facts cite. */
export function inDocuments(facts: readonly Fact[]): string {
	const cited = new Set(facts.flatMap(({ citations }) => citations.map(({ document }) => document)));
	return together(m.share_documents({ count: cited.size }));
}

/** What the large number of a card counts: “programmes and projects cited in 2 documents”. */
export const countedFacts = (facts: readonly Fact[]): string =>
	`${m.share_programmes({ count: facts.length })} ${inDocuments(facts)}`;

/** The themes that most of some facts are of, with how many of them. */
export function themesOf({ start, themeColours }: Published, facts: readonly Fact[]): CardTheme[] {
	const themeOf = new Map(start.layers.map(({ id, theme }) => [id, theme]));
	return start.themes
		.map(({ id, label }) => ({
			label,
			colour: themeColours.get(id) ?? '',
			count: facts.filter(({ layer }) => themeOf.get(layer) === id).length
		}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count)
		.slice(0, THEMES_SHOWN);
}
