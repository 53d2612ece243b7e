import type { Span, Sure } from './found';

export interface FoundDate extends Span {
	from?: string;
	to?: string;
	/** A day, month or year that is neither an end nor a beginning. */
	at?: string;
	written: string;
	sure: Sure;
	why: string;
}

const MONTHS =
	'janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre';
const MONTH_NUMBER: Readonly<Record<string, string>> = {
	janvier: '01',
	fevrier: '02',
	mars: '03',
	avril: '04',
	mai: '05',
	juin: '06',
	juillet: '07',
	aout: '08',
	septembre: '09',
	octobre: '10',
	novembre: '11',
	decembre: '12'
};
const YEAR = '(?:19|20)\\d\\d';
const MOMENT = `(?:(?:(?<D>\\d{1,2})(?:er)?\\s+)?(?<M>${MONTHS})\\s+)?(?<Y>${YEAR})`;
const moment = (suffix: string): string => MOMENT.replace(/\?<([DMY])>/g, `?<$1${suffix}>`);
const SPANS: readonly { pattern: RegExp; why: string; ends: 'both' | 'from' | 'to' | 'at' }[] = [
	{
		pattern: new RegExp(
			`(?:de|entre|du|depuis)\\s+${moment('1')}\\s+(?:à|et|au|jusqu[’']en|-)\\s+${moment('2')}`,
			'giu'
		),
		why: 'from one year to another',
		ends: 'both'
	},
	{
		pattern: new RegExp(`(?<![\\d-])(?<Y1>${YEAR})\\s?[-–/]\\s?(?<Y2>${YEAR})(?![\\d-])`, 'giu'),
		why: 'two years joined',
		ends: 'both'
	},
	{
		pattern: new RegExp(`(?:depuis|à partir de|à compter de|dès)\\s+(?:le\\s+)?${moment('1')}`, 'giu'),
		why: 'since',
		ends: 'from'
	},
	{
		pattern: new RegExp(
			`(?:jusqu[’'](?:en|à|au)|d[’']ici(?: à)?(?: fin| début)?|avant(?: fin)?|à l[’']horizon|horizon|au plus tard(?: en)?)\\s+(?:le\\s+|la fin\\s+)?${moment('1')}`,
			'giu'
		),
		why: 'until',
		ends: 'to'
	},
	{ pattern: new RegExp(`(?<![\\d°C/-]\\s?)${moment('1')}(?![\\d-])`, 'giu'), why: 'a date', ends: 'at' },
	{
		pattern: new RegExp(`(?<D1>\\d{1,2})(?:er)?\\s+(?<M1>${MONTHS})`, 'giu'),
		why: 'a day without its year',
		ends: 'at'
	}
];

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function writeMoment(
	groups: Readonly<Record<string, string | undefined>>,
	n: 1 | 2,
	year: string | undefined
): string | undefined {
	const [day, month, written] = [groups[`D${n}`], groups[`M${n}`], groups[`Y${n}`]];
	const y = written ?? year;
	if (y === undefined) return undefined;
	const number = month === undefined ? undefined : MONTH_NUMBER[fold(month)];
	if (number === undefined) return y;
	return day === undefined ? `${y}-${number}` : `${y}-${number}-${day.padStart(2, '0')}`;
}

/**
 * Dates and periods of a text, in its order.
 * @param year of the document, for a day that is given without one.
 */
export function findDates(text: string, year?: string): FoundDate[] {
	const found: FoundDate[] = [];
	for (const { pattern, why, ends } of SPANS)
		for (const match of text.matchAll(pattern)) {
			const span = { start: match.index, end: match.index + match[0].length };
			if (found.some((one) => span.start < one.end && one.start < span.end)) continue;
			const groups = match.groups ?? {};
			const first = writeMoment(groups, 1, year);
			const second = ends === 'both' ? writeMoment(groups, 2, year) : undefined;
			if (first === undefined || (second !== undefined && second < first)) continue;
			const sure: Sure = groups.Y1 === undefined ? 'low' : ends === 'at' ? 'medium' : 'high';
			const when = ends === 'both' ? { from: first, ...(second ? { to: second } : {}) } : { [ends]: first };
			found.push({ ...when, written: match[0], sure, why, ...span });
		}
	return found.sort((a, b) => a.start - b.start);
}
