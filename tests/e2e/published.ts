import { readFileSync } from 'node:fs';
import type { Fact, Layer, SourceDocument, Territory } from '../../src/lib/domain/atlas';

const read = (file: string): unknown => JSON.parse(readFileSync(`static/api/v1/${file}.json`, 'utf8'));

/** What this build publishes: the registry that tests loop over. */
export const layers = (read('layers') as { layers: Layer[] }).layers;
export const facts = (read('facts') as { facts: Fact[] }).facts;
export const documents = (read('documents') as { documents: SourceDocument[] }).documents;
export const territories = (read('territories') as { territories: Territory[] }).territories;
/** False where no source could be had: communes are discs then, and nothing has an official outline. */
export const hasOutlines = (read('sources') as { boundaries: string }).boundaries === 'outline';
