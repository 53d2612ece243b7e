import type { Effects } from '../effects';
import { DownloadFault } from './download-fault';
import { downloadOnce } from './download';
import type { DownloadOptions } from './download';
import type { Hosts } from './hosts';
import type { FileEntry } from './source-entry';

export interface RetryOptions extends DownloadOptions {
	/** Requests for one source before it is given up, 1 or more. */
	attempts: number;
}

/** Wait after the first failed attempt, in milliseconds; each further one is twice as long. */
const FIRST_WAIT_MS = 500;
/** Longest wait that a server may ask for, in milliseconds. */
const MAX_RETRY_AFTER_MS = 30_000;

const toWaitMs = (attempt: number, fault: DownloadFault): number =>
	Math.max(FIRST_WAIT_MS * 2 ** (attempt - 1), Math.min(fault.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS));

async function attemptDownload(
	effects: Effects,
	entry: FileEntry,
	url: string,
	options: DownloadOptions
): Promise<Uint8Array | DownloadFault> {
	try {
		return await downloadOnce(effects.fetch, entry, url, options);
	} catch (error) {
		if (error instanceof DownloadFault) return error;
		throw error;
	}
}

/**
 * Downloads a source, again after each fault that may pass.
 * @param hosts where a host that stays out of reach is noted, and looked up before each attempt.
 * @returns bytes that have the sha256 of the entry, or the last fault.
 */
export async function retryDownload(
	effects: Effects,
	entry: FileEntry,
	url: string,
	hosts: Hosts,
	options: RetryOptions
): Promise<Uint8Array | DownloadFault> {
	for (let attempt = 1; ; attempt++) {
		const hostReason = hosts.findReason(url);
		if (hostReason !== undefined) return new DownloadFault(hostReason, { isHostDown: true });
		const result = await attemptDownload(effects, entry, url, options);
		if (!(result instanceof DownloadFault)) return result;
		if (attempt >= options.attempts || !result.canRetry) {
			if (result.isHostDown) hosts.giveUp(url, result.message);
			return result;
		}
		const waitMs = toWaitMs(attempt, result);
		effects.log(
			`${entry.id}: ${result.message}; attempt ${attempt + 1} of ${options.attempts} in ${waitMs / 1000} s`
		);
		await effects.sleep(waitMs);
	}
}
