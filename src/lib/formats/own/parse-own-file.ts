import { decodeText } from './decode-text';
import { findFileFault, findTextFault } from './find-file-fault';
import { MAX_BYTES } from './limits';
import { refused, shorten, type Encoding, type OwnLayer } from './own-layer';
import { parseOwnCsv } from './parse-own-csv';
import { parseOwnGeojson, type JoinGround } from './parse-own-geojson';

/** Words on which a text is taken for JSON: no table of codes starts with a bracket. */
const IS_JSON = /^[\s\uFEFF]*[[{]/;

/** The name of a file as that of a layer: without folder and ending. */
export const labelOf = (fileName: string): string =>
	shorten(fileName.replace(/^.*[\\/]/, '').replace(/\.(?:csv|txt|tsv|geojson|json)$/i, ''));

function parseOwnText(
	text: string,
	encoding: Encoding,
	label: string,
	ground: JoinGround,
	onProgress?: (ratio: number) => void
): OwnLayer {
	const fault = findTextFault(text);
	if (fault) return refused(label, fault);
	return IS_JSON.test(text)
		? parseOwnGeojson(text, encoding, label, ground, onProgress)
		: parseOwnCsv(text, encoding, label, ground.book);
}

/**
 * A layer from the bytes of a file that somebody brings, whatever they are. Never throws.
 * @param label name of the layer.
 */
export function parseOwnFile(
	bytes: Uint8Array,
	label: string,
	ground: JoinGround,
	onProgress?: (ratio: number) => void
): OwnLayer {
	const fault = findFileFault(bytes);
	if (fault) return refused(label, fault);
	const { text, encoding } = decodeText(bytes);
	return parseOwnText(text, encoding, label, ground, onProgress);
}

/** Whether a file is too big to be read at all, known before its bytes are. */
export const isTooBig = (bytes: number): boolean => bytes > MAX_BYTES;
