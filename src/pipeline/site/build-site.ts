/** Builds the pages of every language, one after the other, into `build/`: French at its root, the others below their prefix. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { LOCALES } from '../../lib/site/locales.js';

const VITE = join('node_modules', 'vite', 'bin', 'vite.js');

// French first: its build clears the folder.
for (const locale of LOCALES) {
	const { status } = spawnSync(process.execPath, [VITE, 'build', '--logLevel', 'warn'], {
		// What is published is never the development build, whatever the shell or a test runner says.
		env: { ...process.env, NODE_ENV: 'production', ATLAS_LOCALE: locale },
		stdio: 'inherit'
	});
	if (status !== 0) process.exit(status ?? 1);
}
