import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
	'.webmanifest': 'application/manifest+json'
};

/** A host of the build whose network can be cut, and which can be given another version of a file. */
export interface Host {
	url: string;
	/** Path → what is answered instead of the file, or where there is none. */
	changed: Map<string, string>;
	/** Paths that are answered with 404. */
	gone: Set<string>;
	/** Paths that were asked for. */
	asked: string[];
	/** While true every connection is broken off. */
	isCut: boolean;
	close(): Promise<void>;
}

/**
 * Serves `build/` as a plain static host does: pages without their `.html`, `404.html` for the rest.
 * @param base path to serve it under, without a slash at its end.
 */
export async function serveBuild(base = ''): Promise<Host> {
	const server = createServer((request, response) => {
		if (host.isCut) {
			request.socket.destroy();
			return;
		}
		const { pathname } = new URL(request.url ?? '/', 'http://host');
		host.asked.push(pathname);
		const path = normalize(decodeURIComponent(pathname.slice(base.length)));
		const change = host.changed.get(path);
		const isFile = (file: string) => existsSync(file) && statSync(file).isFile();
		const candidates = [path, `${path}.html`, join(path, 'index.html')].map((file) => join('build', file));
		if (path.length > 1 && path.endsWith('/')) {
			response.writeHead(308, { location: pathname.slice(0, -1) }).end();
			return;
		}
		const file = pathname.startsWith(`${base}/`) ? candidates.find(isFile) : undefined;
		const isThere = (file !== undefined || change !== undefined) && !host.gone.has(path);
		const ending = isThere ? extname(file ?? path) || '.html' : '.html';
		const type = TYPES[ending] ?? 'application/octet-stream';
		response.writeHead(isThere ? 200 : 404, { 'content-type': type, 'cache-control': 'no-cache' });
		if (change !== undefined) response.end(change);
		else createReadStream((isThere && file) || 'build/404.html').pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const host: Host = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		changed: new Map(),
		gone: new Set(),
		asked: [],
		isCut: false,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
	return host;
}
