import { MAX_BYTES } from './limits';
import type { Fault } from './own-layer';

type Signature = [start: number[], kind: 'spreadsheet' | 'old-spreadsheet' | 'pdf' | 'binary'];

/** First bytes of what people drop by mistake. @see https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: Signature[] = [
	// Zip, the box of .xlsx and .ods.
	[[0x50, 0x4b, 0x03, 0x04], 'spreadsheet'],
	[[0x50, 0x4b, 0x05, 0x06], 'spreadsheet'],
	// Compound file, the box of .xls.
	[[0xd0, 0xcf, 0x11, 0xe0], 'old-spreadsheet'],
	[[0x25, 0x50, 0x44, 0x46], 'pdf'],
	[[0x1f, 0x8b], 'binary'],
	[[0x89, 0x50, 0x4e, 0x47], 'binary'],
	[[0xff, 0xd8, 0xff], 'binary'],
	[[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'binary'],
	// Shapefile.
	[[0x00, 0x00, 0x27, 0x0a], 'binary']
];

/** What is wrong with a file before it is read: its size, or a kind that is no text. */
export function findFileFault(bytes: Uint8Array): Fault | undefined {
	if (bytes.length > MAX_BYTES) return { kind: 'too-big', bytes: bytes.length };
	const found = SIGNATURES.find(([start]) => start.every((byte, i) => bytes[i] === byte));
	return found ? { kind: found[1] } : undefined;
}

/** What is wrong with a text: nothing in it, or characters that only bytes of another kind give. */
export function findTextFault(text: string): Fault | undefined {
	if (text.includes('\0')) return { kind: 'binary' };
	return text.replace(/[\uFEFF\u200B]/g, '').trim() === '' ? { kind: 'empty' } : undefined;
}
