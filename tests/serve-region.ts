/**
 * Serves the atlas of the whole region, built by `ATLAS_SCOPE=region npm run build` where it is not built yet.
 * Says that it is ready with a line of its address, or `none` where the outlines of the region cannot be had.
 */
import { join } from 'node:path';
import { preview } from 'vite';
import { buildRegion } from './region-build';

const { folder, refusal } = buildRegion();
if (folder === undefined) {
	console.error(refusal);
	console.log('none');
	process.exit(0);
}
const server = await preview({
	root: folder,
	configFile: join(process.cwd(), 'src/pipeline/site/preview.config.ts'),
	logLevel: 'error',
	preview: { port: Number(process.argv[2] ?? 4175), strictPort: true }
});
process.on('SIGTERM', () => process.exit(0));
console.log(server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]);
