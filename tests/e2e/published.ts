import { readFileSync } from 'node:fs';
import type { Commune, Fact, Layer, SourceDocument, Territory } from '../../src/lib/domain/atlas';
import type { PublishedEntry } from '../../src/lib/domain/schemas/register';

const read = (file: string): unknown => JSON.parse(readFileSync(`static/api/v1/${file}.json`, 'utf8'));

/** What this build publishes: the registry that tests loop over. */
export const layers = (read('layers') as { layers: Layer[] }).layers;
export const facts = (read('facts') as { facts: Fact[] }).facts;
export const documents = (read('documents') as { documents: SourceDocument[] }).documents;
export const territories = (read('territories') as { territories: Territory[] }).territories;
/** The file of one commune. */
export const communeFile = (code: string) =>
	read(`communes/${code}`) as Pick<Commune, 'code' | 'name' | 'centre'>;
/** An entry of a register, by its code there. */
export function registerEntry(register: string, code: string): PublishedEntry {
	const { entries } = read('registers') as { entries: PublishedEntry[] };
	const found = entries.find((entry) => entry.register === register && entry.code === code);
	if (!found) throw new Error(`no ${code} in ${register}`);
	return found;
}
/** False where no source could be had: communes are approximate cells then, and nothing has an official outline. */
export const hasOutlines = (read('sources') as { boundaries: string }).boundaries === 'outline';
