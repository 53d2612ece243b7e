import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../../src/lib/domain/problem';
import { readRegion } from '../../../../src/pipeline/read/membership';
import { nodeEffects } from '../../../../src/pipeline/node-effects';
import { readRegionFile, widenInputs, withRegionSources } from '../../../../src/pipeline/join/region';
import { regionSchema } from '../../../../src/pipeline/read/schemas';
import { parse, TERRITORIES, tinyInputs } from '../tiny-atlas';

const REGION = parse('data/region.yaml', regionSchema, `code: '32'\noutlines: [communes-59, communes-60]\n`);
const definitions = TERRITORIES.data.territories;

describe('readRegion', () => {
	const { members, definitions: all } = readRegion('32', definitions);

	it('has every commune of the region once, each with one EPCI', () => {
		expect(members.length).toBeGreaterThan(3700);
		expect(new Set(members.map(({ code }) => code)).size).toBe(members.length);
		expect(new Set(members.map(({ code }) => code.slice(0, 2)))).toEqual(
			new Set(['02', '59', '60', '62', '80'])
		);
		const ids = new Set(all.map(({ id }) => id));
		expect(members.filter(({ epci }) => !ids.has(epci))).toEqual([]);
	});

	it('keeps the territories of the atlas first and as they are', () => {
		expect(all.slice(0, definitions.length)).toEqual(definitions);
	});

	it('says of an EPCI that reaches beyond the region that it is a part of it', () => {
		const labels = all.map(({ label }) => label).filter((label) => label.endsWith('(partie dans la région)'));
		expect(labels).toContain('CC des Villes Soeurs (partie dans la région)');
	});

	it('reads an EPCI that the atlas has under the id it has there', () => {
		const mel = {
			id: 'mel',
			label: 'Lille',
			short: 'MEL',
			kind: 'epci' as const,
			siren: '200093201' as never,
			parts: []
		};
		const { members: own } = readRegion('32', [mel]);
		expect(own.find(({ code }) => code === '59350')).toMatchObject({ name: 'Lille', territories: ['mel'] });
	});
});

describe('widenInputs', () => {
	it('refuses to draw a region without outlines, and names each source that is missing', () => {
		const features = new Map([['communes-59', { type: 'FeatureCollection' as const, features: [] }]]);
		let caught: unknown;
		try {
			widenInputs(tinyInputs(), REGION, features);
		} catch (error) {
			caught = error;
		}
		expect(caught).toBeInstanceOf(ProblemsError);
		const { problems } = caught as ProblemsError;
		expect(problems.map(({ value }) => value)).toEqual(['communes-60']);
		expect(problems[0]?.expected).toContain('ATLAS_SCOPE=region draws outlines, never approximate cells');
	});
});

describe('readRegionFile', () => {
	const withScope = (scope: string) => ({ ...nodeEffects, env: { ATLAS_SCOPE: scope } });

	it('is read for the region only, and adds the sources that only it needs', async () => {
		expect(await readRegionFile(withScope(''), process.cwd())).toBeUndefined();
		const file = await readRegionFile(withScope('region'), process.cwd());
		if (!file) throw new Error('no region');
		const { sources } = withRegionSources(tinyInputs(), file).sources.data;
		expect(sources.map(({ id }) => id)).toContain('communes-60');
	});

	it('says so where there is no file', async () => {
		await expect(
			readRegionFile({ ...withScope('region'), readBytes: () => Promise.resolve(undefined) }, '/')
		).rejects.toThrow('data/region.yaml');
	});
});
