import type { Commune, Territory } from '../../domain/atlas';
import type { NamedWalk } from '../../domain/walk';
import type { WalkCard } from '../../answers/walks/walk-card';

/** What the names on a card come from. */
export interface CardCatalogue {
	communes: readonly Pick<Commune, 'code' | 'name'>[];
	/** Those that are part of no other. */
	territories: readonly Pick<Territory, 'id'>[];
}

/** Points that nearness is measured from, at most: of a long way every few kilometres. */
const MOST_POINTS = 24;

const thinned = <T>(points: readonly T[]): T[] => {
	const step = Math.ceil(points.length / MOST_POINTS);
	return points.filter((_, i) => i % step === 0);
};

/** The card of a walk in the list. */
export function toWalkCard(walk: NamedWalk, { communes, territories }: CardCatalogue): WalkCard {
	const names = new Map<string, string>(communes.map(({ code, name }) => [code, name]));
	const roots = new Set(territories.map(({ id }) => id));
	const { id, kind, name, status, statusDate, exists, precision, length } = walk;
	const { isOrdered, points, trace, record, station } = walk;
	const places = walk.communes.map(({ code }) => names.get(code) ?? code);
	return {
		...{ id, kind, name, status, statusDate, exists, precision, isOrdered },
		isNameFrench: walk.isFrench.name,
		territories: walk.territories.filter((territory) => roots.has(territory)),
		places: places.length > 4 ? [places[0] ?? '', places[1] ?? '', places.at(-1) ?? ''] : places,
		placeCount: places.length,
		km: trace?.km ?? (length?.unit === 'km' ? length.value : null),
		trace: trace?.kind ?? null,
		isLoop: trace?.isLoop ?? false,
		time: record?.time ?? null,
		recorded: record?.recorded?.slice(0, 4) ?? null,
		station: station && { name: station.name, metres: station.metres },
		points: thinned(points)
	};
}
