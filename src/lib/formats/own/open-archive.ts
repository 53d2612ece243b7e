import { strFromU8, unzipSync } from 'fflate';
import { MAX_UNPACKED_BYTES } from './limits';
import type { Fault } from './own-layer';

/** What a zip holds that is known: a workbook, or the text of a KML. */
export type Archive = { kind: 'xlsx' } | { kind: 'ods' } | { kind: 'kml'; text: string };

/**
 * What is in a zip, told by the names of its files before any is unpacked.
 * @returns a fault for what is not read, or too much once unpacked.
 */
export function openArchive(bytes: Uint8Array): Archive | Fault {
	const names: string[] = [];
	let unpacked = 0;
	try {
		unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				names.push(name);
				unpacked += originalSize;
				return false;
			}
		});
	} catch {
		return { kind: 'archive' };
	}
	const find = (pattern: RegExp): string | undefined => names.find((name) => pattern.test(name));
	if (unpacked > MAX_UNPACKED_BYTES) return { kind: 'unpacked-too-big' };
	if (find(/^xl\/workbook\.xml$/i)) return { kind: 'xlsx' };
	if (find(/\.shp$/i)) return { kind: 'shapefile' };
	if (find(/\.gpkg$/i)) return { kind: 'geopackage' };
	const kml = find(/\.kml$/i);
	if (kml !== undefined) {
		const text = unzipSync(bytes, { filter: ({ name }) => name === kml })[kml];
		return text ? { kind: 'kml', text: strFromU8(text) } : { kind: 'archive' };
	}
	return isSpreadsheet(bytes, names) ? { kind: 'ods' } : { kind: 'archive' };
}

/** Whether a zip is an OpenDocument of the kind of spreadsheets. */
function isSpreadsheet(bytes: Uint8Array, names: readonly string[]): boolean {
	if (!names.includes('content.xml')) return false;
	const { mimetype } = unzipSync(bytes, {
		filter: ({ name, originalSize }) => name === 'mimetype' && originalSize < 200
	});
	return mimetype !== undefined && strFromU8(mimetype).includes('opendocument.spreadsheet');
}
