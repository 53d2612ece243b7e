import { ESLint } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import typescript from 'typescript';
import { describe, expect, it } from 'vitest';
import { HOUSE } from '../../eslint.house.js';
import { ROOMS } from '../../src/rooms.js';

const linter = new ESLint({
	overrideConfigFile: true,
	overrideConfig: [
		...svelte.configs.base,
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
		{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
		...HOUSE
	] as ESLint.Options['overrideConfig']
});
const refusals = async (filePath: string, text: string): Promise<string[]> => {
	const [result] = await linter.lintText(text, { filePath });
	return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
};

describe('the lint of the house', () => {
	it.each([
		['src/lib/domain/made.ts', `import { parseQuery } from '../answers/query/parse-query';\nparseQuery;`],
		['src/lib/geo/made.ts', `export { formatNumber } from '$lib/words/plain-words';`],
		['src/lib/answers/made.ts', `const late = () => import('../pages/map/model/load-map');\nlate;`],
		['src/lib/pages/layers/made.ts', `import { counts } from '../about/count-atlas';\ncounts;`],
		['src/routes/made.ts', `import { buildAtlas } from '../pipeline/join/build-atlas';\nbuildAtlas;`],
		['src/pipeline/made.ts', `import { runReader } from './reader/run-reader';\nrunReader;`],
		[
			'src/lib/ui/Made.svelte',
			`<script lang="ts">import MapPage from '$lib/pages/map/MapPage.svelte';</script><MapPage />`
		],
		[
			'src/lib/ui/Late.svelte',
			`<script lang="ts">const late = () => import('../pages/map/model/load-map');</script>{late}`
		]
	])('refuses an import that goes up, in %s', async (file, text) => {
		expect(await refusals(file, text)).toEqual(['boundaries/dependencies']);
	});

	it.each([
		['src/lib/domain/made.ts', `import { readFileSync } from 'node:fs';\nreadFileSync;`],
		['src/lib/answers/made.ts', `import { mount } from 'svelte';\nmount;`],
		['src/lib/pages/layers/made.ts', `import { Map } from 'maplibre-gl';\nMap;`],
		['src/lib/answers/made.ts', `import { factSchema } from '../domain/schemas/fact';\nfactSchema;`]
	])('refuses what the room does not know, in %s', async (file, text) => {
		expect(await refusals(file, text)).toEqual(['@typescript-eslint/no-restricted-imports']);
	});

	it.each([
		['src/lib/pages/crossing/made.ts', `import { readOwn } from '../own-data/messages';\nreadOwn;`],
		['src/routes/made.ts', `import { buildAtlas } from '$lib/pages/map/model/load-map';\nbuildAtlas;`]
	])('lets an import that goes down pass, in %s', async (file, text) => {
		expect(await refusals(file, text)).toEqual([]);
	});
});

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|js|svelte)$/.test(file) && !file.startsWith('lib/paraglide'))
	.map((file) => `src/${file}`);
const KNOWN = new Set(FILES);

/** A page loads, has a head and shows one component: what is longer belongs to a room of `src/lib/pages`. */
const MOST_LINES = 60;

/** The file of the project that an import of another one means, if any. */
function fileOf(from: string, specifier: string): string | undefined {
	const base = specifier.startsWith('$lib/')
		? join('src/lib', specifier.slice('$lib/'.length))
		: specifier.startsWith('.')
			? normalize(join(dirname(from), specifier))
			: '';
	return [base, `${base}.ts`, `${base}.js`].find((file) => KNOWN.has(file));
}

/** Other files that a file imports; a component may draw itself within itself. */
const importsOf = (file: string): string[] => {
	const text = readFileSync(file, 'utf8');
	const scripts = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
		: [text];
	return scripts
		.flatMap((script) => typescript.preProcessFile(script, true, true).importedFiles)
		.flatMap(({ fileName }) => fileOf(file, fileName) ?? [])
		.filter((imported) => imported !== file);
};

describe('files', () => {
	it('import one another in no circle', () => {
		const imports = new Map(FILES.map((file) => [file, importsOf(file)]));
		expect([...imports.values()].flat().length).toBeGreaterThan(FILES.length);
		const done = new Set<string>();
		const path: string[] = [];
		const walk = (file: string): void => {
			if (path.includes(file)) expect.fail([...path.slice(path.indexOf(file)), file].join(' → '));
			if (done.has(file)) return;
			path.push(file);
			imports.get(file)?.forEach(walk);
			path.pop();
			done.add(file);
		};
		FILES.forEach(walk);
	});

	it('all stand in a room that the table names', () => {
		const folders = Object.values(ROOMS).map(({ folder }) => `${folder}/`);
		const outside = FILES.filter((file) => !folders.some((folder) => file.startsWith(folder)));
		expect(outside).toEqual(
			['src/hooks.client.ts', 'src/hooks.server.ts', 'src/app.d.ts', 'src/rooms.js'].sort()
		);
	});

	it('of routes that are pages are short: load, head, one component', () => {
		const long = FILES.filter((file) => file.endsWith('+page.svelte')).filter(
			(file) => readFileSync(file, 'utf8').split('\n').length > MOST_LINES
		);
		expect(long).toEqual([]);
	});

	it('of each room have a README of its own, that says where to enter', () => {
		for (const { folder } of Object.values(ROOMS).filter(({ folder }) => !folder.endsWith('paraglide')))
			expect(readFileSync(`${folder}/README.md`, 'utf8').split('\n').length, folder).toBeLessThanOrEqual(10);
	});
});
