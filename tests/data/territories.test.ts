import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../src/lib/domain/atlas';
import type { TerritoryFile } from '../../src/lib/domain/territory-file';
import { ROOT, communes, facts, parseStatic, readStatic, repeatedIn, start } from './real-atlas';

const files = await Promise.all(
	start.territories.map(({ id }) => parseStatic<TerritoryFile>(`api/v1/territories/${id}.json`))
);
const { documents } = await parseStatic<{ documents: SourceDocument[] }>('api/v1/documents.json');
const factById = new Map(facts.map((fact) => [fact.id, fact]));
const wholeOf = new Map(start.territories.flatMap(({ id, parts }) => parts.map((part) => [part, id])));
const kinOf = ({ id, parts }: TerritoryFile) => new Set([id, ...parts, wholeOf.get(id) ?? id]);

describe('the files of the territories', () => {
	it('are those of all seven, with what territories.json says of each', () => {
		expect(files.map(({ id }) => id)).toEqual(['mel', 'cavm', 'caph', 'pma', 'call', 'cahc', 'cabbalr']);
		for (const [index, { communes: codes, ...territory }] of start.territories.entries()) {
			expect(files[index]).toMatchObject(territory);
			expect(files[index]?.communes.map(({ code }) => code), territory.id).toEqual(codes);
		}
	});

	it('hold every fact that concerns the territory, as facts.json tells it, and no other', () => {
		for (const file of files) {
			const codes = new Set(file.communes.map(({ code }) => code));
			const kin = kinOf(file);
			const met = new Set(communes.filter(({ code }) => codes.has(code)).flatMap((record) => record.facts));
			const wanted = facts.filter(
				({ id, basis, territories }) =>
					met.has(id) || (basis === 'territory' && territories.some((territory) => kin.has(territory)))
			);
			expect(file.facts.map(({ id }) => id).sort(), file.id).toEqual(wanted.map(({ id }) => id).sort());
			for (const fact of file.facts) expect(fact, fact.id).toEqual(factById.get(fact.id));
			expect(file.coverage.map(({ id }) => id)).toEqual(file.facts.map(({ id }) => id));
			expect(repeatedIn(file.coverage.map(({ id }) => id)), file.id).toEqual([]);
		}
	});

	it('say of each fact whom it is about, as its territories and communes have it', () => {
		for (const { id, parts, communes: rows, coverage } of files) {
			const codes = new Set<string>(rows.map(({ code }) => code));
			const whole = wholeOf.get(id);
			for (const { id: key, scope } of coverage) {
				const { basis, territories, communes: named = [] } = factById.get(key) ?? {};
				const said = territories ?? [];
				const about = `${id} ${key}`;
				if (scope === 'placed') {
					expect(basis, about).not.toBe('territory');
					const isMet = communes.some((record) => codes.has(record.code) && record.facts.includes(key));
					expect(named.some((code) => codes.has(code)) || isMet, about).toBe(true);
					continue;
				}
				expect(basis, about).toBe('territory');
				expect(said.includes(id), about).toBe(scope === 'own' || scope === 'shared');
				if (scope === 'own') expect(said, about).toEqual([id]);
				if (scope === 'shared') expect(said.length, about).toBeGreaterThan(1);
				if (scope === 'whole') expect(said.includes(whole ?? ''), about).toBe(true);
				if (scope === 'part') expect(said.some((part) => parts.includes(part)), about).toBe(true);
			}
		}
	});

	it('give each figure with its value, its unit, its perimeter and the passage that gives it', () => {
		let count = 0;
		for (const { id, figures } of files)
			for (const { fact: key, layer, scope, citation, ...figure } of figures) {
				const fact = factById.get(key);
				expect(fact?.figures, `${id} ${key}`).toContainEqual(figure);
				expect(figure.unit, `${id} ${key}`).not.toBe('');
				expect(citation).toEqual(fact?.citations[figure.cite]);
				expect(fact?.layer).toBe(layer);
				// What a figure is about can always be told: its perimeter, or the territories of its fact.
				expect(figure.perimeter !== undefined || fact?.basis === 'territory', `${id} ${key}`).toBe(true);
				if (scope === 'other') expect(figure.perimeter).toBeDefined();
				count += 1;
			}
		expect(count).toBeGreaterThan(500);
	});

	it('leave out no figure of a fact that holds for the territory', () => {
		for (const { id, coverage, figures } of files) {
			const wide = coverage.filter(({ scope }) => scope === 'own' || scope === 'shared');
			for (const { id: key } of wide) {
				const told = figures.filter(({ fact }) => fact === key).length;
				expect(told, `${id} ${key}`).toBe(factById.get(key)?.figures.length);
			}
		}
	});

	it('do not take the figure of another perimeter for the territory’s own', () => {
		const scopeOf = (id: string, fact: string, perimeter: string) =>
			files
				.find((file) => file.id === id)
				?.figures.find((figure) => figure.fact === fact && figure.perimeter === perimeter)?.scope;
		expect(scopeOf('cavm', 'chomage-valenciennois', 'CAVM et CAPH')).toBe('shared');
		expect(scopeOf('cavm', 'chomage-valenciennois', 'France')).toBe('other');
		expect(scopeOf('cavm', 'npnru-valenciennois', 'CAVM')).toBe('own');
		expect(scopeOf('caph', 'npnru-valenciennois', 'CAPH')).toBe('own');
		// A fact that names communes tells the CAVM nothing of the CAPH.
		expect(scopeOf('cavm', 'npnru-valenciennois', 'CAPH')).toBeUndefined();
		expect(scopeOf('cavm', 'ppri-rhonelle', 'CAPH')).toBe('other');
		expect(scopeOf('caph', 'npnru-denain-centre', 'CAPH')).toBe('own');
		expect(scopeOf('call', 'serm-lille-pma-2024', 'Pôle métropolitain de l’Artois')).toBe('whole');
		expect(scopeOf('pma', 'serm-lille-pma-2024', 'Pôle métropolitain de l’Artois')).toBe('own');
	});

	it('tell every layer: what there is of it, or that nothing is said', () => {
		const all = start.layers.map(({ id }) => id);
		for (const { id, layers, silent, coverage } of files) {
			expect([...layers.map(({ layer }) => layer), ...silent].sort(), id).toEqual([...all].sort());
			const sum = layers.reduce((total, { wideCount, placedCount }) => total + wideCount + placedCount, 0);
			expect(sum, id).toBe(coverage.length);
		}
	});

	it('name every document that the territory is told by, with its counts', () => {
		for (const file of files) {
			const told = new Set(file.facts.flatMap(({ citations }) => citations.map(({ document }) => document)));
			const about = documents.filter(({ territories }) => territories.some((id) => kinOf(file).has(id)));
			const wanted = new Set([...told, ...about.map(({ id }) => id)]);
			expect(new Set(file.documents.map(({ id }) => id)), file.id).toEqual(wanted);
		}
	});

	it('are a table too, one row a commune', async () => {
		for (const file of files) {
			const rows = csvParse(await readStatic(`api/v1/territories/${file.id}.csv`));
			const told = rows.map(({ code, population, layer_count, fact_count }) => [
				code,
				Number(population),
				Number(layer_count),
				Number(fact_count)
			]);
			expect(told, file.id).toEqual(
				file.communes.map(({ code, population, layers, factCount }) => [code, population, layers.length, factCount])
			);
		}
	});
});

describe('the pages of the territories', () => {
	it('weigh at most 72 kB, compressed, map and calendar included', async () => {
		for (const { id } of files) {
			const html = await readFile(join(ROOT, `build/territoires/${id}.html`));
			expect(gzipSync(html).length, id).toBeLessThanOrEqual(72_000);
		}
	});

	it('ship no script but the ones that sort the table and keep the map', async () => {
		for (const { id } of files) {
			const html = await readFile(join(ROOT, `build/territoires/${id}.html`), 'utf8');
			const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !tag.includes('ld+json'));
			const names = scripts.map((tag) => /_app\/([\w-]+)\.js/.exec(tag)?.[1] ?? tag);
			expect(names.sort(), id).toEqual(['offline', 'sort-tables']);
		}
	});
});
