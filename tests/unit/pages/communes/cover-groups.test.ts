import { describe, expect, it } from 'vitest';
import { countCovered, countLayer, groupCoverage } from '../../../../src/lib/pages/communes/cover-groups';
import type { Coverage } from '../../../../src/lib/domain/atlas';
import { WEST, makeFact, makeReference } from '../../fixtures';

const share = (areaKm2: number) => ({ areaKm2, communeRatio: areaKm2 / 10, outlineRatio: 1 });
const themes = [
	{ id: 'ville', label: 'Ville' },
	{ id: 'vide', label: 'Rien' },
	{ id: 'mines', label: 'Mines' }
];
const layers = [
	{ id: 'terrils', label: 'Terrils', theme: 'mines' },
	{ id: 'npnru', label: 'NPNRU', theme: 'ville' },
	{ id: 'qpv', label: 'QPV', theme: 'ville' }
];
const fact = (id: string, layer: string) => makeFact(id, { layer, communes: [WEST] });
const withoutPlace = (id: string, change: Parameters<typeof makeReference>[1]) => {
	const { bbox: _, communes: __, ...reference } = makeReference(id, { layer: 'terrils', ...change });
	return reference;
};
const covers = (
	kind: Coverage['kind'],
	id: string,
	layer: string,
	change: Partial<Coverage> = {}
): Coverage => ({
	kind,
	id,
	layer,
	basis: 'stated',
	...change
});
const file = {
	facts: [fact('site', 'npnru'), fact('quartier', 'qpv')],
	inherited: [fact('plan', 'npnru')],
	unlisted: [fact('zones', 'qpv'), fact('friche', 'npnru')],
	references: [
		withoutPlace('petit', { register: 'terrils', set: 'Terril' }),
		withoutPlace('grand', { register: 'terrils', set: 'Terril' }),
		withoutPlace('canal', { register: 'voies', set: 'Voie', isMember: false })
	],
	coverage: [
		covers('fact', 'site', 'npnru'),
		covers('fact', 'quartier', 'qpv', { basis: 'inferred', share: share(2) }),
		covers('reference', 'canal', 'terrils', { basis: 'outline' }),
		covers('reference', 'petit', 'terrils', { basis: 'outline', share: share(1) }),
		covers('reference', 'grand', 'terrils', { basis: 'outline', share: share(3) }),
		covers('fact', 'plan', 'npnru', { basis: 'inherited' }),
		covers('fact', 'zones', 'qpv', { basis: 'unlisted' }),
		covers('fact', 'friche', 'npnru', { basis: 'unsituated' })
	]
};
const groups = groupCoverage(file, themes, layers);
const { here } = groups;

describe('groupCoverage', () => {
	it('goes by theme, then by layer, and leaves out what has nothing', () => {
		expect(here.map(({ id, layers: own }) => [id, own.map((layer) => layer.id)])).toEqual([
			['ville', ['npnru', 'qpv']],
			['mines', ['terrils']]
		]);
	});

	it.each([
		['inherited', 'plan'],
		['unlisted', 'zones'],
		['unsituated', 'friche']
	] as const)('keeps apart what concerns it as %s, and nothing else', (basis, id) => {
		expect(
			groups[basis].map((theme) => [
				theme.id,
				theme.layers.map(({ facts }) => facts.map((item) => item.fact.id))
			])
		).toEqual([['ville', [[id]]]]);
		expect(here[0]?.layers[0]?.facts.map((item) => item.fact.id)).toEqual(['site']);
	});

	it('gives each fact the basis and the share of its coverage, and no share where there is none', () => {
		expect(here[0]?.layers[1]?.facts[0]).toMatchObject({ basis: 'inferred', share: share(2) });
		expect(here[0]?.layers[0]?.facts[0]).not.toHaveProperty('share');
	});

	it('groups outlines by set, members first, the greatest first', () => {
		const sets = here[1]?.layers[0]?.sets;
		expect(sets?.map(({ set, isMember }) => [set, isMember])).toEqual([
			['Terril', true],
			['Voie', false]
		]);
		expect(sets?.[0]?.outlines.map(({ id }) => id)).toEqual(['grand', 'petit']);
	});
});

describe('countCovered', () => {
	it('counts facts and outlines', () => {
		expect(countCovered(here)).toEqual({ facts: 2, outlines: 3 });
		expect(countCovered(groups.inherited)).toEqual({ facts: 1, outlines: 0 });
	});
});

describe('countLayer', () => {
	it('counts facts and the outlines of members, not what surrounds them', () => {
		expect(here[1]?.layers[0] && countLayer(here[1].layers[0])).toEqual({ count: 2, isAround: false });
	});

	it('says where there is nothing but surroundings', () => {
		const sets = here[1]?.layers[0]?.sets.filter(({ isMember }) => !isMember) ?? [];
		expect(countLayer({ facts: [], sets })).toEqual({ count: 0, isAround: true });
	});
});
