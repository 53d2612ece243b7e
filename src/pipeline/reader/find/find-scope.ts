import type { Scope } from '../../../lib/domain/words';
import type { FoundAmount } from './amount';
import type { FoundCommune } from './find-communes';
import type { Sure } from './found';

export interface FoundScope {
	scope: Scope;
	territories: string[];
	sure: Sure;
	why: string;
}

export interface BookTerritory {
	id: string;
	label: string;
	short: string;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[’']/g, "[’']");

/** Territories named in a text by label or acronym, in the order of the table. */
function findTerritories(text: string, territories: readonly BookTerritory[]): string[] {
	return territories
		.filter(({ label, short }) =>
			[
				new RegExp(`(?<!\\p{L})${escape(label)}(?!\\p{L})`, 'iu'),
				new RegExp(`(?<!\\p{L})${escape(short)}(?!\\p{L})`, 'u')
			].some((pattern) => pattern.test(text))
		)
		.map(({ id }) => id);
}

/** How far what is said reaches: communes that are named, a territory that is, some communes that are counted, else a guess. */
export function findScope(
	text: string,
	found: { communes: readonly FoundCommune[]; amounts: readonly FoundAmount[] },
	territories: readonly BookTerritory[],
	near: readonly string[]
): FoundScope {
	const named = findTerritories(text, territories);
	if (found.communes.length > 0)
		return { scope: 'named', territories: [], sure: 'medium', why: 'communes are named' };
	const where = named.length > 0 ? named : [...near];
	const counted = found.amounts.some(({ unit }) => /^(?:communes|villes|quartiers|sites)$/i.test(unit));
	if (counted)
		return { scope: 'some', territories: where, sure: 'low', why: 'places are counted, none is named' };
	if (named.length > 0)
		return { scope: 'whole', territories: named, sure: 'low', why: 'a territory is named' };
	return { scope: 'whole', territories: where, sure: 'low', why: 'no place is named' };
}
