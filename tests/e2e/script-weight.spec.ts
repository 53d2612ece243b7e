/** What a page without a map needs of script: what comes while it is read, and what keeps the atlas for later, apart. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { SETTLE_MS } from '../../src/lib/offline/keeping/settle';
import { expect, test } from './atlas-test';
import { KINDS, LOST, openKind } from './kinds';

const KIB = 1024;
/** Most bytes, gzipped, of a page that is no map; of those that build more from what is asked of them. */
const USUAL = 60 * KIB;
const MORE = new Map([
	['an empty comparison', 64 * KIB],
	['a comparison', 64 * KIB],
	// Its first needs are weighed in crossings.spec.ts.
	['a crossing', 96 * KIB]
]);
/** Most bytes of what comes once the page has settled. */
const LATER = 2 * KIB;

/** Bytes of the scripts that a page asked for before it settled, and after. */
async function weighScripts(page: Page): Promise<{ first: number; later: number }> {
	const scripts = await page.evaluate((settle) => {
		const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const settled = (visit?.loadEventEnd ?? NaN) + settle;
		return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
			.filter(({ name }) => name.endsWith('.js'))
			.map(({ name, startTime }) => ({ path: new URL(name).pathname, isLater: startTime >= settled }));
	}, SETTLE_MS);
	const weights = { first: 0, later: 0 };
	for (const { path, isLater } of scripts)
		weights[isLater ? 'later' : 'first'] += gzipSync(readFileSync(`build${path}`)).length;
	return weights;
}

for (const kind of KINDS.filter(({ name }) => !name.startsWith('the map')))
	test(`${kind.name}: ${(MORE.get(kind.name) ?? USUAL) / KIB} kB of script at most`, async ({
		page,
		watch
	}) => {
		watch.allow.push(...LOST);
		await openKind(page, kind);
		await page.waitForTimeout(1.5 * SETTLE_MS);
		const { first, later } = await weighScripts(page);
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThan(MORE.get(kind.name) ?? USUAL);
		expect(later).toBeLessThan(LATER);
	});
