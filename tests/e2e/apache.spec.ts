/** The site behind Apache, told by nothing but the `.htaccess` that the build writes. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findApache } from '../find-servers';
import { APACHE_SITE } from '../ports';
import { expect, test } from './atlas-test';
import { copyBuild, hostAnswers, testHost } from './host-checks';

test.describe.configure({ mode: 'default' });
test.use({ baseURL: APACHE_SITE });

const folder = mkdtempSync(join(tmpdir(), 'atlas-apache-'));
let apache: ChildProcess | undefined;
let said = '';

const MODULES = [
	'mpm_event',
	'authz_core',
	'deflate',
	'dir',
	'filter',
	'headers',
	'mime',
	'rewrite',
	'unixd'
];

/** Root's Apache does its work as another, who may not read a home folder: hence a copy of the build. */
const userLines = (): string => (process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : '');

/** What a shared host has around a site; media types as Debian's own list has them, in so far as the site needs them. */
const mainConfig = (modules: string) => `ServerRoot ${folder}
PidFile ${folder}/pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
LogLevel warn
Listen ${new URL(APACHE_SITE).host}
ServerName ${new URL(APACHE_SITE).hostname}
ServerTokens Prod
${MODULES.map((name) => `<IfModule !mod_${name}.c>\nLoadModule ${name}_module ${modules}/mod_${name}.so\n</IfModule>`).join('\n')}
${userLines()}
TypesConfig ${folder}/mime.types
DocumentRoot ${folder}/site
<Directory ${folder}/site>
	Options FollowSymLinks
	AllowOverride All
	Require all granted
</Directory>
<FilesMatch "^[.]ht">
	Require all denied
</FilesMatch>
`;
const TYPES = `application/json json
image/png png
image/svg+xml svg
text/css css
text/html html
text/javascript js
text/plain txt
`;

test.beforeAll(async () => {
	const found = findApache();
	if (found === undefined) throw new Error('Apache is not installed: npx tsx tests/ensure-programs.ts');
	chmodSync(folder, 0o755);
	copyBuild(join(folder, 'site'));
	writeFileSync(join(folder, 'mime.types'), TYPES);
	writeFileSync(join(folder, 'apache.conf'), mainConfig(found.modules));
	apache = spawn(found.program, ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND']);
	for (const stream of [apache.stdout, apache.stderr])
		stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	await hostAnswers(APACHE_SITE, () => said);
});
test.afterAll(async () => {
	const ended = new Promise((done) => apache?.once('exit', done));
	if (apache?.kill() === true) await ended;
	rmSync(folder, { recursive: true, force: true });
	expect(said, 'Apache has nothing to warn of').toBe('');
});

testHost({
	site: APACHE_SITE,
	server: 'Apache',
	script: 'text/javascript',
	kml: 'application/vnd.google-earth.kml+xml'
});
