import { describe, expect, it } from 'vitest';
import { layerStyleSheet } from '../../../../src/lib/drawing/style/layer-style-sheet';
import { makeLayer } from '../../fixtures';
import { realLayers, realThemes } from './real-look';

describe('layerStyleSheet', () => {
	const look = { light: '#111111', dark: '#eeeeee', pattern: 'hatch', angle: 45 } as const;
	const [paper = '', night = ''] = layerStyleSheet(
		[makeLayer('qpv', { look })],
		[{ id: 'ville', light: '#222222', dark: '#dddddd' }]
	).split('@media');

	it('sets the colour of each layer and theme on paper, and another at night', () => {
		expect(paper).toContain('.layer-qpv{--layer:#111111}');
		expect(paper).toContain('.theme-ville{--theme:#222222}');
		expect(paper).not.toContain('#eeeeee');
		expect(night).toContain('.layer-qpv{--layer:#eeeeee}');
		expect(night).toContain('.theme-ville{--theme:#dddddd}');
		expect(night).toMatch(/^ screen and \(prefers-color-scheme: dark\)\{/);
	});

	it('has two rules for every layer and theme, and closes every brace', () => {
		const css = layerStyleSheet(realLayers, realThemes);
		expect(css.match(/--layer:#[0-9a-f]{6}\}/g)).toHaveLength(realLayers.length * 2);
		expect(css.match(/--theme:#[0-9a-f]{6}\}/g)).toHaveLength(realThemes.length * 2);
		expect(css.split('{').length).toBe(css.split('}').length);
	});
});
