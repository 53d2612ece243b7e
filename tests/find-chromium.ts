import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FIXED = [
	'/usr/bin/chromium',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/** Path of an installed Chromium or Chrome: `$CHROME_PATH`, else what the machine has; undefined where there is none. */
export function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [
		process.env.CHROME_PATH ?? '',
		...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
		...FIXED
	];
	return candidates.find((path) => path !== '' && existsSync(path));
}
