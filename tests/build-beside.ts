/**
 * Sites built beside the one that most tests open, in copies of the project below `.cache`, each kept until something that it is
 * made from changes. `npx tsx tests/build-beside.ts cells region-sample` builds some ahead of the tests that need them.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Walk } from '../src/lib/domain/walk';
import { NO_SOURCES, toMirrorFolder } from '../src/pipeline/sources/locate-sources';
import { copyProject, projectFiles } from './project-copy';

const ROOT = process.cwd();
const BUILT = 'built.txt';
const VITE = 'node_modules/vite/bin/vite.js';
const TSX = 'node_modules/tsx/dist/cli.mjs';

/** A site that is built, with what the pipeline wrote in `static/` and the pages in `build/`; or why there is none. */
export type BesideBuild = { folder: string; refusal?: undefined } | { folder?: undefined; refusal: string };

interface Beside {
	/** What is set while it is built, beside what is set anyway. */
	env: Record<string, string>;
	/** Pages that are rendered, in French; all, in every language, unless they are given. */
	pages?: readonly string[];
	/** Whether its cards are those of the site with outlines, drawn before. */
	hasCards?: boolean;
}

const mirror = process.env.ATLAS_SOURCES === NO_SOURCES ? NO_SOURCES : toMirrorFolder(process.env, ROOT);
/** What the service worker keeps has to be there. */
const SHELL = ['/', '/hors-ligne', '/sorties'];
/** A list of the API, as it was built here. */
const listOf = <Item>(file: string, key: string): Item[] =>
	(JSON.parse(readFileSync(join(ROOT, 'static/api/v1', `${file}.json`), 'utf8')) as Record<string, Item[]>)[
		key
	] ?? [];

/** Communes of the sample of the region: one that documents are about, one that none is about, one of each other département. */
export const REGION_SAMPLE = [
	'/communes/59606-valenciennes',
	'/communes/80021-amiens',
	'/communes/02691-saint-quentin',
	'/communes/60057-beauvais',
	'/communes/62498-lens'
];

const SITES = {
	/** As on a machine that can get no source of outlines. */
	cells: (): Beside => ({
		env: { ATLAS_SOURCES: NO_SOURCES },
		pages: [
			...SHELL,
			'/communes',
			'/communes/59606-valenciennes',
			// Ways of registers are not there without their source.
			...listOf<Pick<Walk, 'id' | 'record'>>('walks', 'walks').flatMap(({ id, record }) =>
				record === null ? [`/sorties/${id}`] : []
			)
		],
		hasCards: true
	}),
	/** Every commune and EPCI of Hauts-de-France in the data, some of them as pages. */
	'region-sample': (): Beside => ({
		env: { ATLAS_SCOPE: 'region', ATLAS_SOURCES: mirror },
		pages: [
			...SHELL,
			'/communes',
			'/territoires',
			...listOf<{ id: string }>('territories', 'territories').map(({ id }) => `/territoires/${id}`),
			...REGION_SAMPLE
		]
	}),
	/** The same with every page in every language. */
	region: (): Beside => ({ env: { ATLAS_SCOPE: 'region', ATLAS_SOURCES: mirror } })
};
export type BesideName = keyof typeof SITES;

/** The region that tests open: a sample of its pages, or all of them with `npm run test:region`. */
export const IS_WHOLE_REGION = process.env.ATLAS_REGION === 'whole';
export const REGION: BesideName = IS_WHOLE_REGION ? 'region' : 'region-sample';

/** Changes whenever what a site is made from does. */
function stampOf(site: Beside): string {
	const hash = createHash('sha256').update(JSON.stringify(site));
	for (const file of projectFiles()) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
	return hash.digest('hex');
}

/** Makes SvelteKit render some pages and follow no link from them. */
function choosePages(folder: string, pages: readonly string[]): void {
	renameSync(join(folder, 'svelte.config.js'), join(folder, 'site.config.js'));
	const chosen = { crawl: false, entries: pages, handleUnseenRoutes: 'ignore' };
	writeFileSync(
		join(folder, 'svelte.config.js'),
		`import site from './site.config.js';
const prerender = { ...site.kit.prerender, ...${JSON.stringify(chosen)} };
export default { ...site, kit: { ...site.kit, prerender } };
`
	);
}

/** Programs that build a site, one after the other. */
const commandsOf = ({ pages, hasCards }: Beside): string[][] => [
	[TSX, 'src/pipeline/cli.ts'],
	...(hasCards ? [] : [[TSX, 'src/pipeline/cards/cli.ts']]),
	pages ? [VITE, 'build', '--logLevel', 'error'] : [TSX, 'src/pipeline/site/build-site.ts']
];

function copyInto(folder: string, site: Beside): void {
	copyProject(folder, site.hasCards === true);
	// Messages are compiled, sources and cards that are at hand are not had a second time.
	for (const kept of ['src/lib/paraglide', '.cache/sources', '.cache/cards'])
		if (existsSync(join(ROOT, kept))) cpSync(join(ROOT, kept), join(folder, kept), { recursive: true });
	if (site.pages) choosePages(folder, site.pages);
}

/** Builds a site, or finds it built. */
export function buildBeside(name: BesideName): BesideBuild {
	const site = SITES[name]();
	const stamp = stampOf(site);
	const home = join(ROOT, '.cache', `build-${name}`);
	const folder = join(home, stamp.slice(0, 16));
	if (existsSync(join(folder, BUILT))) return { folder };
	rmSync(home, { recursive: true, force: true });
	copyInto(folder, site);
	const log = join(folder, 'build.log');
	const out = openSync(log, 'w');
	for (const args of commandsOf(site)) {
		const { status } = spawnSync(process.execPath, args, {
			cwd: folder,
			// What is published is never the development build, whatever a test runner says.
			env: { ...process.env, NODE_ENV: 'production', ATLAS_LOCALE: 'fr', ...site.env },
			stdio: ['ignore', out, out]
		});
		if (status !== 0) return { refusal: readFileSync(log, 'utf8') };
	}
	writeFileSync(join(folder, BUILT), stamp);
	return { folder };
}

export const isBesideName = (text: string): text is BesideName => text in SITES;
if (process.argv[1] === import.meta.filename)
	for (const name of process.argv.slice(2).filter(isBesideName)) {
		const { refusal } = buildBeside(name);
		// A machine that cannot get the outlines of the region has none: its tests say so.
		if (refusal !== undefined && name === 'cells') throw new Error(refusal);
	}
