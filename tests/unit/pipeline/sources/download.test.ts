import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeEffects } from '../../../../src/pipeline/node-effects';
import { downloadOnce } from '../../../../src/pipeline/sources/download';
import type { DownloadProgress } from '../../../../src/pipeline/sources/download';
import { entryOf, sha256Of } from './a-source';
import { cutAfter, good, openPortal, slow, stallAfter, status } from './portal';
import type { Answer, Portal } from './portal';

const bytes = new TextEncoder().encode('terril '.repeat(10_000));
const entry = entryOf(bytes);

let portal: Portal;
beforeEach(async () => {
	portal = await openPortal();
});
afterEach(() => portal.close());

const download = (answer: Answer, onProgress?: (progress: DownloadProgress) => void, timeoutMs = 5000) => {
	portal.play('/file', answer);
	return downloadOnce(nodeEffects.fetch, entry, portal.at('/file'), { timeoutMs, onProgress });
};

describe('downloadOnce', () => {
	it('gives the bytes of a good answer', async () => {
		expect(sha256Of(await download(good(bytes)))).toBe(entry.sha256);
	});

	it('follows a redirect', async () => {
		portal.play('/moved', good(bytes));
		expect(sha256Of(await download(status(302, { location: '/moved' })))).toBe(entry.sha256);
	});

	it('reports each piece of a slow answer, against the length that is announced', async () => {
		const seen: DownloadProgress[] = [];
		const headers = { 'content-length': String(bytes.byteLength) };
		await download(slow(bytes, 30, headers), (progress) => seen.push(progress));
		const received = seen.map((progress) => progress.receivedBytes);
		expect(received.length).toBeGreaterThanOrEqual(5);
		expect(received).toEqual([...received].sort((a, b) => a - b));
		expect(new Set(received).size).toBe(received.length);
		expect(seen.at(-1)).toEqual({ id: 'terrils', receivedBytes: 70_000, totalBytes: 70_000 });
	});

	it('reports against the announced length even where the entry says another', async () => {
		const seen: DownloadProgress[] = [];
		const work = download(good(bytes.subarray(0, 70)), (progress) => seen.push(progress));
		await expect(work).rejects.toThrow('wrong sha256');
		expect(seen.at(-1)).toEqual({ id: 'terrils', receivedBytes: 70, totalBytes: 70 });
	});

	it('reports against the bytes of the entry where no length is announced', async () => {
		const seen: DownloadProgress[] = [];
		await download(slow(bytes, 1), (progress) => seen.push(progress));
		expect(seen[0]?.totalBytes).toBe(70_000);
	});

	it('does not take the length of a compressed answer for that of the file', async () => {
		const seen: DownloadProgress[] = [];
		const zipped = gzipSync(bytes);
		const headers = { 'content-encoding': 'gzip', 'content-length': zipped.byteLength };
		const answer: Answer = (response) => void response.writeHead(200, headers).end(zipped);
		expect(sha256Of(await download(answer, (progress) => seen.push(progress)))).toBe(entry.sha256);
		expect(seen.at(-1)).toEqual({ id: 'terrils', receivedBytes: 70_000, totalBytes: 70_000 });
	});

	it('says after how many bytes the connection was cut', async () => {
		const work = download(cutAfter(bytes, 1000));
		await expect(work).rejects.toMatchObject({ message: 'cut after 1000 of 70000 bytes', canRetry: true });
	});

	it('says where a body stalled when the time is up', async () => {
		const work = download(stallAfter(bytes, 1000), undefined, 200);
		await expect(work).rejects.toMatchObject({
			message: 'timed out (200 ms) after 1000 of 70000 bytes',
			canRetry: true
		});
	});

	it('gives a server that never answers no more than its time', async () => {
		const work = download(() => undefined, undefined, 200);
		await expect(work).rejects.toMatchObject({ message: 'timed out (200 ms) unanswered', isHostDown: false });
	});

	it('says when the server hangs up without an answer', async () => {
		const work = download((response) => void response.destroy());
		await expect(work).rejects.toMatchObject({
			message: 'connection broken (UND_ERR_SOCKET)',
			canRetry: true
		});
	});

	it('hangs up when more than twice the bytes arrive', async () => {
		let isClosed = false;
		const endless: Answer = (response) => {
			response.once('close', () => (isClosed = true));
			const more = (): void => {
				while (!response.destroyed && response.write(bytes.subarray(0, 10_000)));
				response.once('drain', more);
			};
			more();
		};
		const work = download(endless);
		await expect(work).rejects.toThrow(/^too large: 1[4-9]\d{4} bytes and more, expected 70000$/);
		await expect.poll(() => isClosed).toBe(true);
	});

	it('refuses whole but wrong bytes with both sums', async () => {
		const page = new TextEncoder().encode('<html>please log in</html>');
		await expect(download(good(page))).rejects.toThrow(
			`wrong sha256: expected sha256 ${entry.sha256} (70000 bytes), found sha256 ${sha256Of(page)} (26 bytes)`
		);
	});

	it('refuses an answer without a body', async () => {
		await expect(download(status(204))).rejects.toThrow('(0 bytes)');
	});
});
