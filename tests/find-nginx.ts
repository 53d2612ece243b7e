import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts it is on the path of root only. */
const FIXED = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Path of an installed nginx; undefined where there is none. */
export const findNginx = (): string | undefined =>
	[...(process.env.PATH ?? '').split(delimiter), ...FIXED]
		.map((folder) => join(folder, 'nginx'))
		.find((path) => existsSync(path));
