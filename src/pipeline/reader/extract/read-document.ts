import { extname } from 'node:path';
import { ReaderError } from '../reader-error';

/** Formats by the end of a file’s name; the libraries for them are loaded only when one is read. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => Promise<string[]> | string[]>> = {
	'.pdf': async (bytes) => (await import('./pdf-lines')).pdfLines(bytes),
	'.docx': async (bytes) => (await import('./docx-lines')).docxLines(bytes),
	'.odt': async (bytes) => (await import('./odt-lines')).odtLines(bytes),
	'.txt': textLines
};

function textLines(bytes: Uint8Array): string[] {
	return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
}

/** Blank lines at the ends go, and of several one stays. */
const tidy = (lines: readonly string[]): string[] =>
	lines
		.map((line) => line.normalize('NFC').replace(/[ \t\u00a0]+$/u, ''))
		.filter((line, i, all) => line !== '' || (i > 0 && all[i - 1] !== ''));

/**
 * The lines of a document. A plain text is taken as it is, so that its lines keep their numbers.
 * @throws ReaderError where the file is none of the formats, is broken or holds no text.
 */
export async function readDocument(file: string, bytes: Uint8Array): Promise<string[]> {
	const kind = extname(file).toLowerCase();
	const read = READERS[kind];
	if (!read) throw new ReaderError(file, `expected a file that ends with ${Object.keys(READERS).join(', ')}`);
	let lines: string[];
	try {
		lines = await read(bytes);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new ReaderError(file, `expected a sound ${kind.slice(1)} file (${why})`);
	}
	if (!lines.some((line) => /\p{L}{2}/u.test(line)))
		throw new ReaderError(file, 'expected text: there is none in it; is it a scan? Recognise its text first');
	return kind === '.txt' ? lines : tidy(lines);
}
