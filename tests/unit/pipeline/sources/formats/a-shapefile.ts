import type { Position } from 'geojson';

const POLYGON = 5;

/** The bytes of a .shp of areas of one ring each. */
export function shpOf(...rings: Position[][]): Uint8Array {
	const records = rings.map((ring) => {
		const view = new DataView(new ArrayBuffer(8 + 48 + ring.length * 16));
		view.setInt32(4, (48 + ring.length * 16) / 2);
		view.setInt32(8, POLYGON, true);
		view.setInt32(44, 1, true);
		view.setInt32(48, ring.length, true);
		ring.forEach(([x = 0, y = 0], i) => {
			view.setFloat64(56 + i * 16, x, true);
			view.setFloat64(64 + i * 16, y, true);
		});
		return new Uint8Array(view.buffer);
	});
	const header = new DataView(new ArrayBuffer(100));
	header.setInt32(0, 9994);
	header.setInt32(24, records.reduce((sum, { byteLength }) => sum + byteLength, 100) / 2);
	header.setInt32(28, 1000, true);
	header.setInt32(32, POLYGON, true);
	return Buffer.concat([new Uint8Array(header.buffer), ...records]);
}

const WIDTH = 12;

/** The bytes of a .dbf in Latin-1 with one column of text. */
export function dbfOf(column: string, ...cells: string[]): Uint8Array {
	const header = Buffer.alloc(65);
	header[0] = 3;
	header.writeUInt32LE(cells.length, 4);
	header.writeUInt16LE(65, 8);
	header.writeUInt16LE(1 + WIDTH, 10);
	header.write(column, 32, 'latin1');
	header.write('C', 43, 'latin1');
	header[48] = WIDTH;
	header[64] = 0x0d;
	return Buffer.concat([header, ...cells.map((cell) => Buffer.from(' ' + cell.padEnd(WIDTH), 'latin1'))]);
}

/** The bytes of the .prj of Lambert-93, the beginning of it. */
export const PRJ: Uint8Array = Buffer.from('PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993"]]');
