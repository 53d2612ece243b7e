import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** How the portal answers one request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

/** A server on this machine that plays an open-data portal. */
export interface Portal {
	/** Address of a path. */
	at(path: string): string;
	/** Answers the requests for a path one after the other; the last answer is given for good. */
	play(path: string, ...answers: Answer[]): void;
	/** Paths asked for so far, in order. */
	readonly requests: readonly string[];
	/** The most requests that were open at once. */
	readonly mostOpen: number;
	readonly port: number;
	close(): Promise<void>;
}

const listen = (server: Server, port: number): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			if (address === null || typeof address === 'string') reject(new Error('no port'));
			else resolve(address.port);
		});
	});

/** Opens a portal on a free port, or on the given one. */
export async function openPortal(wishedPort = 0): Promise<Portal> {
	const scripts = new Map<string, Answer[]>();
	const requests: string[] = [];
	let open = 0;
	let mostOpen = 0;
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		requests.push(path);
		mostOpen = Math.max(mostOpen, ++open);
		response.once('close', () => open--);
		const script = scripts.get(path) ?? [status(404)];
		const answer = script.length > 1 ? script.shift() : script[0];
		void answer?.(response, request);
	});
	const port = await listen(server, wishedPort);
	return {
		at: (path) => `http://127.0.0.1:${port}${path}`,
		play: (path, ...answers) => scripts.set(path, answers),
		requests,
		get mostOpen() {
			return mostOpen;
		},
		port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => {
					resolve();
				});
				server.closeAllConnections();
			})
	};
}

/** The whole body at once, with its length. */
export const good =
	(body: Uint8Array): Answer =>
	(response) => {
		response.writeHead(200, { 'content-length': body.byteLength }).end(body);
	};

/** A status without the file. */
export const status =
	(code: number, headers: Record<string, string> = {}): Answer =>
	(response) => {
		response.writeHead(code, headers).end(`status ${code}`);
	};

/** The whole body in five pieces with a pause after each. */
export const slow =
	(body: Uint8Array, pauseMs: number, headers: Record<string, string> = {}): Answer =>
	async (response) => {
		response.writeHead(200, headers);
		const step = Math.ceil(body.byteLength / 5);
		for (let at = 0; at < body.byteLength; at += step) {
			response.write(body.subarray(at, at + step));
			await pause(pauseMs);
		}
		response.end();
	};

/** Part of the body, then the connection is destroyed. */
export const cutAfter =
	(body: Uint8Array, bytes: number): Answer =>
	async (response) => {
		response.writeHead(200, { 'content-length': body.byteLength }).write(body.subarray(0, bytes));
		await pause(50);
		response.destroy();
	};

/** Part of the body, then nothing, with the connection left open. */
export const stallAfter =
	(body: Uint8Array, bytes: number): Answer =>
	(response) => {
		response.writeHead(200, { 'content-length': body.byteLength }).write(body.subarray(0, bytes));
	};
