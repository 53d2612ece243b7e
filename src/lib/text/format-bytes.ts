import { FORMAT_LOCALE } from './plain-words';

const KILOBYTE = 1000;
const MEGABYTE = KILOBYTE * KILOBYTE;
const GIGABYTE = MEGABYTE * KILOBYTE;

/** A size as phones tell it, in powers of a thousand: `12 ko`, `0,4 Mo`, `31 Mo`, `2,3 Go`. */
export function formatBytes(bytes: number): string {
	const [divisor, unit] =
		bytes < 100 * KILOBYTE
			? ([KILOBYTE, 'kilobyte'] as const)
			: bytes < GIGABYTE
				? ([MEGABYTE, 'megabyte'] as const)
				: ([GIGABYTE, 'gigabyte'] as const);
	const value = bytes / divisor;
	return new Intl.NumberFormat(FORMAT_LOCALE, {
		style: 'unit',
		unit,
		maximumFractionDigits: unit === 'kilobyte' || value >= 10 ? 0 : 1
	}).format(value);
}
