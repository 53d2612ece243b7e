import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../../src/lib/domain/problem';
import { openCache, readMirror, toMirrorFolder } from '../../../../src/pipeline/sources/locate-sources';
import { entryOf, sha256Of } from './a-source';
import { quickEffects } from './quick-effects';
import { makeTemporaryFolder } from './temporary-folder';

const bytes = new TextEncoder().encode('{"type":"FeatureCollection","features":[]}');
const terrils = entryOf(bytes);
const cites = entryOf(bytes, { id: 'cites', file: 'bassin-minier/cites.geojson' });

let parent: string;
let root: string;
beforeEach(async () => {
	parent = await makeTemporaryFolder();
	root = join(parent, 'main');
});

async function put(path: string, content: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, content);
}

async function catchProblems(work: Promise<unknown>): Promise<ProblemsError> {
	const error: unknown = await work.then(
		() => undefined,
		(reason: unknown) => reason
	);
	if (error instanceof ProblemsError) return error;
	throw new Error('expected a ProblemsError', { cause: error });
}

describe('toMirrorFolder', () => {
	it('is the folder beside the project unless the environment names another', () => {
		expect(toMirrorFolder({}, '/projets/atlas')).toBe('/projets/shared/sources');
		expect(toMirrorFolder({ ATLAS_SOURCES: '' }, '/projets/atlas')).toBe('/projets/shared/sources');
		expect(toMirrorFolder({ ATLAS_SOURCES: 'here' }, '/projets/atlas')).toBe('/projets/atlas/here');
		expect(toMirrorFolder({ ATLAS_SOURCES: '/there' }, '/projets/atlas')).toBe('/there');
	});
});

describe('readMirror', () => {
	it('finds the files that are there and leaves the others out', async () => {
		await put(join(parent, 'shared/sources', terrils.file), bytes);
		const found = await readMirror(quickEffects(), [terrils, cites], root);
		expect([...found.keys()]).toEqual(['terrils']);
		expect(found.get('terrils')).toMatchObject({ entry: terrils, from: 'mirror' });
		expect(sha256Of(found.get('terrils')?.bytes ?? new Uint8Array())).toBe(terrils.sha256);
	});

	it('names every bad file with what was expected and what was found', async () => {
		const other = bytes.map((byte) => byte ^ 1);
		await put(join(parent, 'shared/sources', terrils.file), bytes.subarray(0, 10));
		await put(join(parent, 'shared/sources', cites.file), other);
		const { message } = await catchProblems(readMirror(quickEffects(), [terrils, cites], root));
		expect(message.split('\n')).toEqual([
			`../shared/sources/bassin-minier/terrils.geojson terrils: truncated: expected sha256 ${terrils.sha256} ` +
				`(42 bytes), found sha256 ${sha256Of(bytes.subarray(0, 10))} (10 bytes)`,
			`../shared/sources/bassin-minier/cites.geojson cites: wrong sha256: expected sha256 ${cites.sha256} ` +
				`(42 bytes), found sha256 ${sha256Of(other)} (42 bytes)`
		]);
	});

	it('reads the folder of ATLAS_SOURCES in place of the one beside the project', async () => {
		await put(join(parent, 'shared/sources', terrils.file), bytes);
		await put(join(parent, 'elsewhere', cites.file), bytes);
		const effects = quickEffects({ ATLAS_SOURCES: join(parent, 'elsewhere') });
		expect([...(await readMirror(effects, [terrils, cites], root)).keys()]).toEqual(['cites']);
	});

	it('finds nothing in a folder that does not exist', async () => {
		const effects = quickEffects({ ATLAS_SOURCES: join(parent, 'nowhere') });
		expect((await readMirror(effects, [terrils], root)).size).toBe(0);
	});
});

describe('openCache', () => {
	it('gives back what it keeps, in a file named by its sha256', async () => {
		const cache = openCache(quickEffects(), join(root, '.cache'));
		await cache.keep(terrils, bytes);
		expect(sha256Of(await readFile(join(root, '.cache', terrils.sha256)))).toBe(terrils.sha256);
		expect(sha256Of((await cache.read(terrils)) ?? new Uint8Array())).toBe(terrils.sha256);
	});

	it('finds nothing where there is no folder', async () => {
		expect(await openCache(quickEffects(), join(root, '.cache')).read(terrils)).toBeUndefined();
	});

	it('removes a corrupt file and says so', async () => {
		const path = join(root, '.cache', terrils.sha256);
		await put(path, bytes.subarray(1));
		const effects = quickEffects();
		expect(await openCache(effects, join(root, '.cache')).read(terrils)).toBeUndefined();
		expect(existsSync(path)).toBe(false);
		expect(effects.lines).toEqual([
			expect.stringMatching(/^terrils: the cached file is corrupt, removed: .*41 bytes/)
		]);
	});
});
