/** Builds the atlas as on a machine that can get no source of outlines, in a copy of the project, and serves it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyProject } from './project-copy';

const port = process.argv[2] ?? '4174';
const root = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'atlas-discs-'));
// Its cards are those of the site with outlines: how they are drawn with discs is tested apart.
copyProject(copy, true);

const vite = join(root, 'node_modules/vite/bin/vite.js');
const env = { ...process.env, ATLAS_SOURCES: 'none', NODE_ENV: 'production' };
execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/pipeline/cli.ts'], {
	cwd: copy,
	env,
	stdio: 'inherit'
});
execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: copy, env, stdio: 'inherit' });

const server = spawn(
	process.execPath,
	[vite, 'preview', '--config', 'src/pipeline/site/preview.config.ts', '--port', port, '--strictPort'],
	{
		cwd: copy,
		env,
		stdio: 'inherit'
	}
);
const stop = () => {
	server.kill();
	rmSync(copy, { recursive: true, force: true });
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
server.on('exit', (code) => process.exit(code ?? 0));
