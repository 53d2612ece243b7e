import { describe, expect, it } from 'vitest';
import { OPEN_LICENCE } from '../../../../src/lib/domain/open-licence';
import { licenceOf } from '../../../../src/lib/formats/catalogue/licences';
import type { Source } from '../../../../src/lib/domain/atlas';

const source = (id: string, licence: string, state: Source['state'] = 'used'): Source => ({
	id,
	label: id,
	attribution: `Auteur ${id}`,
	licence,
	licenceUrl: `https://example.org/${id}`,
	origin: 'o',
	vintage: '2018',
	url: '',
	sha256: '0'.repeat(64),
	state
});
const idOf = (node: unknown) => (node as { '@id': string })['@id'];
const textOf = (node: unknown) => (node as { 'rdfs:label': { '@value': string } })['rdfs:label']['@value'];

describe('licenceOf', () => {
	it('is the open licence where nothing asks for more, with the credits of the geometry', () => {
		const { 'dct:license': licence, 'dct:rights': rights } = licenceOf([
			source('ign', 'Licence Ouverte 2.0')
		]);
		expect(idOf(licence)).toBe(OPEN_LICENCE.url);
		expect(textOf(rights)).toContain('Auteur ign');
		expect(textOf(licenceOf([])['dct:rights'])).toBe('Attribution\u00a0: Atlas des territoires.');
	});

	it('is the ODbL for the whole file where one source is under it, and says that it is shared alike', () => {
		const { 'dct:license': licence, 'dct:rights': rights } = licenceOf([
			source('ign', 'Licence Ouverte 2.0'),
			source('osm', 'ODbL 1.0')
		]);
		expect(idOf(licence)).toBe('https://example.org/osm');
		expect(textOf(rights)).toMatch(/partage à l’identique.*Auteur ign, Auteur osm/);
	});

	it('forgets a source that this build could not use', () => {
		expect(idOf(licenceOf([source('osm', 'ODbL 1.0', 'none')])['dct:license'])).toBe(OPEN_LICENCE.url);
	});
});
