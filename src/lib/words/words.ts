import { BASE_LOCALE } from '../domain/locales.js';
import type { Citation, Fact, Figure, Period } from '../domain/atlas';
import type { Basis, DocumentKind, LedgerReason, Precision } from '../domain/words';
import { m } from '../paraglide/messages';
import { FORMAT_LOCALE, formatNumber, listWords } from './plain-words';
import { LOCALE } from '../site/locale';

export { statusWord } from './status-word';
export { formatNumber, listWords };

// Messages are named one by one: looked up by a computed name, all of them would be sent with every page.
const PRECISION_WORDS: Record<Precision, () => string> = {
	outline: m.precision_outline,
	point: m.precision_point,
	link: m.precision_link,
	commune: m.precision_commune,
	territory: m.precision_territory,
	none: m.precision_none
};
const PRECISION_SHORTS: Record<Precision, () => string> = {
	outline: m.precision_short_outline,
	point: m.precision_short_point,
	link: m.precision_short_link,
	commune: m.precision_short_commune,
	territory: m.precision_short_territory,
	none: m.precision_short_none
};

export const precisionWord = (precision: Precision): string => PRECISION_WORDS[precision]();
export const precisionShort = (precision: Precision): string => PRECISION_SHORTS[precision]();

const BYTE_UNITS = [
	{ unit: 'gigabyte', size: 1e9 },
	{ unit: 'megabyte', size: 1e6 },
	{ unit: 'kilobyte', size: 1e3 }
] as const;

/** A size as phones tell it, in powers of a thousand: `46 ko`, `1,2 Mo`, `31 Mo`, `2,3 Go`; never less than one kilobyte. */
export function formatBytes(bytes: number): string {
	const { unit, size } = BYTE_UNITS.find((candidate) => bytes >= candidate.size) ?? BYTE_UNITS[2];
	const value = Math.max(1, bytes / size);
	const maximumFractionDigits = unit === 'kilobyte' || value >= 10 ? 0 : 1;
	return new Intl.NumberFormat(FORMAT_LOCALE, { style: 'unit', unit, maximumFractionDigits }).format(value);
}

const MONTHS = new Intl.DateTimeFormat(FORMAT_LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAYS = new Intl.DateTimeFormat(FORMAT_LOCALE, {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});

/** A date as exactly as it is known: `2021`, `octobre 2021`, `22 octobre 2021`, `1er octobre 2021`. */
export function formatDate(date: string): string {
	if (date.length === 4) return date;
	const moment = new Date(`${date}${date.length === 7 ? '-01' : ''}T00:00:00Z`);
	const text = (date.length === 7 ? MONTHS : DAYS).format(moment);
	return LOCALE === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** A period in a few words; empty when nothing of it is known. */
export function formatPeriod(period: Period | null): string {
	const { from, to } = period ?? {};
	if (from !== undefined && to !== undefined)
		return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
	const isDay = (date: string) => date.length === 'YYYY-MM-DD'.length;
	if (from !== undefined)
		return (isDay(from) ? m.period_from_day : m.period_from)({ date: formatDate(from) });
	return to === undefined ? '' : (isDay(to) ? m.period_to_day : m.period_to)({ date: formatDate(to) });
}

const yearOf = (date: string): string => date.slice(0, 'YYYY'.length);

/** A period by its years alone, as the axis of a calendar has room for. */
export const formatYears = (period: Period | null): string =>
	formatPeriod(
		period && {
			...(period.from === undefined ? {} : { from: yearOf(period.from) }),
			...(period.to === undefined ? {} : { to: yearOf(period.to) })
		}
	);

/** `lignes 1978–1979`. */
export const formatLines = ([first, last]: Citation['lines']): string =>
	first === last ? m.lines_one({ first }) : m.lines_many({ first, last });

/** A value with its unit: `397 M€`, `9e rang`. */
const formatValue = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
	`${formatNumber(value)}${/^er?( |$)/.test(unit) ? '' : '\u00a0'}${unit}`;

/**
 * A figure in words: the value with its unit, then what it counts, without saying the unit twice.
 * @returns `{ value: '397 M€', name: 'investissement (2021)' }`, `{ value: '5 communes', name: 'couvertes' }`.
 */
export function describeFigure({ name, value, unit, date }: Figure): { value: string; name: string } {
	const rest = name.toLowerCase().startsWith(`${unit.toLowerCase()} `) ? name.slice(unit.length + 1) : name;
	const isSame = name.toLowerCase() === unit.toLowerCase();
	const words = [isSame ? '' : rest, date === undefined ? '' : `(${formatDate(date)})`];
	return { value: formatValue({ value, unit }), name: words.filter((word) => word !== '').join(' ') };
}

/** Address of the passage of a document that a citation leads to, below the base path. */
export const passagePath = ({ document, lines: [first] }: Citation): string =>
	`/documents/${document}#l${first}`;

/** A summary in the page's language, or in French. */
export const summaryOf = ({ summary }: Pick<Fact, 'summary'>): string => summary[BASE_LOCALE] ?? '';

const KIND_WORDS: Record<DocumentKind, () => string> = {
	contract: m.document_kind_contract,
	agreement: m.document_kind_agreement,
	letter: m.document_kind_letter,
	'press-release': m.document_kind_press_release
};

export const documentKind = (kind: DocumentKind): string => KIND_WORDS[kind]();
const LEDGER_WORDS: Record<LedgerReason, () => string> = {
	contents: m.ledger_contents,
	heading: m.ledger_heading,
	layout: m.ledger_layout,
	legal: m.ledger_legal,
	general: m.ledger_general,
	context: m.ledger_context,
	signature: m.ledger_signature,
	contact: m.ledger_contact,
	hole: m.ledger_hole,
	outside: m.ledger_outside
};
const BASIS_WORDS: Record<Basis, () => string> = {
	stated: m.basis_stated,
	inferred: m.basis_inferred,
	territory: m.basis_territory,
	none: m.basis_none
};

export const ledgerReason = (reason: LedgerReason): string => LEDGER_WORDS[reason]();
export const basisWord = (basis: Basis): string => BASIS_WORDS[basis]();
