import type { MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../src/lib/domain/atlas';
import { PRECISIONS, type Scope } from '../../../../src/lib/domain/words';
import {
	byNearness,
	communeAt,
	everythingAt,
	everythingInCommune,
	everythingInTerritory,
	factItem,
	isUnder,
	referenceItem,
	type Item
} from '../../../../src/lib/answers/place/everything-at';
import {
	EAST,
	ILES,
	ILES_AREA,
	WEST,
	communes,
	makeFact,
	makeGeometry,
	makeIndex,
	makeReference,
	makeTerritory,
	multi,
	rectangle,
	shape
} from '../../fixtures';

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

const [west, , iles] = communes;
if (!west || !iles) throw new Error('the fixtures changed');

describe('byNearness', () => {
	it('lists the nearest precision first', () => {
		const items = [...PRECISIONS].reverse().map((precision) => factItem(makeFact(precision, { precision })));
		expect(idsOf(byNearness(items))).toEqual([...PRECISIONS]);
	});

	it('lists what documents say before bare outlines, and otherwise keeps the order', () => {
		const items = [
			referenceItem(makeReference('r1')),
			factItem(makeFact('f1', { precision: 'outline' })),
			referenceItem(makeReference('r2')),
			factItem(makeFact('f2', { precision: 'outline' }))
		];
		expect(idsOf(byNearness(items))).toEqual(['f1', 'f2', 'r1', 'r2']);
	});
});

describe('isUnder', () => {
	const hole = shape(rectangle([3, 50, 3.2, 50.1], [3.09, 50.04, 3.11, 50.06]));
	const parts = shape(ILES_AREA);

	it('is inside an area, in any of its parts, and not in its holes or beside it', () => {
		expect(isUnder([3.05, 50.05], hole, 0)).toBe(true);
		expect(isUnder([3.1, 50.05], hole, 0)).toBe(false);
		expect(isUnder([3.25, 50.05], hole, 99)).toBe(false);
		expect(isUnder([3.05, 50.25], parts, 0)).toBe(true);
		expect(isUnder([3.35, 50.25], parts, 0)).toBe(true);
		expect(isUnder([3.2, 50.25], parts, 0)).toBe(false);
	});

	// A hundredth of a degree of latitude is 1.112 km.
	const street = shape({
		type: 'LineString',
		coordinates: [
			[3, 50],
			[3.1, 50]
		]
	});

	it('is within reach of a line, and no farther', () => {
		expect(isUnder([3.05, 50.01], street, 1.2)).toBe(true);
		expect(isUnder([3.05, 50.01], street, 1)).toBe(false);
		expect(isUnder([3.05, 50], street, 0.01)).toBe(true);
	});

	it('is not within reach of where a line would go on', () => {
		expect(isUnder([3.2, 50], street, 1)).toBe(false);
	});

	it('is within reach of any part of a line', () => {
		const lines: MultiLineString = {
			type: 'MultiLineString',
			coordinates: [
				[
					[4, 51],
					[4.1, 51]
				],
				[
					[3, 50],
					[3.1, 50]
				]
			]
		};
		expect(isUnder([3.05, 50.001], shape(lines), 0.2)).toBe(true);
		expect(isUnder([3.5, 50.5], shape(lines), 0.2)).toBe(false);
	});
});

describe('communeAt', () => {
	const index = makeIndex();

	it('finds the commune around a point, whichever of its parts it is in', () => {
		expect(communeAt([3.05, 50.05], index)?.code).toBe(WEST);
		expect(communeAt([3.12, 50.05], index)?.code).toBe(EAST);
		expect(communeAt([3.35, 50.25], index)?.code).toBe(ILES);
	});

	it('finds none outside, in a hole, or between the parts of one', () => {
		expect(communeAt([2, 48], index)).toBeUndefined();
		expect(communeAt([3.15, 50.05], index)).toBeUndefined();
		expect(communeAt([3.2, 50.25], index)).toBeUndefined();
	});

	it('finds one commune on a shared border', () => {
		expect([WEST, EAST]).toContain(communeAt([3.1, 50.05], index)?.code);
	});

	it('finds none before the outlines have come', () => {
		const geometry = { ...makeGeometry(), communes: new Map() };
		expect(communeAt([3.05, 50.05], makeIndex({ geometry }))).toBeUndefined();
	});
});

/** What is said of a territory without naming its communes. */
const wide = (id: string, scope: Scope, territory: string) =>
	makeFact(id, { basis: 'territory', scope, precision: 'territory', territories: [territory] });

const facts = [
	wide('wide', 'whole', 'vallee'),
	makeFact('whole', { precision: 'commune', communes: [WEST, EAST] }),
	makeFact('link', { precision: 'link', communes: [WEST, ILES], ends: [WEST, ILES] }),
	makeFact('site', { precision: 'point', communes: [WEST] }),
	makeFact('parc', { precision: 'outline', communes: [WEST], territories: ['vallee'] }),
	makeFact('elsewhere', { precision: 'commune', communes: [ILES] }),
	wide('wide-elsewhere', 'whole', 'iles'),
	makeFact('nowhere')
];
const references = [
	{
		reference: makeReference('cite', { communes: [WEST] }),
		shape: shape(rectangle([3.01, 50.01, 3.03, 50.03]))
	},
	{
		reference: makeReference('far', { communes: [ILES] }),
		shape: shape(multi(rectangle([3.3, 50.2, 3.31, 50.21])))
	}
];
const index = makeIndex({
	facts,
	references,
	geometry: makeGeometry({ parc: rectangle([3.02, 50.02, 3.04, 50.04]) })
});

describe('everythingInCommune', () => {
	it('gathers what names the commune, its official outlines and what holds for its territories', () => {
		expect(idsOf(everythingInCommune(west, index))).toEqual([
			'parc',
			'cite',
			'site',
			'link',
			'whole',
			'wide'
		]);
	});

	it('counts every territory that the commune belongs to', () => {
		const pole = wide('pole', 'whole', 'pole');
		expect(idsOf(everythingInCommune(iles, makeIndex({ facts: [...facts, pole] })))).toContain('pole');
	});

	it('lists what applies to the territory before what concerns communes not named, and what is not situated last', () => {
		const unsituated = wide('un-lieu', 'site', 'vallee');
		const unlisted = wide('quelques', 'some', 'vallee');
		const items = everythingInCommune(west, makeIndex({ facts: [unsituated, unlisted, ...facts] }));
		expect(idsOf(items).slice(-3)).toEqual(['wide', 'quelques', 'un-lieu']);
	});

	it('holds nothing by the outline of a fact alone, which only draws', () => {
		const outlined = makeFact('contour', { precision: 'outline', communes: [EAST], territories: ['vallee'] });
		expect(idsOf(everythingInCommune(west, makeIndex({ facts: [outlined] })))).toEqual([]);
	});
});

describe('everythingInTerritory', () => {
	it('lists what holds for the whole of it, then what is placed in it', () => {
		expect(idsOf(everythingInTerritory(makeTerritory('vallee'), index))).toEqual(['wide', 'parc']);
	});
});

describe('everythingAt', () => {
	const at = (point: LngLat, reachKm = 0.3) => everythingAt(point, index, reachKm);

	it('lists everything under a point, nearest precision first', () => {
		const { commune, items } = at([3.025, 50.025]);
		expect(commune?.code).toBe(WEST);
		expect(idsOf(items)).toEqual(['parc', 'cite', 'site', 'link', 'whole', 'wide']);
	});

	it('leaves out an outline elsewhere in the same commune', () => {
		expect(idsOf(at([3.035, 50.035]).items)).toEqual(['parc', 'site', 'link', 'whole', 'wide']);
		expect(idsOf(at([3.08, 50.08]).items)).toEqual(['site', 'link', 'whole', 'wide']);
	});

	it('lists no item twice', () => {
		const ids = idsOf(at([3.025, 50.025]).items);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('finds nothing outside the atlas', () => {
		expect(at([2, 48])).toEqual({ items: [] });
	});

	it('finds an outline that reaches out of the atlas, without a commune', () => {
		const crossing = { ...index, geometry: makeGeometry({ parc: rectangle([2.9, 50, 3.05, 50.1]) }) };
		const { commune, items } = everythingAt([2.95, 50.05], crossing, 0.3);
		expect(commune).toBeUndefined();
		expect(idsOf(items)).toEqual(['parc']);
	});

	it('finds a line within reach, and not one farther away', () => {
		const canal = makeFact('canal', { precision: 'outline' });
		const geometry = makeGeometry({
			canal: {
				type: 'LineString',
				coordinates: [
					[3, 50.05],
					[3.1, 50.05]
				]
			}
		});
		const near = (reachKm: number) =>
			idsOf(everythingAt([3.05, 50.052], makeIndex({ facts: [canal], geometry }), reachKm).items);
		expect(near(0.3)).toEqual(['canal']);
		expect(near(0.2)).toEqual([]);
	});
});
