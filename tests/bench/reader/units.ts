import { stemOf } from '../../../src/pipeline/reader/find/vocabulary';
import { foldWords } from '../../../src/lib/domain/text/fold-text';

/** Money in euros, whatever it is counted in. */
const EUROS: Readonly<Record<string, number>> = { '€': 1, 'k€': 1e3, 'M€': 1e6, 'Md€': 1e9 };

/** Two units are one where their first words are, in the singular and without accents; all money is one unit. */
export const unitKey = (unit: string): string => {
	const money = unit.split('/')[0]?.trim() ?? '';
	if (EUROS[money] !== undefined) return '€';
	return stemOf(foldWords(unit)[0] ?? unit);
};

/** A value in euros for money, as it is otherwise. */
export const valueKey = (value: number, unit: string): number =>
	Number((value * (EUROS[unit.split('/')[0]?.trim() ?? ''] ?? 1)).toPrecision(9));
