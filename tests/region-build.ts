/**
 * The atlas of the whole region, made by the very command: `ATLAS_SCOPE=region npm run build`, in a copy of the project below
 * `.cache/region-build`, where it is kept until something that it is made from changes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_SOURCES, toMirrorFolder } from '../src/pipeline/sources/locate-sources';
import { copyProject, projectFiles } from './project-copy';

const ROOT = process.cwd();
const HOME = join(ROOT, '.cache/region-build');
const BUILT = 'built.txt';

/** A site of the region in `build/` of the folder, with what the pipeline wrote in `static/`; or why there is none. */
export type RegionBuild = { folder: string; refusal?: undefined } | { folder?: undefined; refusal: string };

/** Changes whenever what the site is made from does. */
function stampOf(): string {
	const hash = createHash('sha256');
	for (const file of projectFiles()) {
		hash.update(file.slice(ROOT.length) + '\0');
		hash.update(readFileSync(file));
	}
	return hash.digest('hex');
}

/** Builds the site of the region, or finds it built. Takes some minutes the first time. */
export function buildRegion(): RegionBuild {
	const stamp = stampOf();
	const folder = join(HOME, stamp.slice(0, 16));
	if (existsSync(join(folder, BUILT))) return { folder };
	rmSync(HOME, { recursive: true, force: true });

	copyProject(folder, false);
	// Sources and cards that are at hand are not had a second time.
	for (const kept of ['sources', 'cards'])
		if (existsSync(join(ROOT, '.cache', kept)))
			cpSync(join(ROOT, '.cache', kept), join(folder, '.cache', kept), { recursive: true });
	const { ATLAS_SOURCES } = process.env;
	const sources = ATLAS_SOURCES === NO_SOURCES ? NO_SOURCES : toMirrorFolder(process.env, ROOT);
	const log = join(folder, 'build.log');
	const { status } = spawnSync('npm', ['run', 'build'], {
		cwd: folder,
		env: { ...process.env, ATLAS_SCOPE: 'region', ATLAS_SOURCES: sources },
		stdio: ['ignore', 'ignore', openSync(log, 'w')]
	});
	if (status !== 0) return { refusal: readFileSync(log, 'utf8') };
	writeFileSync(join(folder, BUILT), stamp);
	return { folder };
}
