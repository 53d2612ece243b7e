import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import { locateCommune } from '../../../../../src/lib/pages/communes/finder/locate-commune';
import { EAST_AREA, WEST_AREA, WEST, EAST, areal, communes } from '../../../fixtures';

const collection = (features: object[]) => ({ type: 'FeatureCollection' as const, features });
const boundaries = topology({
	communes: collection([
		{ ...areal(WEST_AREA), id: WEST },
		{ ...areal(EAST_AREA), id: EAST }
	]),
	epci: collection([]),
	territoires: collection([])
});
const site: Record<string, unknown> = {
	'/atlas/communes.json': communes,
	'/atlas/boundaries.json': boundaries
};
const fetchSite = (input: RequestInfo | URL) => {
	const body = site[input instanceof Request ? input.url : input.toString()];
	return Promise.resolve(body ? Response.json(body) : new Response('', { status: 404 }));
};

describe('locateCommune', () => {
	it('finds the commune whose outline is around the position', async () => {
		expect((await locateCommune([3.05, 50.05], fetchSite, ''))?.name).toBe('Ouest');
		expect((await locateCommune([3.12, 50.02], fetchSite, ''))?.name).toBe('Est');
	});

	it('finds none outside, nor in a hole', async () => {
		expect(await locateCommune([2.3, 48.8], fetchSite, '')).toBeUndefined();
		expect(await locateCommune([3.15, 50.05], fetchSite, '')).toBeUndefined();
	});

	it('names the file that cannot be had', async () => {
		await expect(locateCommune([3, 50], fetchSite, '/ailleurs')).rejects.toThrow(/json: HTTP 404/);
	});
});
