/** Makes sure of a Chromium for the browser tests: an installed one, else Debian's package when this may install it. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium';

const HELP = `The browser tests need Chromium or Chrome. Install it, for instance:
  Debian, Ubuntu: sudo apt-get install chromium
  Fedora:         sudo dnf install chromium
  macOS:          brew install --cask chromium
or set CHROME_PATH to the program.`;

const run = (command: string, args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function installFromDebian(): boolean {
	const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
	if (!mayInstall) return false;
	console.log('No Chromium here: installing Debian’s package.');
	return (
		run('apt-get', ['update']) && run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
	);
}

const found = findChromium() ?? (installFromDebian() ? findChromium() : undefined);
if (found === undefined) {
	console.error(HELP);
	process.exitCode = 1;
} else console.log(`Browser tests use ${found}`);
