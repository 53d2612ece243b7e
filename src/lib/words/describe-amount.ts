import type { Fact, Figure } from '../domain/atlas';
import { describeFigure, listWords } from './words';

const EUROS: Readonly<Record<string, number>> = { '€': 1, 'M€': 1e6, 'Md€': 1e9 };

/** Euros of a figure that is one sum; undefined for what is none, or is paid by the year. */
export const eurosOf = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): number | undefined =>
	EUROS[unit] === undefined ? undefined : value * EUROS[unit];

/** Whether a figure tells money, once or by the year. */
export const isMoney = ({ unit }: Pick<Figure, 'unit'>): boolean => unit.includes('€');

/** An amount as a table shows it: never without what it is and whom it is about. */
export interface AmountWords {
	value: string;
	/** What it is and of when: `part de l’ANRU (2021)`. */
	what: string;
	/** Whom or what it is about. */
	perimeter: string;
	/** Undefined where it is paid by the year. */
	euros: number | undefined;
	/** Other amounts that the fact tells. */
	more: number;
}

/**
 * The amount that stands for a fact: one about its own place before one about a wider perimeter. Amounts are never added.
 * @param place names of what the fact itself is about, for an amount that tells no perimeter of its own.
 */
export function describeAmount(
	{ figures }: Pick<Fact, 'figures'>,
	place: readonly string[]
): AmountWords | undefined {
	const amounts = figures.filter(isMoney);
	const figure = amounts.find(({ perimeter }) => perimeter === undefined) ?? amounts[0];
	if (!figure) return undefined;
	const { value, name } = describeFigure(figure);
	return {
		value,
		euros: eurosOf(figure),
		what: name,
		perimeter: figure.perimeter ?? listWords(place),
		more: amounts.length - 1
	};
}
