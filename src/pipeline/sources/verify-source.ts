import { createHash } from 'node:crypto';
import type { FileEntry } from './source-entry';

const toSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the bytes of a source were to be and are; `truncated` is true where there are too few of them. */
export interface BytesFault {
	truncated: boolean;
	expected: string;
	found: string;
}

const describe = (sha256: string, bytes: number): string => `sha256 ${sha256} (${bytes} bytes)`;

/** @returns what is wrong with the bytes of a source, or undefined where they have its sha256. */
export function findBytesFault(entry: FileEntry, bytes: Uint8Array): BytesFault | undefined {
	const sha256 = toSha256(bytes);
	if (sha256 === entry.sha256) return undefined;
	return {
		truncated: bytes.byteLength < entry.bytes,
		expected: describe(entry.sha256, entry.bytes),
		found: describe(sha256, bytes.byteLength)
	};
}
