import type { Territory } from '../../domain/atlas';
import type { Answer } from '../query/evaluate';
import type { Universe } from '../query/universe';
import type { CrossedCommune } from './rows';

export interface TerritoryRow {
	territory: Pick<Territory, 'id' | 'label'>;
	total: number;
	covered: number;
	unknown: number;
	neither: number;
	/** Covered communes over all (0–1). */
	shareRatio: number;
	/** Inhabitants of the covered communes. */
	population: number;
}

/** How many communes of each territory satisfy a query, in the order of the territories. */
export function buildTerritoryRows(
	territories: readonly Pick<Territory, 'id' | 'label'>[],
	communes: readonly CrossedCommune[],
	{ covered, unknown }: Answer,
	universe: Universe
): TerritoryRow[] {
	const populations = new Map(communes.map(({ code, population }) => [code as string, population]));
	return territories.flatMap(({ id, label }) => {
		const members = universe.territories.get(id);
		if (!members) return [];
		const own = members.and(covered);
		const counts = { total: members.count(), covered: own.count(), unknown: members.and(unknown).count() };
		return [
			{
				territory: { id, label },
				...counts,
				neither: counts.total - counts.covered - counts.unknown,
				shareRatio: counts.total === 0 ? 0 : counts.covered / counts.total,
				population: own
					.toIndices()
					.reduce((sum, index) => sum + (populations.get(universe.codes[index] ?? '') ?? 0), 0)
			}
		];
	});
}
