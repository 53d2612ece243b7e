/**
 * Serves the site with the boundaries of the whole region, as `ATLAS_SCOPE=region npm run build` writes them: the pages and scripts
 * of `build/`, with the files of the map made anew. The pages of thousands of communes are not: they would take minutes.
 * Says that it is ready with a line of its address, or `none` where the outlines of the region cannot be had.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { preview } from 'vite';
import { ProblemsError } from '../src/lib/domain/problem';
import { readInputs } from '../src/pipeline/inputs';
import { nodeEffects } from '../src/pipeline/node-effects';
import { printMapFiles } from '../src/pipeline/print-files';
import { printRegionTiles } from '../src/pipeline/print-region-tiles';
import { readAtlas } from '../src/pipeline/read-atlas';

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'atlas-region-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGTERM', () => process.exit(0));

async function printRegion(): Promise<Map<string, string | Uint8Array> | undefined> {
	const effects = { ...nodeEffects, env: { ...process.env, ATLAS_SCOPE: 'region' }, log: () => undefined };
	try {
		const atlas = await readAtlas(effects, await readInputs(effects, root), root);
		return new Map<string, string | Uint8Array>([...printMapFiles(atlas), ...printRegionTiles(atlas)]);
	} catch (error) {
		if (!(error instanceof ProblemsError)) throw error;
		console.error(error.message);
		return undefined;
	}
}

const files = await printRegion();
if (!files) {
	console.log('none');
	process.exit(0);
}
if (!existsSync(join(root, 'build'))) throw new Error('no build/: run npm run build first');
cpSync(join(root, 'build'), join(folder, 'build'), { recursive: true });
for (const [path, content] of files) {
	mkdirSync(dirname(join(folder, 'build', path)), { recursive: true });
	writeFileSync(join(folder, 'build', path), content);
}
const server = await preview({
	root: folder,
	configFile: join(root, 'src/site-build/preview.config.ts'),
	logLevel: 'error',
	preview: { port: Number(process.argv[2] ?? 4175), strictPort: true }
});
console.log(server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]);
