import type { Fact, Figure, Territory } from '../../domain/atlas';
import type { FigureScope, TerritoryScope } from '../../domain/words';
import { wideBasisOf } from '../communes/reach';
import { toKey } from '../../domain/text/fold-text';

/** What the names of territories are read against. */
export type Kin = Pick<Territory, 'id' | 'label' | 'short' | 'parts'>;

/** Ids of the territories that one is a part of. */
export const wholesOf = (id: string, territories: readonly Kin[]): string[] =>
	territories.filter(({ parts }) => parts.includes(id)).map((whole) => whole.id);

/**
 * How something said of some territories concerns one.
 * @param said ids of the territories that it is said of, as wholes.
 * @returns undefined where it concerns others only.
 */
export function scopeAmong(
	said: readonly string[],
	{ id, parts }: Kin,
	territories: readonly Kin[]
): Exclude<TerritoryScope, 'placed'> | undefined {
	const wholes = wholesOf(id, territories);
	const isKin = (other: string) => other === id || parts.includes(other) || wholes.includes(other);
	if (said.includes(id)) return said.every(isKin) ? 'own' : 'shared';
	if (said.some((other) => wholes.includes(other))) return 'whole';
	return said.some((other) => parts.includes(other)) ? 'part' : undefined;
}

/** How a fact concerns a territory as a whole; undefined for one with a place of its own. */
export const wideScopeOf = (fact: Fact, territory: Kin, territories: readonly Kin[]) =>
	wideBasisOf(fact) ? scopeAmong(fact.territories, territory, territories) : undefined;

/** Names of territories as they are compared, folded once for all the figures that are read against the same list. */
const idsByList = new WeakMap<readonly Kin[], ReadonlyMap<string, string>>();

function idsByName(territories: readonly Kin[]): ReadonlyMap<string, string> {
	const known = idsByList.get(territories);
	if (known) return known;
	const ids = new Map(
		territories.flatMap(({ id, label, short }) => [
			[toKey(label), id],
			[toKey(short), id]
		])
	);
	idsByList.set(territories, ids);
	return ids;
}

/**
 * Territories that the words of a perimeter stand for.
 * @param perimeter such as `CAVM et CAPH`, `Pôle métropolitain de l’Artois`, `France`; a remark in brackets at its end is skipped.
 * @returns their ids; undefined when it speaks of anything else.
 */
export function territoriesNamed(perimeter: string, territories: readonly Kin[]): string[] | undefined {
	const ids = idsByName(territories);
	const names = perimeter
		.replace(/ \([^)]*\)$/, '')
		.split(' et ')
		.map((name) => ids.get(toKey(name)));
	return names.every((id) => id !== undefined) ? names : undefined;
}

/**
 * What a figure is about, seen from a territory.
 * @param wide how its fact concerns the territory as a whole; undefined where it does not.
 * @returns undefined for a figure that says nothing of the territory, nor of anything beside it.
 */
export function figureScopeOf(
	{ perimeter }: Pick<Figure, 'perimeter'>,
	wide: FigureScope | undefined,
	territory: Kin,
	territories: readonly Kin[]
): FigureScope | undefined {
	if (perimeter === undefined) return wide;
	const named = territoriesNamed(perimeter, territories);
	const scope = named && scopeAmong(named, territory, territories);
	return scope ?? (wide && 'other');
}
