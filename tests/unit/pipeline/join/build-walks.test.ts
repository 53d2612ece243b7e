import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../../src/lib/domain/problem';
import type { Walk } from '../../../../src/lib/domain/walk';
import { buildAtlas } from '../../../../src/pipeline/join/build-atlas';
import { walkContents } from '../../../../src/pipeline/print/print-walks';
import { tinyAtlas, tinyGeo, tinyInputs } from '../tiny-atlas';

const atlas = tinyAtlas();
const bare = tinyAtlas('none');
const find = (id: string, from = atlas): Walk => {
	const found = from.walks.find(({ walk }) => walk.id === id);
	if (!found) throw new Error(`no walk ${id}`);
	return found.walk;
};

describe('buildWalks', () => {
	it('tells of a walk what its first fact says, and places it where its facts do', () => {
		expect(find('parc')).toMatchObject({
			name: 'parc-lens',
			summary: 'Résumé de parc-lens.',
			status: 'planned',
			precision: 'commune',
			communes: [
				{ code: '62498', km: null },
				{ code: '62427', km: null }
			],
			isOrdered: false,
			trace: null,
			near: []
		});
	});

	it('gives the precision of its fact to a walk without a trace', () => {
		expect(find('boucle').precision).toBe('link');
		expect(find('site').precision).toBe('point');
	});

	it('gives no status to what only the table tells of', () => {
		expect(find('piste')).toMatchObject({ status: 'unstated', name: 'Piste', summary: 'Une piste.' });
	});

	it('orders the communes along a real trace, with the kilometres in each', () => {
		const { communes, isOrdered, trace } = find('piste');
		expect(isOrdered).toBe(true);
		expect(communes.map(({ code }) => code)).toEqual(['62498', '62427', '59606']);
		expect(communes.map(({ km }) => km)).toEqual([3.6, 6.4, 3.5]);
		expect(trace).toMatchObject({ kind: 'way', km: 13.5, atlasKm: 13.5, asideKm: 0.3, published: null });
		expect(trace?.gaps).toEqual([{ km: 0.71, at: [2.99, 50.38] }]);
	});

	it('finds the official outlines within 500 metres of the trace, and no others', () => {
		expect(find('piste').near).toEqual([]);
		const inputs = tinyInputs();
		const geo = tinyGeo(inputs, 'mirror');
		geo.raw.set(
			'cites-officielles',
			(geo.raw.get('cites-officielles') ?? []).map((feature) =>
				feature.properties?.nom === ' cité de Lens'
					? {
							...feature,
							geometry: {
								type: 'Polygon',
								coordinates: [
									[
										[2.86, 50.384],
										[2.87, 50.384],
										[2.87, 50.39],
										[2.86, 50.384]
									]
								]
							}
						}
					: feature
			)
		);
		const near = find('piste', buildAtlas(inputs, geo)).near;
		expect(near.map(({ name, metres }) => [name, metres])).toEqual([['Cité de Lens', 445]]);
	});

	it('tells the facts of its communes apart from its own', () => {
		expect(find('piste').inCommunes.sort()).toEqual(['boucle', 'cite-placee', 'parc-lens']);
		expect(find('parc').inCommunes).toEqual([]);
	});

	it('tells flood plans of its territories without inventing their communes', () => {
		expect(find('parc').floodPlans).toEqual([{ fact: 'plan-pole', communes: [] }]);
		expect(find('site').floodPlans).toEqual([]);
	});

	it('names as neighbours the walks that share communes, those that share most first', () => {
		expect(find('parc').neighbours).toEqual(['piste', 'cites']);
		expect(find('site').neighbours).toEqual(['boucle', 'cites']);
	});

	it('shows a set of places by its official outlines', () => {
		const { outlines, precision } = find('cites');
		expect(precision).toBe('outline');
		expect(outlines.map(({ names }) => names.map(({ name }) => name))).toEqual([
			['Cité à cheval', 'Cité de Lens']
		]);
	});

	it('has no trace, no outline and no file where the sources could not be had', () => {
		expect(find('piste', bare)).toMatchObject({ trace: null, precision: 'none', communes: [], near: [] });
		expect(find('cites', bare)).toMatchObject({ outlines: [], precision: 'none' });
		expect(walkContents(bare, (value) => ({ json: value })).map(([path]) => path)).toEqual(['walks.json']);
		expect(bare.walks).toHaveLength(atlas.walks.length);
	});

	it('names a line that its source does not have', () => {
		const inputs = tinyInputs();
		const walk = inputs.walks.data.walks.find(({ id }) => id === 'piste');
		if (walk?.trace) walk.trace.names = ['Autre piste'];
		expect(() => buildAtlas(inputs, tinyGeo(inputs, 'mirror'))).toThrow(ProblemsError);
		expect(() => buildAtlas(inputs, tinyGeo(inputs, 'mirror'))).toThrow(
			/data\/walks\.yaml:\d+ walks\.piste\.trace\.names\[0\].*no line of piste has this name/
		);
	});
});
