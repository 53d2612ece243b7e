import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { CommuneFile } from '../../src/lib/domain/atlas';
import { expect, test } from './atlas-test';
import { communeFile, facts } from './published';
import { SITE } from '../ports';

/** The origin that the site was built for, as its schemas say: this server stands in for it. */
const { $id } = JSON.parse(readFileSync('static/api/v1/schemas/index.schema.json', 'utf8')) as {
	$id: string;
};
const ORIGIN = new URL($id).origin;

const run = promisify(execFile);
const RUNNERS: Record<string, [command: string, ...args: string[]]> = {
	shell: ['bash', '-c'],
	javascript: [process.execPath, '--input-type=module', '-e'],
	python: ['python3', '-c']
};

const denain = communeFile('59172') as unknown as CommuneFile;

/** What each example prints, by the files of this build. */
const EXPECTED: Record<string, () => string[]> = {
	shell: () => [`"layers":${JSON.stringify(denain.layers)}`],
	javascript: () =>
		denain.facts.map(
			({ status, name, citations }) =>
				`${status} | ${name} | ${citations[0]?.document} ${citations[0]?.lines[0]}`
		),
	python: () => {
		const names = new Map(
			(
				JSON.parse(readFileSync('static/api/v1/communes.json', 'utf8')) as {
					communes: { code: string; name: string }[];
				}
			).communes.map(({ code, name }) => [code, name])
		);
		return facts
			.filter(({ layer, status }) => layer === 'npnru' && status === 'underway')
			.filter(({ communes }) => communes.length > 0)
			.map(({ name, communes }) => `${name} | ${communes.map((code) => names.get(code)).join('; ')}`);
	}
};

test('each example runs as it is printed, and answers its question', async ({ page }) => {
	await page.goto('/donnees');
	for (const [language, [command, ...args]] of Object.entries(RUNNERS))
		await test.step(language, async () => {
			const printed = (await page.locator(`pre[data-language="${language}"]`).textContent()) ?? '';
			expect(printed).toContain(`${ORIGIN}/api/v1/`);
			const { stdout, stderr } = await run(command, [...args, printed.replaceAll(ORIGIN, SITE)], {
				env: { ...process.env, FORCE_COLOR: '0', PYTHONIOENCODING: 'utf-8', no_proxy: '*' }
			});
			expect(stderr).toBe('');
			const expected = EXPECTED[language]?.() ?? [];
			expect(expected.length).toBeGreaterThan(0);
			expect(stdout.trimEnd().split(/\r?\n/)).toEqual(expected);
		});
});

test('the address for a GIS is a GeoJSON, the table for spreadsheets downloads with mark and semicolons, a button copies', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/donnees');
	const address = (await page.getByRole('region', { name: 'Dans un SIG' }).textContent()) ?? '';
	const response = await page.request.get(address.replace(ORIGIN, SITE));
	expect(response.headers()['content-type']).toContain('application/geo+json');
	expect(((await response.json()) as { type: string }).type).toBe('FeatureCollection');

	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('list').getByRole('link', { name: 'Sites NPNRU' }).click()
	]);
	expect(download.suggestedFilename()).toBe('npnru.excel.csv');
	const bytes = readFileSync(await download.path());
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	expect(bytes.toString('utf8')).toContain('Dispositif;En bref;Communes');

	await expect(page.getByRole('button', { name: /^Copier/ })).toHaveCount(4);
	const button = page.getByRole('button', { name: /^Copier, curl/ });
	await button.focus();
	await page.keyboard.press('Enter');
	const status = page.getByRole('main').getByRole('status');
	await expect(status).toHaveText('Copié');
	const printed = await page.locator('pre[data-language="shell"]').textContent();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(printed);
	await expect(status).toHaveText('', { timeout: 5000 });
});

test('other sites may read the data: the server says so to all', async ({ request }) => {
	for (const path of [
		'/api/v1/index.json',
		'/api/v1/layers/npnru.csv',
		'/api/v1/communes/59606.json',
		'/data.json'
	]) {
		const response = await request.get(path, { headers: { Origin: 'https://autre.example.org' } });
		expect(response.headers()['access-control-allow-origin'], path).toBe('*');
	}
	const headers = readFileSync('build/_headers', 'utf8');
	expect(headers).toMatch(/^\/api\/\*\n {2}Access-Control-Allow-Origin: \*$/m);
});
