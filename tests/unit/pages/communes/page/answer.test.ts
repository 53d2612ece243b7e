import { describe, expect, it } from 'vitest';
import { communeAnswerOf } from '../../../../../src/lib/pages/communes/page/answer';
import { answerClauses, describeSince } from '../../../../../src/lib/pages/communes/page/answer-words';
import type {
	CoveredFact,
	CoveredTheme,
	OutlineSet
} from '../../../../../src/lib/pages/communes/cover-groups';
import type { Fact } from '../../../../../src/lib/domain/atlas';
import type { CommuneInput } from '../../../../../src/lib/pages/communes/page/commune-input';
import { WEST, makeFact, makeTerritory } from '../../../fixtures';

const MONEY = [{ name: 'coût', value: 2, unit: 'M€', cite: 0 }];
const covered = (id: string, basis: CoveredFact['basis'], change: Partial<Fact> = {}): CoveredFact => ({
	fact: makeFact(id, { communes: basis === 'stated' || basis === 'inferred' ? [WEST] : [], ...change }),
	basis
});
const themes = (facts: CoveredFact[], sets: OutlineSet[] = []): CoveredTheme[] => [
	{ id: 'ville', label: 'Ville', layers: [{ id: 'npnru', label: 'NPNRU', facts, sets }] }
];
const set = (register: string, isMember: boolean, ratio?: number): OutlineSet => ({
	register,
	set: 'Quartier',
	date: null,
	knowledge: 'register',
	source: 'x',
	isMember,
	outlines: [
		{
			id: `${register}-1`,
			name: 'Un',
			facts: [],
			isPartial: false,
			certainty: null,
			url: null,
			basis: 'outline',
			...(ratio === undefined ? {} : { share: { areaKm2: 1, communeRatio: ratio, outlineRatio: 1 } })
		}
	]
});
const many = (count: number, basis: CoveredFact['basis'], scope?: Fact['scope']) =>
	Array.from({ length: count }, (_, index) =>
		covered(`${basis}-${index}`, basis, scope ? { scope, basis: 'territory', territories: ['iles'] } : {})
	);
const answer = (
	here: CoveredTheme[],
	wide: Partial<Record<'inherited' | 'unlisted' | 'unsituated', CoveredFact[]>> = {}
) =>
	communeAnswerOf(
		{
			here,
			inherited: themes(wide.inherited ?? []),
			unlisted: themes(wide.unlisted ?? []),
			unsituated: themes(wide.unsituated ?? [])
		},
		{
			file: {
				name: 'Ouest',
				territories: ['iles'],
				inherited: (wide.inherited ?? []).map(({ fact }) => fact),
				unlisted: [...(wide.unlisted ?? []), ...(wide.unsituated ?? [])].map(({ fact }) => fact)
			} as unknown as CommuneInput['file'],
			documents: [],
			territories: [makeTerritory('iles')]
		}
	);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

describe('communeAnswerOf', () => {
	it('puts first what tells a date, an amount and who is in it, then the rest in its order', () => {
		const { named } = answer(
			themes([
				covered('bare', 'stated'),
				covered('actors', 'stated', { actors: ['VNF'] }),
				covered('all', 'stated', { actors: ['VNF'], figures: MONEY, period: { from: '2020' } }),
				covered('dated', 'stated', { period: { to: '2025' } })
			])
		);
		expect(idsOf(named.first)).toEqual(['all', 'dated', 'actors', 'bare']);
	});

	it('never puts what a public source places among what the text names', () => {
		const { named, placed } = answer(themes([covered('said', 'stated'), covered('deduced', 'inferred')]));
		expect([idsOf(named.first), idsOf(placed.first)]).toEqual([['said'], ['deduced']]);
	});

	it('keeps its rows to ten, the rest behind, and opens with the territory where nothing names the commune', () => {
		const full = answer(
			themes(many(9, 'stated'), [set('a', true, 0.1), set('b', true, 0.2), set('c', true)]),
			{
				inherited: many(30, 'inherited', 'whole')
			}
		);
		expect(
			[full.named.first, full.named.rest, full.sets.first, full.sets.rest, full.wide].map(
				({ length }) => length
			)
		).toEqual([5, 4, 2, 1, 3]);
		const small = answer([], {
			inherited: many(30, 'inherited', 'whole'),
			unlisted: many(3, 'unlisted', 'some')
		});
		expect(small.wide).toHaveLength(10);
		expect(small.wide.at(-1)?.reach).toBe('concerne une partie des communes du territoire, sans les nommer');
		expect(small.wide[0]?.reach).toBe('s’applique à tout le territoire');
	});

	it('counts no register that only surrounds its subject, and puts those with an area first', () => {
		const { sets, counts } = answer(
			themes([], [set('list', true), set('around', false, 1), set('area', true, 0.3)])
		);
		expect(sets.first.map(({ register }) => register)).toEqual(['area', 'list']);
		expect(counts.outlines).toBe(2);
	});

	it('writes the years of a period on the axis, and all of it for the ear', () => {
		const { named } = answer(
			themes([covered('a', 'stated', { period: { from: '2020-09', to: '2021-09' } })])
		);
		expect(named.first[0]?.when).toMatchObject({
			words: 'septembre 2020 – septembre 2021',
			years: '2020 – 2021'
		});
	});

	it('reads its horizon from the date that most rows bear', () => {
		const at = (id: string, statusDate: string | null) => covered(id, 'stated', { statusDate });
		expect(answer(themes([at('a', '2016'), at('b', '2021-10-22'), at('c', '2021-10-22')])).horizon).toBe(
			'2021-10-22'
		);
		expect(answer(themes([at('a', null)])).horizon).toBeUndefined();
	});
});

describe('the sentence', () => {
	const told = (parts: ReturnType<typeof answer>) =>
		answerClauses({ name: 'Ouest', answer: parts, wideTerritories: ['Îles'] });

	it('counts in the order of certainty, and says each scope apart', () => {
		const clauses = told(
			answer(
				themes([covered('a', 'stated', { figures: MONEY }), covered('b', 'inferred')], [set('a', true)]),
				{
					inherited: many(3, 'inherited', 'whole'),
					unsituated: many(1, 'unsituated', 'site')
				}
			)
		);
		expect(clauses).toEqual([
			{ kind: 'named', words: '1 fiche nomme Ouest, dont une avec un montant' },
			{
				kind: 'official',
				words:
					'1 fiche y est située d’après une source publique, 1 inscription à un registre officiel la concerne'
			},
			{
				kind: 'wide',
				words:
					'3 fiches s’appliquent à tout son territoire (Îles), 1 fiche parle de communes ou d’un lieu de ce territoire sans les nommer'
			}
		]);
	});

	it('has no mark of a name where no text names the commune', () => {
		expect(told(answer([]))).toEqual([{ kind: undefined, words: 'Aucune fiche de l’atlas ne nomme Ouest' }]);
	});

	it('says which years are known', () => {
		expect(describeSince([{ date: '2021-10' }, { date: '2016' }, { date: null }])).toContain(
			'de 2016 à 2021'
		);
		expect(describeSince([{ date: '2021' }])).toContain('un document de 2021');
		expect(describeSince([{ date: null }])).toBe('');
	});
});
