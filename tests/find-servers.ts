import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian puts servers is on the path of root only. */
const FIXED = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
/** Modules of Apache on Debian, Fedora and macOS with Homebrew. */
const APACHE_MODULES = [
	'/usr/lib/apache2/modules',
	'/usr/lib64/httpd/modules',
	'/opt/homebrew/lib/httpd/modules'
];

const findProgram = (...names: string[]): string | undefined =>
	[...(process.env.PATH ?? '').split(delimiter), ...FIXED]
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));

/** Path of an installed nginx; undefined where there is none. */
export const findNginx = (): string | undefined => findProgram('nginx');

/** Path of an installed Apache and the folder of its modules; undefined where there is none. */
export function findApache(): { program: string; modules: string } | undefined {
	const program = findProgram('apache2', 'httpd');
	const modules = APACHE_MODULES.find((path) => existsSync(path));
	return program !== undefined && modules !== undefined ? { program, modules } : undefined;
}
