/** What a page that was opened needed of script: what came while it was read, and what keeps the atlas for later, apart. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { SETTLE_MS } from '../../src/lib/offline/keeping/settle';

/** Bytes, gzipped, of the scripts that a page asked for before it settled, and after. */
export async function weighScripts(page: Page): Promise<{ first: number; later: number }> {
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
