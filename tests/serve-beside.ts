/**
 * Serves a site built beside the usual one, built first where it is not yet: `npx tsx tests/serve-beside.ts cells 4174`.
 * Says that it is ready with a line of its address, or `none` where the outlines of the region cannot be had.
 */
import { join } from 'node:path';
import { preview } from 'vite';
import { buildBeside, isBesideName } from './build-beside';

const [name = '', port = ''] = process.argv.slice(2);
if (!isBesideName(name)) throw new Error(`no site is called ${name}`);
const { folder, refusal } = buildBeside(name);
if (folder === undefined) {
	console.error(refusal);
	console.log('none');
	process.exit(name === 'cells' ? 1 : 0);
}
const server = await preview({
	root: folder,
	configFile: join(process.cwd(), 'src/pipeline/site/preview.config.ts'),
	logLevel: 'error',
	preview: { port: Number(port), strictPort: true }
});
process.on('SIGTERM', () => process.exit(0));
console.log(server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]);
