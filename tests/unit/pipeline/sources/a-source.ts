import { createHash } from 'node:crypto';
import { byLocale } from '../../../../src/lib/domain/locales.js';
import type { PresentSource, SourceEntry } from '../../../../src/pipeline/sources/source-entry';

/** The sha256 of bytes, reckoned apart from the code under test. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The entry of a source whose bytes are given. */
export const entryOf = (bytes: Uint8Array, changes: Partial<SourceEntry> = {}): SourceEntry => ({
	id: 'terrils',
	role: 'places',
	label: byLocale(() => 'Terrils'),
	file: 'bassin-minier/terrils.geojson',
	url: null,
	sha256: sha256Of(bytes),
	bytes: bytes.byteLength,
	features: 1,
	licence: 'Licence Ouverte 2.0',
	licenceUrl: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
	vintage: byLocale(() => '2018'),
	origin: byLocale(() => 'made by hand'),
	attribution: byLocale(() => 'nobody'),
	...changes
});

/** A source that was found, with the text of its file. */
export function presentOf(text: string, changes: Partial<SourceEntry> = {}): PresentSource {
	const bytes = new TextEncoder().encode(text);
	return { entry: entryOf(bytes, changes), bytes, from: 'mirror' };
}
