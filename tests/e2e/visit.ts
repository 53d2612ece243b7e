/** What a visit asks for and leaves behind: one site, nothing sent, nothing stored. */
import type { BrowserContext, Page, Request } from '@playwright/test';
import { expect } from './atlas-test';

/** Requests that send something, beside what is asked for: a body, or a beacon. */
const sends = (request: Request): boolean =>
	request.method() !== 'GET' || request.postData() !== null || request.resourceType() === 'ping';

export interface Visit {
	/** Fails if another host was called, something was sent, or something was left. */
	expectNoTrace(page: Page): Promise<void>;
}

/** Watches a visit from before its first page. */
export function watchVisit(context: BrowserContext, site: string): Visit {
	const origins = new Set<string>();
	const sent: string[] = [];
	const cookies: string[] = [];
	context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http')) origins.add(origin);
		if (sends(request)) sent.push(request.url());
	});
	context.on('response', (response) => {
		if (response.headers()['set-cookie'] !== undefined) cookies.push(response.url());
	});
	return {
		async expectNoTrace(page) {
			const left = await page.evaluate(() => ({
				cookie: document.cookie,
				local: Object.keys(localStorage),
				session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:'))
			}));
			expect.soft(left, 'left on the device').toEqual({ cookie: '', local: [], session: [] });
			expect.soft(await context.cookies(), 'cookies').toEqual([]);
			expect.soft([...origins], 'sites that were asked').toEqual([site]);
			expect.soft([sent, cookies], 'sent, and set').toEqual([[], []]);
		}
	};
}
