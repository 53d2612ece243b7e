/** What stands beside the answer of a commune: its amounts and its themes as bars, and the bodies to ask. */
import type { Actor } from '../../../domain/actor';
import type { Fact, Theme } from '../../../domain/atlas';
import { eurosOf } from '../../../words/describe-amount';
import { describeFigure } from '../../../words/words';
import type { CoveredTheme } from '../cover-groups';
import type { WideBasis } from '../../../answers/communes/reach';
import type { CommuneAnswer } from './answer';
import type { CommuneInput } from './commune-input';

/** An amount of a fact that names the commune, with what it is and whom it is about. */
export interface AmountBar {
	id: string;
	layer: string;
	name: string;
	words: string;
	/** What it is, of when, of whom. */
	sub: string;
	euros: number;
}

/** How many facts of a theme name the commune, and how many speak of its territory. */
export interface ThemeBar extends Theme {
	named: number;
	wide: number;
}

export interface Contact extends Pick<Actor, 'id' | 'name' | 'site'> {
	count: number;
}

export interface CommuneCharts {
	amounts: AmountBar[];
	themes: ThemeBar[];
	contacts: Contact[];
}

const MOST_AMOUNTS = 8;
const MOST_CONTACTS = 6;

type Groups = { here: CoveredTheme[] } & Record<WideBasis, CoveredTheme[]>;

const countIn = (groups: readonly CoveredTheme[], id: string, isCounted: (fact: Fact) => boolean): number =>
	groups
		.filter((theme) => theme.id === id)
		.flatMap(({ layers }) => layers.flatMap(({ facts }) => facts))
		.filter(({ fact }) => isCounted(fact)).length;

/** Sums that facts which name the commune alone give for their own place, the largest first: no two of one perimeter are added. */
function amountsOf(here: readonly CoveredTheme[], code: string): AmountBar[] {
	return here
		.flatMap(({ layers }) => layers.flatMap(({ facts }) => facts))
		.filter(({ fact, basis }) => basis === 'stated' && fact.communes.every((named) => named === code))
		.flatMap(({ fact: { id, layer, name, figures } }) =>
			figures.flatMap((figure, index): AmountBar[] => {
				const euros = eurosOf(figure);
				if (euros === undefined) return [];
				const { value, name: what } = describeFigure(figure);
				const sub = [what, figure.perimeter ?? ''].filter((words) => words !== '').join(', ');
				return [{ id: `${id}-${index}`, layer, name, words: value, sub, euros }];
			})
		)
		.sort((a, b) => b.euros - a.euros)
		.slice(0, MOST_AMOUNTS);
}

/** Bodies that the shown facts mention, and the commune's own intercommunality, the most mentioned first. */
function contactsOf(
	{ named, placed, wide }: CommuneAnswer,
	{ file, actors }: Pick<CommuneInput, 'file' | 'actors'>
): Contact[] {
	const shown = [...named.first, ...named.rest, ...placed.first, ...placed.rest, ...wide];
	return actors
		.map(({ id, short, name, site }) => ({
			id,
			name,
			count: shown.filter((row) => row.actors.includes(short)).length,
			...(site === undefined ? {} : { site })
		}))
		.filter(({ count }) => count > 0)
		.sort((a, b) => Number(b.id === file.epci) - Number(a.id === file.epci) || b.count - a.count)
		.slice(0, MOST_CONTACTS);
}

export const communeChartsOf = (
	groups: Groups,
	answer: CommuneAnswer,
	input: Pick<CommuneInput, 'file' | 'themes' | 'actors'>
): CommuneCharts => ({
	amounts: amountsOf(groups.here, input.file.code),
	themes: input.themes
		.map(({ id, label }) => ({
			id,
			label,
			named: countIn(groups.here, id, ({ communes }) => communes.includes(input.file.code)),
			wide: (['inherited', 'unlisted', 'unsituated'] as const).reduce(
				(sum, basis) => sum + countIn(groups[basis], id, () => true),
				0
			)
		}))
		.filter(({ named, wide }) => named + wide > 0)
		.sort((a, b) => b.named - a.named || b.wide - a.wide),
	contacts: contactsOf(answer, input)
});
