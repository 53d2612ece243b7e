import { describe, expect, it } from 'vitest';
import { buildBoundaries } from '../../../../src/pipeline/join/boundaries';
import { neighboursByBorder } from '../../../../src/pipeline/join/neighbours';
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
