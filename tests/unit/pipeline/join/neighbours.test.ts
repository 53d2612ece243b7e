import { describe, expect, it } from 'vitest';
import { buildBoundaries } from '../../../../src/pipeline/join/boundaries';
import { neighboursByBorder, neighboursByDisc } from '../../../../src/pipeline/join/neighbours';
import { MEMBERS, OUTLINES, TERRITORIES, boxOf, toCode } from '../tiny-atlas';

const outlines = new Map(OUTLINES.map(({ properties, geometry }) => [toCode(properties.code), geometry]));
const { territories } = TERRITORIES.data;

describe('neighboursByBorder', () => {
	it('gives the communes that share a line, both ways, in order', () => {
		const { topology } = buildBoundaries('outline', outlines, MEMBERS, territories);
		expect([...neighboursByBorder(topology)]).toEqual([
			['59014', ['59606']],
			['59606', ['59014', '62427']],
			['62427', ['59606', '62498']],
			['62498', ['62427']]
		]);
	});

	it('does not take a common corner for a border', () => {
		const corner = new Map([
			[toCode('59014'), boxOf(3, 50, 3.1, 50.1)],
			[toCode('59606'), boxOf(3.1, 50.1, 3.2, 50.2)]
		]);
		const { topology } = buildBoundaries('outline', corner, MEMBERS.slice(0, 2), territories);
		expect([...neighboursByBorder(topology).values()]).toEqual([[], []]);
	});
});

describe('neighboursByDisc', () => {
	it('gives the communes whose discs touch or nearly', () => {
		// Radii of 1 km; centres 2.1 km apart, then far.
		const disc = (code: string, lng: number) => ({
			code: toCode(code),
			centre: [lng, 0] as [number, number],
			areaKm2: Math.PI
		});
		const km = 1 / 111.195;
		const found = neighboursByDisc([disc('59001', 0), disc('59002', 2.1 * km), disc('59003', 4.5 * km)]);
		expect([...found]).toEqual([
			['59001', ['59002']],
			['59002', ['59001']],
			['59003', []]
		]);
	});
});
