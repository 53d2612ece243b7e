/** Makes sure of what the tests run: a Chromium, nginx, Apache, the programs of the examples on the page about the data, and fonts. */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium';
import { findApache, findNginx } from './find-servers';

const isThere = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

/** Widths of Arial, which stand in until our own fonts are there: Linux may lack them, other systems have them. */
const hasWidths = (): boolean =>
	process.platform !== 'linux' ||
	/Arial|Liberation Sans/.test(spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' }).stdout ?? '');

/** Programs with Debian's package of each; installed ones serve, whatever they came from. */
const PROGRAMS = [
	{ name: 'Chromium or Chrome', debian: 'chromium', isFound: () => findChromium() !== undefined },
	{ name: 'curl', debian: 'curl', isFound: () => isThere('curl') },
	{ name: 'Python 3', debian: 'python3', isFound: () => isThere('python3') },
	{ name: 'nginx', debian: 'nginx', isFound: () => findNginx() !== undefined },
	// The program alone: Debian's package `apache2` would also start it.
	{ name: 'Apache', debian: 'apache2-bin', isFound: () => findApache() !== undefined },
	{ name: 'fonts of the widths of Arial', debian: 'fonts-liberation', isFound: hasWidths }
];

const HELP = `Install what is missing, for instance:
  Debian, Ubuntu: sudo apt-get install chromium curl python3 nginx apache2-bin fonts-liberation
  Fedora:         sudo dnf install chromium curl python3 nginx httpd liberation-fonts
  macOS:          brew install --cask chromium && brew install curl python3 nginx httpd
For another Chromium or Chrome, set CHROME_PATH to the program.`;

const run = (command: string, args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'inherit' }).status === 0;

const missing = () => PROGRAMS.filter(({ isFound }) => !isFound());

function installFromDebian(packages: string[]): void {
	const mayInstall = process.getuid?.() === 0 && isThere('apt-get');
	if (!mayInstall) return;
	console.log(`Installing from Debian: ${packages.join(', ')}`);
	if (run('apt-get', ['update'])) run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
}

if (missing().length > 0) installFromDebian(missing().map(({ debian }) => debian));
const names = missing().map(({ name }) => name);
if (names.length > 0) {
	console.error(`The tests need ${names.join(', ')}.\n${HELP}`);
	process.exitCode = 1;
} else console.log(`Browser tests use ${findChromium()}`);
