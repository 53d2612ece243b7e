import { describe, expect, it } from 'vitest';
import { layerStyleSheet } from '../../../../src/lib/drawing/style/layer-style-sheet';
import { makeLayer } from '../../fixtures';
import { realLayers } from './real-look';

describe('layerStyleSheet', () => {
	const look = { light: '#111111', dark: '#eeeeee', pattern: 'hatch', angle: 45 } as const;
	const [paper = '', night = ''] = layerStyleSheet([makeLayer('qpv', { look })], []).split('@media');

	it('sets the colour of each layer on paper, and another at night', () => {
		expect(paper).toContain('.layer-qpv{--layer:#111111}');
		expect(paper).not.toContain('#eeeeee');
		expect(night).toContain('.layer-qpv{--layer:#eeeeee}');
		expect(night).toMatch(/^ screen and \(prefers-color-scheme: dark\)\{/);
	});

	it('has two rules for every layer and closes every brace', () => {
		const css = layerStyleSheet(realLayers, []);
		expect(css.match(/--layer:#[0-9a-f]{6}\}/g)).toHaveLength(realLayers.length * 2);
		expect(css.split('{').length).toBe(css.split('}').length);
	});
});
