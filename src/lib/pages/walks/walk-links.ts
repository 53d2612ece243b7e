import type { InseeCode } from '../../domain/codes';
import type { NamedWalk, Walk } from '../../domain/walk';

/** A walk as pages about something else lead to it. */
export type WalkLink = Pick<NamedWalk, 'id' | 'name' | 'kind' | 'status' | 'statusDate' | 'isFrench'>;

const toLink = ({ id, name, kind, status, statusDate, isFrench }: NamedWalk): WalkLink => ({
	id,
	name,
	kind,
	status,
	statusDate,
	isFrench
});

/** Walks that a commune is known to be part of, in the order of the list; those of a whole territory are not told here. */
export const walksOfCommune = (walks: readonly NamedWalk[], commune: InseeCode): WalkLink[] =>
	walks.filter(({ communes }) => communes.some(({ code }) => code === commune)).map(toLink);

/** Walks of a territory, in the order of the list. */
export const walksOfTerritory = (walks: readonly NamedWalk[], territory: string): WalkLink[] =>
	walks.filter(({ territories }) => territories.includes(territory)).map(toLink);

/** Walk that has a page of its own for a fact: the fact that tells of it → id of the walk. */
export const walksByFact = (walks: readonly Walk[]): Map<string, string> =>
	new Map(
		walks.flatMap(({ id, facts: [first] }): [string, string][] => (first === undefined ? [] : [[first, id]]))
	);
