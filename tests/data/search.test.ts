import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AtlasStart, Commune } from '../../src/lib/domain/atlas';
import { buildEntries } from '../../src/lib/answers/search/entries';

const read = <T>(file: string) => JSON.parse(readFileSync(`static/atlas/${file}.json`, 'utf8')) as T;

describe('what search says of the published communes', () => {
	it('names the EPCI of each', () => {
		const start = read<AtlasStart>('start');
		const communes = read<Commune[]>('communes');
		const entries = buildEntries({ ...start, communes }).filter(({ kind }) => kind === 'commune');
		const labels = start.territories.filter(({ kind }) => kind === 'epci').map(({ label }) => label);
		expect(entries).toHaveLength(327);
		expect(entries.filter(({ detail }) => !labels.some((label) => detail.endsWith(` · ${label}`)))).toEqual([]);
		expect(entries.find(({ label }) => label === 'Lille')?.detail).toBe('59350 · Métropole Européenne de Lille');
	});
});
