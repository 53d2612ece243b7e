import { describe, expect, it } from 'vitest';
import type { Precision } from '../../../../src/lib/domain/words';
import { legendByLayer, legendRows } from '../../../../src/lib/drawing/style/legend';
import { makeFact, makeLayer, makeRegister } from '../../fixtures';

const drawn = (precision: Precision, change: { toCome?: boolean; inferred?: boolean } = {}) => ({
	precision,
	toCome: false,
	inferred: false,
	...change
});
const area = makeRegister('qpv-mel', { count: 3 });
const route = makeRegister('ev5', { shape: 'line' });

const rows = (...layers: Parameters<typeof legendRows>[0]) =>
	legendRows(layers).map(({ kind, samples }) => [
		kind,
		samples.map(({ layer, kind: shown }) => `${layer.id} ${shown}`)
	]);

describe('legendRows', () => {
	it('explains only what occurs', () => {
		expect(rows()).toEqual([]);
		expect(rows({ layer: makeLayer('qpv'), drawn: [] })).toEqual([]);
		expect(rows({ layer: makeLayer('qpv'), drawn: [drawn('none')] })).toEqual([]);
		expect(rows({ layer: makeLayer('qpv'), drawn: [drawn('link'), drawn('link')] })).toEqual([
			['link', ['qpv link']]
		]);
	});

	it('has one row for each way of drawing, with the layers drawn so, topmost first', () => {
		expect(
			rows(
				{ layer: makeLayer('top'), drawn: [drawn('commune'), drawn('point')] },
				{ layer: makeLayer('low'), drawn: [drawn('outline'), drawn('commune')] }
			)
		).toEqual([
			['outline', ['low outline']],
			['commune', ['top commune', 'low commune']],
			['point', ['top point']]
		]);
	});

	it('explains outlines that no document names, areas and lines apart', () => {
		expect(
			rows(
				{ layer: makeLayer('qpv', { references: [area] }), drawn: [] },
				{ layer: makeLayer('velo', { references: [route] }), drawn: [] }
			)
		).toEqual([
			['line', ['velo line']],
			['reference', ['qpv reference']]
		]);
	});

	it('explains broken strokes for what is drawn in them, and not for links and territories', () => {
		const layer = makeLayer('qpv');
		expect(rows({ layer, drawn: [drawn('point', { toCome: true })] })).toContainEqual([
			'to-come',
			['qpv point']
		]);
		const alike = [drawn('link', { toCome: true }), drawn('territory', { toCome: true })];
		expect(rows({ layer, drawn: alike }).map(([kind]) => kind)).toEqual(['link', 'territory']);
	});

	it('sets inferred places apart from stated ones', () => {
		const layer = makeLayer('qpv');
		expect(rows({ layer, drawn: [drawn('commune', { inferred: true })] })).toEqual([
			['inferred', ['qpv inferred-commune']]
		]);
		const both = [drawn('point', { inferred: true }), drawn('point')];
		expect(rows({ layer, drawn: both })).toEqual([
			['point', ['qpv point']],
			['inferred', ['qpv inferred-point']]
		]);
	});
});

describe('legendByLayer', () => {
	it('tells for each layer the ways in which its own facts are drawn', () => {
		const layers = [
			{
				layer: makeLayer('top'),
				opacity: 0.4,
				facts: [
					makeFact('a', { precision: 'point', status: 'planned' }),
					makeFact('b', { precision: 'commune', basis: 'inferred', status: 'done' })
				]
			},
			{ layer: makeLayer('low'), opacity: 1, facts: [] }
		];
		expect(
			legendByLayer(layers).map(({ layer, opacity, rows }) => [
				layer.id,
				opacity,
				rows.map(({ kind }) => kind)
			])
		).toEqual([
			['top', 0.4, ['point', 'inferred', 'to-come']],
			['low', 1, []]
		]);
	});
});
