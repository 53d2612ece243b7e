import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AtlasStart } from '../../../src/lib/domain/atlas';
import type { Effects } from '../../../src/pipeline/effects';
import { runPipeline } from '../../../src/pipeline/run-pipeline';
import { REAL_ROOT, readTree, runCli } from './a-project';
import { quickEffects } from './sources/quick-effects';

const MIRROR = join(REAL_ROOT, '../shared/sources');
/** The true outlines where they are at hand, and approximate cells elsewhere: the bytes must not differ either way. */
const env = { ATLAS_SOURCES: existsSync(MIRROR) ? MIRROR : 'none' };

/** The real effects, but each folder is listed in an order of its own. */
function shuffledEffects(): Effects {
	const effects = quickEffects(env);
	const rank = (name: string): number =>
		[...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 97, 7);
	return {
		...effects,
		list: async (path) => (await effects.list(path)).sort((a, b) => rank(b) - rank(a) || (a < b ? 1 : -1))
	};
}

let folder: string;
let first: Map<string, Buffer>;
let second: Map<string, Buffer>;
let outcome: Awaited<ReturnType<typeof runCli>>;

async function copyInputs(name: string): Promise<string> {
	const root = join(folder, name);
	for (const part of ['seeds', 'data'])
		await cp(join(REAL_ROOT, part), join(root, part), { recursive: true });
	return root;
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'atlas-twice-'));
	const [one, two] = await Promise.all([copyInputs('one'), copyInputs('deeper/two')]);
	// At once, so that it takes the time of one: by the command line, and in this process.
	[outcome] = await Promise.all([
		runCli(['--root', one], env),
		runPipeline(shuffledEffects(), { root: two })
	]);
	[first, second] = await Promise.all([readTree(join(one, 'static')), readTree(join(two, 'static'))]);
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the whole pipeline on the real inputs', () => {
	it('says what it checked and how many files it wrote', () => {
		expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 0, stderr: '' });
		expect(outcome.stdout).toMatch(/^\d+ documents, \d+ facts, \d+ communes: no problem$/m);
		expect(outcome.stdout).toContain(`${first.size} files written to static/`);
	});

	it('writes the same files with the same bytes twice, wherever it runs and however folders are listed', () => {
		expect([...second.keys()]).toEqual([...first.keys()]);
		expect(first.size).toBeGreaterThan(400);
		const different = [...first].filter(([path, bytes]) => !second.get(path)?.equals(bytes));
		expect(different.map(([path]) => path)).toEqual([]);
	});

	it('leaves no half-written file behind', () => {
		expect([...first.keys()].filter((path) => path.endsWith('.part'))).toEqual([]);
	});

	it('writes no path of the machine and no time into what it publishes', () => {
		for (const [path, bytes] of first) {
			const text = bytes.toString('utf8');
			expect(text.includes(folder), path).toBe(false);
			expect(text.includes(`${new Date().toISOString().slice(0, 10)}T`), path).toBe(false);
		}
	});

	it('draws outlines where the sources of the communes are at hand, and approximate cells elsewhere', () => {
		const start = JSON.parse(first.get('atlas/start.json')?.toString() ?? '') as AtlasStart;
		expect(start.boundaries).toBe(env.ATLAS_SOURCES === 'none' ? 'cell' : 'outline');
	});
});
