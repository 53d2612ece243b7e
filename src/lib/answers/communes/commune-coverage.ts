import type { Commune, Coverage, Fact, Reference, SharedArea } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import type { Meeting } from '../../geo/coverage-share';
import { basisIn, isWide } from './reach';

/** What can cover communes. */
export interface CoverageSources {
	facts: readonly Fact[];
	references: readonly Reference[];
	/** Ids of the entries whose communes a register lists, whatever their outline. */
	listed: ReadonlySet<string>;
	/** Communes that the official outline of a fact or of a reference meets, by its id. */
	meetings: ReadonlyMap<string, readonly Meeting<InseeCode>[]>;
	/** Ids of the layers, in order. */
	layers: readonly string[];
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

function shareOf({ common }: Meeting<InseeCode>): SharedArea | undefined {
	return (
		common && {
			areaKm2: round(common.areaKm2, 4),
			communeRatio: round(common.areaRatio, 4),
			outlineRatio: round(common.outlineRatio, 4)
		}
	);
}

/** Meetings by id of fact or reference for each commune. */
function meetingsByCommune({ meetings }: Pick<CoverageSources, 'meetings'>) {
	const byCommune = new Map<InseeCode, Map<string, Meeting<InseeCode>>>();
	for (const [id, met] of meetings)
		for (const meeting of met) {
			const own = byCommune.get(meeting.key) ?? new Map<string, Meeting<InseeCode>>();
			byCommune.set(meeting.key, own.set(id, meeting));
		}
	return byCommune;
}

/**
 * What covers each commune and why: what is in it before what holds for a whole territory, each in the order of the layers, and
 * in a layer what documents say before bare official outlines.
 */
export function coverageByCommune(
	communes: readonly Commune[],
	sources: CoverageSources
): Map<InseeCode, Coverage[]> {
	const { facts, references, listed, layers } = sources;
	const byCommune = meetingsByCommune(sources);
	const rank = new Map(layers.map((id, index) => [id, index]));
	const order = ({ layer, basis }: Coverage) => (isWide(basis) ? layers.length : 0) + (rank.get(layer) ?? 0);
	return new Map(
		communes.map((commune) => {
			const met = byCommune.get(commune.code);
			const withShare = (coverage: Omit<Coverage, 'share'>): Coverage => {
				const meeting = met?.get(coverage.id);
				const share = meeting && shareOf(meeting);
				return share ? { ...coverage, share } : coverage;
			};
			const said = facts.flatMap((fact): Coverage[] => {
				const basis = basisIn(fact, commune);
				return basis ? [withShare({ kind: 'fact', id: fact.id, layer: fact.layer, basis })] : [];
			});
			const official = references
				.filter((reference) => reference.communes.includes(commune.code))
				.map(({ id, layer }): Coverage => {
					const basis = listed.has(id) ? 'listed' : 'outline';
					return withShare({ kind: 'reference', id, layer, basis });
				});
			return [commune.code, [...said, ...official].sort((a, b) => order(a) - order(b))];
		})
	);
}
