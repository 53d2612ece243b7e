import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { preview } from 'vite';
import { findChromium } from '../find-chromium';
import { PORT } from '../ports';
import { printTable } from './print-table';

const PAGES = [
	['map', '/'],
	['list of communes', '/communes'],
	['commune', '/communes/59606-valenciennes'],
	['territory', '/territoires/mel'],
	['crossings', '/croisements'],
	['matrix', '/croisements/matrice'],
	['layer', '/couches/npnru'],
	['documents', '/documents'],
	['outings', '/balades'],
	['data', '/donnees']
] as const;
const KINDS = ['HTML', 'JS', 'CSS', 'data', 'other'] as const;
const TOGGLES = 6;

function kindOf(url: string, type: string): (typeof KINDS)[number] {
	if (type.includes('html')) return 'HTML';
	if (type.includes('javascript')) return 'JS';
	if (type.includes('css')) return 'CSS';
	return /\/(atlas|api)\//.test(url) ? 'data' : 'other';
}

const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

/** What a page asks for until it is quiet, gzipped here: the host of the build compresses nothing. */
async function weigh(browser: Browser, address: string): Promise<number[]> {
	const page = await browser.newPage({ serviceWorkers: 'block' });
	const bytes = new Map<string, number>();
	const waiting: Promise<void>[] = [];
	page.on('response', (response) => {
		const kind = kindOf(response.url(), response.headers()['content-type'] ?? '');
		const add = response.body().then((body) => {
			const isPacked = /\.(woff2|png|jpg)$/.test(response.url());
			const weight = isPacked ? body.length : gzipSync(body).length;
			bytes.set(kind, (bytes.get(kind) ?? 0) + weight);
		});
		waiting.push(add.catch(() => undefined));
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	await Promise.all(waiting);
	await page.close();
	return KINDS.map((kind) => bytes.get(kind) ?? 0);
}

/** Milliseconds from a switch of a layer to the map at rest with it, and back, in the page’s own clock. */
const timeToggle = (page: Page, index: number): Promise<number> =>
	page.evaluate(
		(position) =>
			new Promise<number>((resolve) => {
				const map = document.querySelector('[data-map]');
				const box = document.querySelectorAll<HTMLInputElement>('input[type=checkbox][data-layer]')[position];
				if (!map || !box) throw new Error('no map or no layer');
				const start = performance.now();
				new MutationObserver((_, observer) => {
					if (map.getAttribute('data-map') !== 'idle') return;
					observer.disconnect();
					resolve(performance.now() - start);
				}).observe(map, { attributes: true });
				box.click();
			}),
		index
	);

async function timeMap(browser: Browser, address: string): Promise<{ ready: number; toggles: number[] }> {
	const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
	await page.goto(address);
	await page.waitForSelector('[data-map="idle"]', { timeout: 120_000 });
	const ready = await page.evaluate(() => performance.now());
	await page.waitForTimeout(2000);
	const toggles: number[] = [];
	for (let i = 0; i < TOGGLES; i++) toggles.push(await timeToggle(page, Math.floor(i / 2)));
	await page.close();
	return { ready, toggles: toggles.sort((a, b) => a - b) };
}

/** Weights of the kinds of pages of `build/`, and times of the map, in Chromium. */
export async function benchPages(): Promise<void> {
	const server = await preview({
		configFile: 'src/site-build/preview.config.ts',
		logLevel: 'error',
		preview: { port: PORT + 4, strictPort: true }
	});
	const site = `http://127.0.0.1:${PORT + 4}`;
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
	});
	try {
		const rows: string[][] = [];
		for (const [name, path] of PAGES) {
			const weights = await weigh(browser, site + path);
			rows.push([name, ...weights.map(kB), kB(weights.reduce((sum, weight) => sum + weight, 0))]);
		}
		printTable(
			'Weight of pages until they are quiet, gzip, kB (fonts and pictures as they are)',
			['', ...KINDS, 'all'],
			rows
		);
		const { ready, toggles } = await timeMap(browser, `${site}/`);
		printTable(
			'Map in software-rendered Chromium, ms',
			['', ''],
			[
				['ready: every outline and label drawn', ready.toFixed(0)],
				['a layer switched, map at rest again: middle', (toggles[toggles.length >> 1] ?? 0).toFixed(0)],
				['a layer switched, map at rest again: slowest', (toggles.at(-1) ?? 0).toFixed(0)]
			]
		);
	} finally {
		await browser.close();
		await server.close();
	}
}
