/** French words of the tables for people; a test holds them to those of the pages. */
import type { CoverageBasis, Status } from '../../domain/words';
import type { Citation, Fact, Figure } from '../../domain/atlas';

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
	done: 'réalisé',
	happened: 'a eu lieu',
	ended: 'a pris fin',
	underway: 'en cours',
	decided: 'décidé',
	planned: 'prévu',
	candidate: 'candidat',
	proposed: 'proposé',
	unstated: 'non précisé'
};

export const BASIS_WORDS: Readonly<Record<CoverageBasis, string>> = {
	stated: 'nommée dans le texte',
	inferred: 'lieu déduit d’une source publique',
	listed: 'inscrite dans un registre officiel',
	outline: 'le contour officiel touche la commune',
	inherited: 's’applique à tout son territoire',
	unlisted: 'concerne des communes de son territoire, sans les nommer',
	unsituated: 'un lieu de son territoire, dont la commune n’est pas donnée'
};

/** How a fact concerns a commune, with the counts that the text gives. */
export const reachWords = (basis: CoverageBasis, counted: Fact['counted'] | undefined): string =>
	basis === 'unlisted' && counted
		? `concerne ${counted.communes} des ${counted.of} communes, sans les nommer`
		: BASIS_WORDS[basis];

/** A number as a French spreadsheet reads it. */
export const decimalComma = (value: number): string => String(value).replace('.', ',');

/** A date as a French spreadsheet reads it: `22/10/2021`, `10/2021`, `2021`; empty for none. */
export const frenchDate = (date: string | null | undefined): string =>
	(date ?? '').split('-').reverse().join('/');

/** A figure: `part de l’ANRU : 33 M€ (2021), CAPH`. */
export const figureWords = ({ name, value, unit, date, perimeter }: Figure): string =>
	`${name}\u00a0: ${decimalComma(value)}\u00a0${unit}${date ? ` (${frenchDate(date)})` : ''}${perimeter ? `, ${perimeter}` : ''}`;

/** Where a passage stands: `CRTE du Valenciennois (2021), lignes 1978 à 1983`. */
export const passageWords = (
	{ document, lines: [first, last] }: Citation,
	shorts: ReadonlyMap<string, string>
): string =>
	`${shorts.get(document) ?? document}, ${first === last ? `ligne ${first}` : `lignes ${first} à ${last}`}`;
