import type { Effects } from '../effects';
import { DownloadFault, toConnectionFault, toStatusFault } from './download-fault';
import type { FileEntry } from './source-entry';
import { findBytesFault } from './verify-source';

/** How far the download of a source has come; a new attempt starts again from 0. */
export interface DownloadProgress {
	id: string;
	receivedBytes: number;
	/** What the server announces, else what the entry says. */
	totalBytes: number;
}

export interface DownloadOptions {
	/** Milliseconds for a whole attempt, the body included. */
	timeoutMs: number;
	onProgress?: (progress: DownloadProgress) => void;
}

/** An answer may hold this many times the bytes of its entry before it is cut short. */
const MAX_BYTES_RATIO = 2;

function toTotalBytes({ headers }: Response, entry: FileEntry): number {
	// With a content-encoding the length is that of the compressed bytes, which fetch does not show.
	const length = headers.has('content-encoding') ? null : headers.get('content-length');
	return length === null ? entry.bytes : Number(length);
}

/** Counts the bytes of a body as they come, so that a fault can say where it stopped. */
interface Meter {
	receivedBytes: number;
	totalBytes: number;
}

async function readBody(
	body: ReadableStream<Uint8Array>,
	entry: FileEntry,
	meter: Meter,
	onProgress: DownloadOptions['onProgress']
): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	// Leaving the loop by an error cancels the body, and with it the connection.
	for await (const chunk of body) {
		chunks.push(chunk);
		meter.receivedBytes += chunk.byteLength;
		if (meter.receivedBytes > MAX_BYTES_RATIO * entry.bytes) {
			throw new DownloadFault(`too large: ${meter.receivedBytes} bytes and more, expected ${entry.bytes}`);
		}
		onProgress?.({ id: entry.id, ...meter });
	}
	return Buffer.concat(chunks);
}

function toFault(
	cause: unknown,
	signal: AbortSignal,
	timeoutMs: number,
	meter: Meter | undefined
): DownloadFault {
	if (cause instanceof DownloadFault) return cause;
	const at = meter && `after ${meter.receivedBytes} of ${meter.totalBytes} bytes`;
	if (signal.aborted) {
		return new DownloadFault(`timed out (${timeoutMs} ms) ${at ?? 'unanswered'}`, { cause });
	}
	return at ? new DownloadFault(`cut ${at}`, { cause }) : toConnectionFault(cause);
}

function verify(entry: FileEntry, bytes: Uint8Array): Uint8Array {
	const fault = findBytesFault(entry, bytes);
	if (fault) throw new DownloadFault(`wrong sha256: expected ${fault.expected}, found ${fault.found}`);
	return bytes;
}

/**
 * Downloads a source once.
 * @returns bytes that have the sha256 of the entry.
 * @throws DownloadFault for anything else.
 */
export async function downloadOnce(
	fetch: Effects['fetch'],
	entry: FileEntry,
	url: string,
	{ timeoutMs, onProgress }: DownloadOptions
): Promise<Uint8Array> {
	const signal = AbortSignal.timeout(timeoutMs);
	let meter: Meter | undefined;
	try {
		const response = await fetch(url, { signal });
		if (!response.ok) {
			await response.body?.cancel();
			throw toStatusFault(response);
		}
		meter = { receivedBytes: 0, totalBytes: toTotalBytes(response, entry) };
		if (!response.body) return verify(entry, new Uint8Array());
		return verify(entry, await readBody(response.body, entry, meter, onProgress));
	} catch (error) {
		throw toFault(error, signal, timeoutMs, meter);
	}
}
