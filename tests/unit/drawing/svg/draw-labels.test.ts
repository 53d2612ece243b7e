import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../src/lib/domain/atlas';
import { drawLabels } from '../../../../src/lib/drawing/svg/draw-parts';

const LABELS = [
	{ name: 'Pays', at: [300, 100] as LngLat, kind: 'territory' as const },
	{ name: 'Lens', at: [300, 200] as LngLat, kind: 'commune' as const },
	{ name: 'Avion', at: [300, 230] as LngLat, kind: 'commune' as const }
];
const place = ([x, y]: LngLat): [number, number] => [x, y];
const draw = (width: number) => drawLabels(LABELS, { place }, [width, 400]);
const namesIn = (markup: string) => [...markup.matchAll(/>([^<]+)<\/text>/g)].map(([, name]) => name);

describe('drawLabels', () => {
	it('writes what finds room', () => {
		expect(namesIn(draw(400))).toEqual(['Pays', 'Lens', 'Avion']);
		expect(draw(400)).not.toContain('<g');
	});

	it('has, for a picture that a phone shrinks, a second set of fewer names for larger letters', () => {
		const [wide = '', narrow = ''] = draw(700).split('<g class="labels-narrow">');
		expect(wide).toMatch(/^<g class="labels-wide">/);
		expect(namesIn(wide)).toEqual(['Pays', 'Lens', 'Avion']);
		// Avion lies so near to Lens that their large letters would touch.
		expect(namesIn(narrow)).toEqual(['Lens']);
	});
});
