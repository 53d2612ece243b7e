import { describe, expect, it } from 'vitest';
import { layersByTheme } from '../../../../src/lib/pages/layers/layers-by-theme';

const THEMES = [
	{ id: 'ville', label: 'Ville' },
	{ id: 'vide', label: 'Vide' },
	{ id: 'nature', label: 'Nature' }
];

describe('layers by theme', () => {
	it('stand under their theme in the order of both lists, and an empty theme goes', () => {
		const layers = [
			{ id: 'parcs', theme: 'nature' },
			{ id: 'npnru', theme: 'ville' },
			{ id: 'eau', theme: 'nature' },
			{ id: 'lost', theme: 'unknown' }
		];
		expect(
			layersByTheme(THEMES, layers).map(({ id, layers: own }) => [id, own.map((layer) => layer.id)])
		).toEqual([
			['ville', ['npnru']],
			['nature', ['parcs', 'eau']]
		]);
	});
});
