import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Effects } from './effects';

const isMissing = (error: unknown): boolean => {
	const code = (error as NodeJS.ErrnoException).code;
	return code === 'ENOENT' || code === 'ENOTDIR';
};

async function orWhenMissing<T>(work: Promise<T>, fallback: T): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (isMissing(error)) return fallback;
		throw error;
	}
}

/** The real disk, network and console. */
export const nodeEffects: Effects = {
	readBytes: (path) => orWhenMissing<Uint8Array | undefined>(readFile(path), undefined),
	async writeBytes(path, bytes) {
		await mkdir(dirname(path), { recursive: true });
		const temporary = `${path}.${process.pid}.part`;
		await writeFile(temporary, bytes);
		await rename(temporary, path);
	},
	list: async (path) => (await orWhenMissing(readdir(path), [])).sort(),
	remove: (path) => rm(path, { recursive: true, force: true }),
	fetch: (...args) => globalThis.fetch(...args),
	sleep: async (ms) => {
		await sleep(ms);
	},
	log: (line) => console.log(line),
	env: process.env
};
