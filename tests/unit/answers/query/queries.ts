/** Queries and tiny universes for property tests. */
import fc from 'fast-check';
import type { InseeCode } from '../../../../src/lib/domain/codes';
import { BASES, STATUSES, type Status } from '../../../../src/lib/domain/words';
import {
	normaliseStatuses,
	normaliseWords,
	type LayerTerm,
	type Query
} from '../../../../src/lib/answers/query/query';
import {
	buildUniverse,
	type CommuneOfUniverse,
	type FactOfUniverse
} from '../../../../src/lib/answers/query/universe';

export const LAYERS = ['npnru', 'qpv', 'ppri', 'cites-minieres', 'mes-donnees'] as const;
export const TERRITORIES = ['cavm', 'caph', 'pma', 'call'] as const;
export const CATALOGUE = { layers: LAYERS, territories: TERRITORIES };

const year = fc.integer({ min: 2000, max: 2030 }).map(String);
const period = fc.oneof(
	year.map((from) => ({ from })),
	year.map((to) => ({ to })),
	fc.tuple(year, year).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))
);
const words = fc
	.string({ unit: 'grapheme', maxLength: 20 })
	.map(normaliseWords)
	.filter((text) => text !== '');

const layerTerm: fc.Arbitrary<LayerTerm> = fc
	.record(
		{
			id: fc.constantFrom(...LAYERS),
			statuses: fc.subarray([...STATUSES]),
			period,
			words,
			withoutInferred: fc.constant(true),
			withoutReferences: fc.constant(true)
		},
		{ requiredKeys: ['id'] }
	)
	.map(({ statuses: wanted, ...term }) => {
		const statuses = normaliseStatuses(wanted ?? []);
		return { kind: 'layer', ...term, ...(statuses ? { statuses } : {}) };
	});

export const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => {
	const several = (least: number) => fc.array(tie('query'), { minLength: least, maxLength: 4 });
	return {
		query: fc.oneof(
			{ maxDepth: 4, withCrossShrink: true },
			{ weight: 4, arbitrary: layerTerm },
			{
				weight: 1,
				arbitrary: fc.constantFrom(...TERRITORIES).map((id) => ({ kind: 'territory' as const, id }))
			},
			{ weight: 2, arbitrary: fc.record({ kind: fc.constant('not' as const), term: tie('query') }) },
			{ weight: 2, arbitrary: fc.record({ kind: fc.constant('and' as const), terms: several(2) }) },
			{ weight: 2, arbitrary: fc.record({ kind: fc.constant('or' as const), terms: several(2) }) },
			{
				weight: 1,
				arbitrary: fc.record({
					kind: fc.constant('atLeast' as const),
					count: fc.integer({ min: 1, max: 5 }),
					terms: several(1)
				})
			}
		)
	};
}).query;

const CODES = Array.from({ length: 40 }, (_, i) => String(59001 + i) as InseeCode);

export interface World {
	communes: CommuneOfUniverse[];
	facts: FactOfUniverse[];
	references: Map<string, string[]>;
}

/** Up to forty communes and thirty facts of every scope, with official outlines that meet some communes. */
export const world: fc.Arbitrary<World> = fc
	.record({
		communes: fc.array(fc.subarray([...TERRITORIES]), { minLength: 1, maxLength: CODES.length }),
		facts: fc.array(
			fc.record({
				layer: fc.constantFrom(...LAYERS),
				name: fc.constantFrom('Maison de santé', 'Cité du Rieu', 'Écoles'),
				status: fc.constantFrom<Status>(...STATUSES),
				period: fc.option(period),
				basis: fc.constantFrom(...BASES),
				communes: fc.subarray(CODES),
				territories: fc.subarray([...TERRITORIES]),
				wide: fc.constantFrom('whole' as const, 'some' as const, 'site' as const)
			}),
			{ maxLength: 30 }
		),
		references: fc.dictionary(fc.constantFrom(...LAYERS), fc.subarray(CODES))
	})
	.map(({ communes, facts, references }) => ({
		communes: communes.map((territories, i) => ({ code: CODES[i] ?? ('' as InseeCode), territories })),
		facts: facts.map(({ wide, ...fact }, i) => ({
			...fact,
			scope:
				fact.basis === 'territory' ? wide : fact.basis === 'none' ? ('nowhere' as const) : ('named' as const),
			statusDate: null,
			id: `fact-${i}`,
			communes: fact.basis === 'stated' || fact.basis === 'inferred' ? fact.communes : []
		})),
		references: new Map(Object.entries(references))
	}));

export const toUniverse = ({ communes, facts, references }: World) =>
	buildUniverse(communes, facts, references);
