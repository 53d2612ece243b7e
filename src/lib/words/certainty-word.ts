import { m } from '../paraglide/messages';

const WORDS: Readonly<Record<string, () => string>> = {
	probable: m.certainty_probable,
	'sans-contour': m.certainty_no_outline
};

/** How sure an entry of a register is, where it is not certain; what is not known by name is to be checked. */
export const certaintyWord = (certainty: string): string => (WORDS[certainty] ?? m.register_uncertain)();
