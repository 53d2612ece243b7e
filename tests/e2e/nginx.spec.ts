/** The site behind nginx, as docs/deploy/nginx.conf has it: what it answers, with which headers, and a page without a word of the console. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx } from '../find-servers';
import { NGINX_SITE } from '../ports';
import { expect, test } from './atlas-test';
import { hostAnswers, linkBuild, testHost } from './host-checks';

test.describe.configure({ mode: 'default' });
test.use({ baseURL: NGINX_SITE });

const folder = mkdtempSync(join(tmpdir(), 'atlas-nginx-'));
let nginx: ChildProcess | undefined;
let said = '';

/** The file of the repository, with a port and a folder of our own: nothing else of it is changed. */
function siteConfig(): string {
	const text = readFileSync('docs/deploy/nginx.conf', 'utf8');
	const mended = text
		.replace('listen 8080;', `listen 127.0.0.1:${new URL(NGINX_SITE).port};`)
		.replace('root /usr/share/nginx/atlas;', `root ${join(folder, 'site')};`);
	if (mended.includes('8080') || mended.includes('/usr/share/nginx'))
		throw new Error('other lines than these');
	return mended;
}

/** What Debian's own nginx.conf has around a site, in so far as a test without rights needs it. */
const MAIN = `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn;
events { worker_connections 64; }
http {
	access_log off; sendfile on;
	${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
	include /etc/nginx/mime.types;
	default_type application/octet-stream;
	include ${folder}/site.conf;
}
`;

test.beforeAll(async () => {
	const program = findNginx();
	if (program === undefined) throw new Error('nginx is not installed: npx tsx tests/ensure-programs.ts');
	linkBuild(join(folder, 'site'));
	writeFileSync(join(folder, 'site.conf'), siteConfig());
	writeFileSync(join(folder, 'nginx.conf'), MAIN);
	nginx = spawn(program, ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', userLine()]);
	nginx.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	await hostAnswers(NGINX_SITE, () => said);
});
test.afterAll(async () => {
	const ended = new Promise((done) => nginx?.once('exit', done));
	if (nginx?.kill() === true) await ended;
	rmSync(folder, { recursive: true, force: true });
	expect(said, 'nginx has nothing to warn of').toBe('');
});

/** Root's nginx would give its worker to nobody, who may not read a home folder. */
const userLine = (): string => (process.getuid?.() === 0 ? 'user root;' : '');

testHost({
	site: NGINX_SITE,
	server: 'nginx',
	script: 'application/javascript',
	kml: 'application/vnd.google-earth.kml+xml'
});
