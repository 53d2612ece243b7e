import { describe, expect, it } from 'vitest';
import { sourceEntrySchema } from '../../../../src/pipeline/sources/source-entry';
import { entryOf } from './a-source';

const entry = entryOf(new Uint8Array([1]), { url: 'https://example.org/terrils.geojson' });
const isAccepted = (changes: Record<string, unknown>): boolean =>
	sourceEntrySchema.safeParse({ ...entry, ...changes }).success;

describe('sourceEntrySchema', () => {
	it('accepts a whole entry and gives it back unchanged', () => {
		expect(sourceEntrySchema.parse(entry)).toEqual(entry);
	});

	it('accepts an entry that lies in the mirror only', () => {
		expect(isAccepted({ url: null })).toBe(true);
	});

	it('takes one text for what is the same in every language, names of what has none among them', () => {
		const { vintage } = sourceEntrySchema.parse({ ...entry, vintage: '2020' });
		expect(vintage).toEqual({ fr: '2020', nl: '2020', en: '2020' });
		expect(isAccepted({ label: 'Terrils' })).toBe(true);
		expect(isAccepted({ licenceNote: 'libre' })).toBe(false);
	});

	it('refuses a field that it does not know', () => {
		expect(isAccepted({ license: 'MIT' })).toBe(false);
	});

	it.each(Object.keys(entry))('refuses an entry without its %s', (field) => {
		expect(isAccepted({ [field]: undefined })).toBe(false);
	});

	it.each([
		['an id with capitals', { id: 'Terrils' }],
		['a role that no source has', { role: 'rivers' }],
		['a file that climbs out of the mirror', { file: '../terrils.geojson' }],
		['a file with an absolute path', { file: '/etc/terrils.geojson' }],
		['a file that cannot be parsed', { file: 'terrils.gpkg' }],
		['a sha256 that is too short', { sha256: 'abc' }],
		['an address that is not of the web', { url: 'file:///etc/passwd' }],
		['a number of bytes that is no whole number', { bytes: 1.5 }],
		['a file of no bytes', { bytes: 0 }],
		['a vintage read as a number', { vintage: 2018 }],
		['an empty attribution', { attribution: ' ' }]
	])('refuses %s', (_, changes) => {
		expect(isAccepted(changes)).toBe(false);
	});
});
