/** What any host should answer of the site, and with which headers; checked against a real one by nginx.spec.ts and apache.spec.ts. */
import {
	cpSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { request as openRequest } from 'node:http';
import { join, resolve } from 'node:path';
import { LOCALES, prefixOf, splitLocale } from '../../src/lib/site/locales.js';
import { headersOf } from '../../src/pipeline/site/headers.js';
import { expect, test } from './atlas-test';

/** A host, and where it differs from others without harm. */
export interface HostUnderTest {
	/** Where it answers, without a slash at its end. */
	site: string;
	/** What it calls itself. */
	server: string;
	/** Its media type of scripts. */
	script: string;
	/** Its media type of KML. */
	kml: string;
}

/** An archive of tiles is read by parts; any bytes do for that. */
const ARCHIVE = Buffer.from(Array.from({ length: 5000 }, (_, i) => i % 251));

/** Makes a folder of links to the build, beside which files of our own can be put. */
export function linkBuild(folder: string): void {
	for (const place of ['', 'atlas', ...LOCALES.map(prefixOf).filter(Boolean)]) {
		rmSync(join(folder, place), { recursive: true, force: true });
		mkdirSync(join(folder, place), { recursive: true });
		for (const name of readdirSync(join('build', place)))
			symlinkSync(resolve(join('build', place, name)), join(folder, place, name));
	}
	writeFileSync(join(folder, 'atlas/essai.pmtiles'), ARCHIVE);
}

/** The same as a copy, for a host that runs as somebody else. */
export function copyBuild(folder: string): void {
	cpSync('build', folder, { recursive: true });
	writeFileSync(join(folder, 'atlas/essai.pmtiles'), ARCHIVE);
}

/** Waits until a host answers. @param said what it has to say if it does not */
export async function hostAnswers(site: string, said: () => string): Promise<void> {
	await expect
		.poll(
			() =>
				ask(site, '/').then(
					({ status }) => status,
					() => 0
				),
			{ message: `it answers ${said()}`, timeout: 20_000 }
		)
		.toBe(200);
}

interface Answer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** Asks as it is told to, without following or unpacking. */
function ask(
	site: string,
	path: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<Answer> {
	return new Promise((done, fail) => {
		// The path as it is: an address would be tidied up first.
		const { hostname, port } = new URL(site);
		const request = openRequest({ hostname, port, path, headers, method }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () =>
				done({
					status: response.statusCode ?? 0,
					headers: Object.fromEntries(
						Object.entries(response.headers).map(([name, value]) => [name, String(value)])
					),
					body: Buffer.concat(parts)
				})
			);
		});
		request.on('error', fail);
		request.end();
	});
}

const firstIn = (place: string, ending: string): string =>
	`/${place}/${readdirSync(join('build', place)).find((name) => name.endsWith(ending)) ?? 'none'}`;
const immutable = firstIn('_app/immutable/entry', '.js');

/** Declares the tests of a host that has been started. */
export function testHost({ site, server, script, kml }: HostUnderTest): void {
	const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		ask(site, path, headers, method);

	test.describe(server, () => {
		test('every answer has the headers of the one definition, and none twice', async () => {
			const paths = [
				'/',
				'/communes',
				'/communes/59606-valenciennes',
				'/embed',
				'/embed/',
				'/en/embed',
				'/nl/embed.html',
				'/embedded',
				'/couches/nulle-part',
				'/atlas/start.json',
				'/atlas/essai.pmtiles',
				'/api/v1/index.json',
				'/api/v1/layers/npnru.csv',
				'/data.json',
				'/service-worker.js',
				'/offline.json',
				'/manifest.webmanifest',
				'/_app/version.json',
				'/_app/offline.js',
				'/favicon.svg',
				firstIn('flux', '.atom'),
				immutable
			];
			for (const path of paths) {
				const { status, headers } = await get(path);
				// What is nowhere is answered as the page that says so.
				const wanted = headersOf(status === 404 ? '/404.html' : path);
				for (const [name, value] of Object.entries(wanted))
					expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
				if (wanted['Access-Control-Allow-Origin'] === undefined)
					expect(headers['access-control-allow-origin'], path).toBeUndefined();
				expect(headers.server, path).toBe(server);
			}
			// The map made for it may be framed by all, other pages by their own site.
			expect(headersOf('/nl/embed')['Content-Security-Policy']).toContain('frame-ancestors *');
			expect(headersOf('/embedded')['Content-Security-Policy']).toContain("frame-ancestors 'self'");
		});

		test('an address has one form, the others lead to it, and what is nowhere is told with 404', async () => {
			const moves: [from: string, to: string][] = [
				['/communes/', '/communes'],
				['/communes.html', '/communes'],
				['/index.html', '/'],
				['/communes/59606-valenciennes/?a=1&b=2', '/communes/59606-valenciennes?a=1&b=2'],
				['/nl', '/nl/'],
				['/en', '/en/'],
				['/en/index.html', '/en/'],
				['/en/communes.html?q=lens', '/en/communes?q=lens']
			];
			for (const [from, to] of moves) {
				const { status, headers } = await get(from);
				// Some say it whole.
				const location = headers.location === undefined ? 'none' : new URL(headers.location, site).href;
				expect([from, status, location]).toEqual([from, 301, site + to]);
			}
			for (const path of LOCALES.flatMap((locale) => [
				`${prefixOf(locale)}/`,
				`${prefixOf(locale)}/communes`
			])) {
				const { status, headers, body } = await get(path);
				expect([path, status, headers['content-type']]).toEqual([path, 200, 'text/html; charset=utf-8']);
				const locale = LOCALES.find((each) => path.startsWith(`/${each}/`)) ?? 'fr';
				expect(body.toString(), path).toContain(`<html lang="${locale}"`);
			}
			for (const path of [
				'/nulle-part',
				'/communes/nulle-part',
				'/atlas/nulle-part.json',
				'/_headers',
				'/nl/x',
				'/en/x'
			]) {
				const { status, headers, body } = await get(path);
				expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
				expect(body.toString(), path).toBe(
					readFileSync(`build${prefixOf(splitLocale(path).locale)}/404.html`, 'utf8')
				);
			}
			expect([403, 404]).toContain((await get('/.htaccess')).status);
			expect((await get('/../package.json')).status).toBe(400);
			expect((await get('/communes', {}, 'POST')).status).toBe(405);
		});

		test('files have their media types', async () => {
			const types: Record<string, string> = {
				'/manifest.webmanifest': 'application/manifest+json; charset=utf-8',
				'/data.json': 'application/ld+json; charset=utf-8',
				'/api/v1/index.json': 'application/json; charset=utf-8',
				'/api/v1/layers/npnru.csv': 'text/csv; charset=utf-8',
				'/api/v1/layers/npnru.geojson': 'application/geo+json; charset=utf-8',
				'/atlas/essai.pmtiles': 'application/vnd.pmtiles',
				'/service-worker.js': `${script}; charset=utf-8`,
				'/favicon.svg': 'image/svg+xml; charset=utf-8',
				[immutable]: `${script}; charset=utf-8`
			};
			const tracks = readdirSync('build/api/v1', { recursive: true }).map(String);
			for (const [ending, type] of [
				['.gpx', 'application/gpx+xml; charset=utf-8'],
				['.kml', kml]
			] as const) {
				const track = tracks.find((name) => name.endsWith(ending));
				if (track !== undefined) types[`/api/v1/${track}`] = type;
			}
			for (const [path, type] of Object.entries(types)) {
				const { status, headers } = await get(path);
				expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
			}
		});

		test('text is sent packed, tiles by parts, and what has not changed not at all', async () => {
			const packed = { 'accept-encoding': 'gzip' };
			for (const path of [
				'/',
				'/atlas/start.json',
				'/api/v1/layers/npnru.geojson',
				'/api/v1/layers/npnru.csv',
				immutable
			]) {
				const { headers, body } = await get(path, packed);
				expect([path, headers['content-encoding'], headers.vary]).toEqual([path, 'gzip', 'Accept-Encoding']);
				const file = path === '/' ? 'build/index.html' : `build${path}`;
				expect(body.length, path).toBeLessThan(statSync(file).size);
			}
			const part = await get('/atlas/essai.pmtiles', { ...packed, range: 'bytes=100-199' });
			expect(part.status).toBe(206);
			expect(part.headers['content-range']).toBe('bytes 100-199/5000');
			expect(part.body.equals(ARCHIVE.subarray(100, 200))).toBe(true);
			expect(part.headers['content-encoding']).toBeUndefined();
			expect((await get('/atlas/essai.pmtiles', { range: 'bytes=9000-' })).status).toBe(416);

			for (const path of ['/', '/api/v1/index.json', '/service-worker.js']) {
				const first = await get(path);
				expect(first.headers.etag, path).toMatch(/^"/);
				const again = await get(path, { 'if-none-match': first.headers.etag ?? '' });
				expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
				expect(again.headers['cache-control'], path).toBe(first.headers['cache-control']);
			}
		});

		test('a page with a map opens under both policies, its own and the host’s, without a word', async ({
			page
		}) => {
			test.setTimeout(180_000);
			await page.goto('/');
			await expect(page.locator('[data-map="idle"]')).toBeVisible({ timeout: 120_000 });
			await page
				.getByRole('link', { name: /communes/i })
				.first()
				.click();
			await expect(page.locator('h1')).toBeVisible();
			await page.goto('/croisements?q=npnru', { waitUntil: 'networkidle' });
			await expect(page.locator('[data-sentence]')).toBeVisible();
		});
	});
}
