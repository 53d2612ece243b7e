import { FORMAT_LOCALE } from './plain-words';
import { LOCALE } from '../site/locale';

const DAYS = new Intl.DateTimeFormat(FORMAT_LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });

/**
 * The day of a moment as the reader's clock has it: `22 octobre 2021`, `1er octobre 2021`.
 * @param moment milliseconds since 1970.
 */
export const formatMoment = (moment: number): string =>
	LOCALE === 'fr' ? DAYS.format(moment).replace(/^1 /, '1er ') : DAYS.format(moment);
