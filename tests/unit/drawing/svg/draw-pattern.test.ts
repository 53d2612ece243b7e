import { describe, expect, it } from 'vitest';
import { drawPattern, patternId } from '../../../../src/lib/drawing/svg/draw-pattern';
import { PATTERN } from '../../../../src/lib/drawing/style/looks';
import type { LayerLook } from '../../../../src/lib/domain/atlas';

const layerWith = (pattern: LayerLook['pattern'], angle: number) => ({
	id: 'qpv',
	look: { light: '#7b3f98', dark: '#c79be0', pattern, angle }
});

const TILE = PATTERN.tilePx;
const DOT_RADIUS = PATTERN.dotRadiusPx;

describe('drawPattern', () => {
	it('is a tile of the layer, coloured by its class', () => {
		const svg = drawPattern(layerWith('hatch', 45), false);
		expect(svg).toContain(`<pattern id="${patternId('qpv', false)}" width="${TILE}" height="${TILE}"`);
		expect(svg).toContain('class="layer-qpv"');
		expect(svg).not.toContain('stroke-dasharray');
		expect(svg).not.toMatch(/style=|#7b3f98/);
	});

	it('has a stroke for each direction of the pattern', () => {
		const strokes = (pattern: LayerLook['pattern']) =>
			drawPattern(layerWith(pattern, 90), false).split('<path').length - 1;
		expect([strokes('hatch'), strokes('cross'), strokes('grid'), strokes('dots')]).toEqual([1, 2, 2, 0]);
	});

	it('draws a dot in the middle and a quarter of one in each corner', () => {
		const svg = drawPattern(layerWith('dots', 45), false);
		const spots = [...svg.matchAll(/cx="(\d+)" cy="(\d+)" r="([\d.]+)"/g)].map(([, x, y]) => `${x},${y}`);
		expect(spots.sort()).toEqual(['0,0', '0,12', '12,0', '12,12', '6,6']);
		const radius = (text: string) => Number(/ r="([\d.]+)"/.exec(text)?.[1]);
		expect(radius(svg)).toBe(DOT_RADIUS);
		expect(radius(drawPattern(layerWith('dots', 45), true))).toBeLessThan(DOT_RADIUS);
	});

	it.each([0, 45, 90, 135])('breaks the lines of what is to come without a seam at %d°', (angle) => {
		const [, text = ''] =
			/stroke-dasharray="([^"]+)"/.exec(drawPattern(layerWith('hatch', angle), true)) ?? [];
		const period = text.split(' ').reduce((sum, part) => sum + Number(part), 0);
		const length = angle % 90 === 0 ? TILE : TILE * Math.SQRT2;
		expect(Math.abs(length / period - Math.round(length / period))).toBeLessThan(0.02);
	});

	it('has another name for what is to come, or the one it is given', () => {
		expect(patternId('qpv', true)).not.toBe(patternId('qpv', false));
		expect(drawPattern(layerWith('dots', 45), true)).toContain(`id="${patternId('qpv', true)}"`);
		expect(drawPattern(layerWith('dots', 45), true, 'own')).toContain('id="own"');
	});
});
