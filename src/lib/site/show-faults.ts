import { shortenText } from '../domain/text/foreign-text';

/** Longest value that is repeated, in characters. */
const MOST_SHOWN = 40;
/** Most parts of an address that are told one by one. */
export const MOST_FAULTS = 5;

/** A value of an address as a notice repeats it. */
export const showValue = (value: string): string => shortenText(value, MOST_SHOWN);

/** Parts of an address that could not be read, the first ones: `vue=abc, ici=99999`; empty when there are none. */
export const showFaults = (faults: readonly { parameter: string; value: string }[]): string =>
	[
		...faults.slice(0, MOST_FAULTS).map(({ parameter, value }) => `${parameter}=${showValue(value)}`),
		...(faults.length > MOST_FAULTS ? ['…'] : [])
	].join(', ');
