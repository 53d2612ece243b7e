import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { preview } from 'vite';
import { findChromium } from '../find-chromium';
import { portOf, SITE } from '../ports';
import { benchMap } from './bench-map';
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
	['outings', '/sorties'],
	['data', '/donnees']
] as const;
const KINDS = ['HTML', 'JS', 'CSS', 'data', 'other'] as const;

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
	// The map comes once the page stands.
	const map = page.locator('[data-map]');
	if (await map.count())
		await map.and(page.locator('[data-map="idle"], [data-map="drawn"]')).waitFor({ timeout: 120_000 });
	await Promise.all(waiting);
	await page.close();
	return KINDS.map((kind) => bytes.get(kind) ?? 0);
}

/** Weights of the kinds of pages of `build/`, and times of the map, in Chromium. */
export async function benchPages(): Promise<void> {
	const server = await preview({
		configFile: 'src/pipeline/site/preview.config.ts',
		logLevel: 'error',
		preview: { port: Number(portOf(SITE)), strictPort: true }
	});
	const site = SITE;
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
		await benchMap(browser, `${site}/`);
	} finally {
		await browser.close();
		await server.close();
	}
}
