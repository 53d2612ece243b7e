import { MAX_BYTES } from './limits';
import type { Fault, RefusedKind } from './own-layer';

/** First bytes of what people drop. @see https://en.wikipedia.org/wiki/List_of_file_signatures */
const SIGNATURES: [start: number[], kind: RefusedKind | 'zip'][] = [
	// The box of .xlsx, .ods, .kmz and of many others.
	[[0x50, 0x4b, 0x03, 0x04], 'zip'],
	[[0x50, 0x4b, 0x05, 0x06], 'zip'],
	// Compound file, the box of .xls.
	[[0xd0, 0xcf, 0x11, 0xe0], 'old-spreadsheet'],
	[[0x25, 0x50, 0x44, 0x46], 'pdf'],
	[[0x1f, 0x8b], 'archive'],
	[[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
	[[0x52, 0x61, 0x72, 0x21], 'archive'],
	[[0x89, 0x50, 0x4e, 0x47], 'binary'],
	[[0xff, 0xd8, 0xff], 'binary'],
	// SQLite, the box of GeoPackage.
	[[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'geopackage'],
	[[0x00, 0x00, 0x27, 0x0a], 'shapefile']
];

/** What a file is by its first bytes; `undefined` for what may be text. */
export const kindOfBytes = (bytes: Uint8Array): RefusedKind | 'zip' | undefined =>
	SIGNATURES.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];

/** What is wrong with a file before it is read: its size. */
export const findSizeFault = (bytes: Uint8Array): Fault | undefined =>
	bytes.length > MAX_BYTES ? { kind: 'too-big', bytes: bytes.length } : undefined;

/** What is wrong with a text: nothing in it, or characters that only bytes of another kind give. */
export function findTextFault(text: string): Fault | undefined {
	if (text.includes('\0')) return { kind: 'binary' };
	return text.replace(/[\uFEFF\u200B]/g, '').trim() === '' ? { kind: 'empty' } : undefined;
}

/** White space, a byte order mark, and the record separator that RFC 8142 puts before each document. */
const BEFORE_START = new RegExp(`^[\\s\\uFEFF${String.fromCharCode(0x1e)}]+`);

/** What a text is by its first words: JSON, a language of tags, or a table. */
export function kindOfText(text: string): 'json' | 'gpx' | 'kml' | 'html' | 'xml' | 'table' {
	const start = text.slice(0, 2000).replace(BEFORE_START, '');
	if (/^[[{]/.test(start)) return 'json';
	if (!/^<[?!a-z]/i.test(start)) return 'table';
	if (/<(?:\w+:)?gpx[\s>]/i.test(start)) return 'gpx';
	if (/<(?:\w+:)?kml[\s>]/i.test(start)) return 'kml';
	return /<(?:!doctype html|html|head|body|table)[\s>]/i.test(start) ? 'html' : 'xml';
}
