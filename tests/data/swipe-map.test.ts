import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openAtlasFiles } from '../../src/lib/pages/published/files';
import { openSwipeMap } from '../../src/lib/pages/crossing/swipe/swipe-map';

/** Reads what the build wrote, as a browser would. */
const readStatic = (async (path: string) => new Response(await readFile(`static${path}`))) as typeof fetch;
const map = await openSwipeMap(openAtlasFiles(readStatic, ''));
const usedIn = (svg: string) => [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
const definedIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

describe('the map of the swipe', () => {
	it('defines everything that a set uses, each once', async () => {
		const ground = map.ground();
		const { patterns, communes, layers, marks } = await map.draw(['programmes', 'culture', 'npnru', 'innovation', 'air-climat']);
		const defined = definedIn(
			Object.values(patterns).join('') + Object.values(communes).join('') + ground.shapes
		);
		expect(new Set(defined).size).toBe(defined.length);
		expect([...usedIn(layers), ...usedIn(ground.under)].filter((id = '') => !defined.includes(id))).toEqual([]);
		expect(Object.keys(communes).length).toBeGreaterThan(5);
		expect(marks).toContain('class="drawn-mark layer-culture"');
	});

	it('draws the first layer on top', async () => {
		const { layers } = await map.draw(['programmes', 'npnru']);
		expect(layers.indexOf('"layer-npnru"')).toBeGreaterThanOrEqual(0);
		expect(layers.indexOf('"layer-npnru"')).toBeLessThan(layers.indexOf('"layer-programmes"'));
	});

	it('moves the marks of several layers apart, and leaves out a layer that there is not', async () => {
		const alone = [await map.draw(['culture']), await map.draw(['sante'])];
		const together = await map.draw(['culture', 'sante', 'paris']);
		const centres = ({ marks }: { marks: string }) =>
			[...marks.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/g)].map(([, x, y]) => `${x} ${y}`);
		const [apart, joined] = [alone.flatMap(centres), centres(together)];
		expect(joined).toHaveLength(apart.length);
		expect(new Set(joined).size).toBeGreaterThan(new Set(apart).size);
		expect(Object.keys(together.patterns)).toEqual(['culture', 'sante']);
	});
});
