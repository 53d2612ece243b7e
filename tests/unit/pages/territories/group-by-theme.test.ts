import { describe, expect, it } from 'vitest';
import type { TerritoryFigure } from '../../../../src/lib/domain/territory-file';
import {
	groupFigures,
	groupProgrammes,
	themesOf
} from '../../../../src/lib/pages/territories/group-by-theme';
import { makeCitation, makeFact, makeLayer } from '../../fixtures';

const themes = [
	{ id: 'ville', label: 'Ville' },
	{ id: 'nature', label: 'Nature' },
	{ id: 'vide', label: 'Vide' }
];
const layers = [
	makeLayer('qpv', { theme: 'ville' }),
	makeLayer('parcs', { theme: 'nature' }),
	makeLayer('eau', { theme: 'nature' })
];
const figure = (
	fact: string,
	layer: string,
	value: number,
	change: Partial<TerritoryFigure> = {}
): TerritoryFigure => ({
	name: 'n',
	value,
	unit: 'u',
	cite: 0,
	fact,
	layer,
	scope: 'own',
	citation: makeCitation('crte'),
	...change
});

describe('groupFigures', () => {
	it('follows the themes, and leaves out those without figures', () => {
		const groups = groupFigures([figure('f', 'eau', 1), figure('g', 'qpv', 2)], { themes, layers });
		expect(groups.map(({ theme, count }) => [theme.id, count])).toEqual([
			['ville', 1],
			['nature', 1]
		]);
	});

	it('puts together the figures of a fact that share passage and perimeter, and no others', () => {
		const figures = [
			figure('f', 'qpv', 1),
			figure('f', 'qpv', 2, { perimeter: 'France', scope: 'other' }),
			figure('f', 'qpv', 3),
			figure('f', 'qpv', 4, { cite: 1, citation: makeCitation('lettre') })
		];
		const [group] = groupFigures(figures, { themes, layers });
		expect(group?.facts).toHaveLength(1);
		const sets = group?.facts[0]?.sets.map((set) => [
			set.perimeter,
			set.scope,
			set.citation.document,
			set.figures.map(({ value }) => value)
		]);
		expect(sets).toEqual([
			[undefined, 'own', 'crte', [1, 3]],
			['France', 'other', 'crte', [2]],
			[undefined, 'own', 'lettre', [4]]
		]);
	});
});

describe('groupProgrammes', () => {
	it('lists what holds for the territory and counts what is placed, by theme and layer', () => {
		const row = { referenceCount: 0, communeCount: 0 };
		const groups = groupProgrammes(
			{
				coverage: [
					{ id: 'plan', layer: 'eau', scope: 'own' },
					{ id: 'site', layer: 'eau', scope: 'placed' }
				],
				facts: [makeFact('plan', { layer: 'eau' }), makeFact('site', { layer: 'eau' })],
				layers: [{ layer: 'eau', wideCount: 1, placedCount: 1, ...row }]
			},
			{ themes, layers }
		);
		expect(groups).toHaveLength(1);
		expect(groups[0]).toMatchObject({ theme: { id: 'nature' }, wideCount: 1, placedCount: 1 });
		expect(groups[0]?.layers.map(({ layer, wide }) => [layer, wide.map(({ fact }) => fact.id)])).toEqual([
			['eau', ['plan']]
		]);
	});
});

describe('themesOf', () => {
	it('names each theme once', () => {
		expect([...themesOf(['parcs', 'eau'], layers)]).toEqual(['nature']);
		expect(themesOf([], layers).size).toBe(0);
	});
});
