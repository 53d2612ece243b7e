import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzipOne } from '../../../../../src/pipeline/sources/formats/zipped-file';

const archive = (...names: string[]) =>
	zipSync(Object.fromEntries(names.map((name) => [name, strToU8('lignes')])));

describe('unzipOne', () => {
	it('gives the file with its name, folders left aside', () => {
		const { name, bytes } = unzipOne(archive('a/', 'a/lignes.geojson'));
		expect([name, new TextDecoder().decode(bytes)]).toEqual(['a/lignes.geojson', 'lignes']);
	});

	it('names the files where there are several, and refuses an archive of none', () => {
		expect(() => unzipOne(archive('a.geojson', 'b.geojson'))).toThrow('found a.geojson, b.geojson');
		expect(() => unzipOne(archive())).toThrow('one file expected inside, found none');
	});

	it('refuses an archive that was cut short', () => {
		expect(() => unzipOne(archive('lignes.geojson').subarray(0, -30))).toThrow('invalid zip data');
	});
});
