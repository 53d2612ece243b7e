import { decodeText } from './decode-text';
import { findSizeFault, findTextFault, kindOfBytes, kindOfText } from './find-file-fault';
import type { Wish } from './find-columns';
import { MAX_BYTES } from './limits';
import { refused, shorten, type Encoding, type OwnLayer } from './own-layer';
import { parseOwnCsv } from './parse-own-csv';
import { parseOwnGeojson, type JoinGround } from './parse-own-geojson';

type Tell = (ratio: number) => void;

/** The name of a file as that of a layer: without folder and ending. */
export const labelOf = (fileName: string): string =>
	shorten(
		fileName
			.replace(/^.*[\\/]/, '')
			.replace(/\.(?:csv|txt|tsv|geojsonl?|geojsons|json|xlsx|xlsm|ods|gpx|kml|kmz)$/i, '')
	);

async function parseOwnText(
	text: string,
	encoding: Encoding,
	label: string,
	ground: JoinGround,
	onProgress?: Tell,
	wish?: Wish
): Promise<OwnLayer> {
	const fault = findTextFault(text);
	if (fault) return refused(label, fault);
	const kind = kindOfText(text);
	switch (kind) {
		case 'json':
			return parseOwnGeojson(text, encoding, label, ground, onProgress, wish);
		case 'table':
			return parseOwnCsv(text, encoding, label, ground.book, wish);
		case 'gpx':
		case 'kml': {
			const { parseOwnTrack } = await import('./parse-own-track');
			return parseOwnTrack(text, kind, encoding, label, ground, onProgress, wish);
		}
		case 'html':
		case 'xml':
			return refused(label, { kind });
	}
}

async function parseOwnArchive(
	bytes: Uint8Array,
	label: string,
	ground: JoinGround,
	onProgress?: Tell,
	wish: Wish = {}
): Promise<OwnLayer> {
	const { openArchive } = await import('./open-archive');
	const archive = openArchive(bytes);
	if (archive.kind === 'kml') return parseOwnText(archive.text, 'utf-8', label, ground, onProgress, wish);
	if (archive.kind === 'xlsx' || archive.kind === 'ods') {
		const { parseOwnWorkbook } = await import('./parse-own-workbook');
		return parseOwnWorkbook(bytes, archive.kind, label, ground.book, wish);
	}
	return refused(label, archive);
}

/**
 * A layer from the bytes of a file that somebody brings, whatever they are. Rejects only where a part of ours does not come.
 * @param label name of the layer.
 * @param wish what the reader chose.
 */
export async function parseOwnFile(
	bytes: Uint8Array,
	label: string,
	ground: JoinGround,
	onProgress?: Tell,
	wish?: Wish
): Promise<OwnLayer> {
	const fault = findSizeFault(bytes);
	if (fault) return refused(label, fault);
	const kind = kindOfBytes(bytes);
	if (kind === 'zip') return parseOwnArchive(bytes, label, ground, onProgress, wish);
	if (kind) return refused(label, { kind });
	const { text, encoding } = decodeText(bytes);
	return parseOwnText(text, encoding, label, ground, onProgress, wish);
}

/** Whether a file is too big to be read at all, known before its bytes are. */
export const isTooBig = (bytes: number): boolean => bytes > MAX_BYTES;
