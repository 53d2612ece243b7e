import { describe, expect, it } from 'vitest';
import { parseTable, type TableFormat } from '../../../../../src/pipeline/sources/formats/table';

const read = (text: string, format: Partial<TableFormat> = {}) =>
	parseTable(text, { separator: ',', ...format });

describe('parseTable', () => {
	it('gives a feature without geometry for each row, its cells as texts', () => {
		expect(read('code,nom\r\n01004,"Ambérieu, Bugey"\r\n')).toEqual([
			{ type: 'Feature', properties: { code: '01004', nom: 'Ambérieu, Bugey' }, geometry: null }
		]);
	});

	it('places rows by longitude and latitude', () => {
		const position = { x: 'lon', y: 'lat', crs: 'EPSG:4326' as const };
		expect(read('lat,lon\n50.5,3.25', { position }).map(({ geometry }) => geometry?.coordinates)).toEqual([
			[3.25, 50.5]
		]);
	});

	it('places rows by metres with a decimal comma', () => {
		const position = { x: 'x', y: 'y', crs: 'EPSG:2154' as const };
		const [row] = read('x;y\n700000,00;6600000,00', { separator: ';', position });
		expect(row?.geometry?.coordinates).toEqual([3, 46.5]);
	});

	it('gives a row half of whose position is missing no number, so that it is found', () => {
		const position = { x: 'lon', y: 'lat', crs: 'EPSG:4326' as const };
		expect(read('lat,lon\n,3', { position })[0]?.geometry?.coordinates).toEqual([3, NaN]);
		const metres = { x: 'lon', y: 'lat', crs: 'EPSG:2154' as const };
		expect(read('lat,lon\n,3', { position: metres })[0]?.geometry?.coordinates).toEqual([NaN, NaN]);
	});

	it('gives a row without a position no geometry', () => {
		const position = { x: 'lon', y: 'lat', crs: 'EPSG:4326' as const };
		expect(read('lat,lon,nom\n,,Lens', { position })[0]?.geometry).toBeNull();
	});

	it('reads a file without a header, and quotation marks that are only that', () => {
		const rows = read('1\tCité "Orient\n', { separator: '\t', columns: ['id', 'nom'], isQuoted: false });
		expect(rows.map(({ properties }) => properties)).toEqual([{ id: '1', nom: 'Cité "Orient' }]);
	});

	it('starts after a byte order mark, and skips blank lines', () => {
		expect(read('\uFEFFcode\n\n1\n').map(({ properties }) => properties)).toEqual([{ code: '1' }]);
	});

	it('names the line of a row with too few cells', () => {
		expect(() => read('a,b\n1,2\n3\n')).toThrow(/line 3/);
	});

	it('names a quotation mark that is never closed, as in a file cut short', () => {
		expect(() => read('a,b\n1,"Lens\n2,Avion')).toThrow(/Quote Not Closed/);
	});

	it('names the column of the position that is not there', () => {
		const position = { x: 'lon', y: 'lat', crs: 'EPSG:4326' as const };
		expect(() => read('longitude,lat\n3,50', { position })).toThrow(
			'no column is called lon (there: longitude, lat)'
		);
	});

	it('refuses a file without rows', () => {
		expect(() => read('a,b\n')).toThrow('no rows');
	});
});
