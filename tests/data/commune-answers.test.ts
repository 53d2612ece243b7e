/** What each of the 327 pages opens with says of every row what is true of it, by the published files and the facts themselves. */
import { describe, expect, it } from 'vitest';
import type { CommuneFile, Layer, Source, SourceDocument, Territory, Theme } from '../../src/lib/domain/atlas';
import type { Actor } from '../../src/lib/domain/actor';
import { communeViewOf } from '../../src/lib/pages/communes/page/commune-view';
import { communes, facts, parseStatic } from './real-atlas';

const { themes, layers } = await parseStatic<{ themes: Theme[]; layers: Layer[] }>('api/v1/layers.json');
const { territories } = await parseStatic<{ territories: Territory[] }>('api/v1/territories.json');
const { documents } = await parseStatic<{ documents: SourceDocument[] }>('api/v1/documents.json');
const { sources } = await parseStatic<{ sources: Source[] }>('api/v1/sources.json');
const actors = await parseStatic<Actor[]>('atlas/actors.json');
const factById = new Map(facts.map((fact) => [fact.id, fact]));
const pages = await Promise.all(
	communes.map(async ({ code }) => {
		const file = await parseStatic<CommuneFile & { version: string }>(`api/v1/communes/${code}.json`);
		const view = communeViewOf({ file, themes, layers, territories, documents, sources, actors, address: '' });
		return { file, view, answer: view.answer };
	})
);
const told = (id: string) => {
	const fact = factById.get(id);
	if (!fact) throw new Error(`no fact ${id}`);
	return fact;
};

describe('the answer of each of the 327 communes', () => {
	it('calls named what the text names, all of it, and nothing else', () => {
		let count = 0;
		for (const { file, answer } of pages) {
			const rows = [...answer.named.first, ...answer.named.rest].map(({ id }) => id);
			for (const id of rows) {
				const { basis, scope, communes: codes } = told(id);
				expect([basis, scope, codes.includes(file.code)], `${file.name} ${id}`).toEqual(['stated', 'named', true]);
			}
			const wanted = facts.filter(({ basis, communes: codes }) => basis === 'stated' && codes.includes(file.code));
			expect([...rows].sort(), file.name).toEqual(wanted.map(({ id }) => id).sort());
			expect(answer.counts.named, file.name).toBe(rows.length);
			count += rows.length;
		}
		expect(count).toBeGreaterThan(250);
	});

	it('places by a public source only what has one, and links it', () => {
		for (const { file, answer } of pages)
			for (const { id, source } of [...answer.placed.first, ...answer.placed.rest]) {
				const fact = told(id);
				expect([fact.basis, fact.communes.includes(file.code)], `${file.name} ${id}`).toEqual(['inferred', true]);
				expect(source, id).toMatch(/^https?:/);
			}
	});

	it('says of each row about a territory what its scope is: applies, so many of so many communes, a site', () => {
		const seen = new Set<string>();
		for (const { file, answer } of pages)
			for (const { id, reach } of answer.wide) {
				const { scope, counted, communes: codes, territories: of } = told(id);
				const where = `${file.name} ${id}: ${reach}`;
				expect(codes, where).toEqual([]);
				expect(of.some((territory) => file.territories.includes(territory)), where).toBe(true);
				const wanted = {
					whole: /^s’applique à tout le territoire$/,
					some: counted
						? new RegExp(`^concerne ${counted.communes} des ${counted.of} communes, sans les nommer$`)
						: /^concerne une partie des communes du territoire, sans les nommer$/,
					site: /^un lieu du territoire, dont la commune n’est pas donnée$/,
					named: /never/,
					nowhere: /never/
				}[scope];
				expect(reach, where).toMatch(wanted);
				seen.add(scope);
			}
		expect(seen.has('whole') && seen.has('some')).toBe(true);
	});

	it('counts what the page lists, and opens with eight to ten rows where there are so many', () => {
		for (const { file, answer } of pages) {
			const { named, placed, sets, wide, counts } = answer;
			expect(counts.whole, file.name).toBe(file.inherited.length);
			expect(counts.some + counts.site, file.name).toBe(file.unlisted.length);
			expect(counts.outlines, file.name).toBe(file.references.filter(({ isMember }) => isMember).length);
			const rows = named.first.length + placed.first.length + sets.first.length + wide.length;
			const all = counts.named + counts.placed + sets.first.length + sets.rest.length + file.inherited.length + file.unlisted.length;
			expect(rows, file.name).toBeGreaterThanOrEqual(Math.min(8, all));
			expect(rows, file.name).toBeLessThanOrEqual(10);
		}
	});

	it('gives no amount without what it is about, and none that its fact does not tell', () => {
		let count = 0;
		for (const { file, answer } of pages)
			for (const { id, amount } of [...answer.named.first, ...answer.placed.first, ...answer.wide]) {
				const money = told(id).figures.filter(({ unit }) => unit.includes('€'));
				expect(amount === undefined, `${file.name} ${id}`).toBe(money.length === 0);
				if (!amount) continue;
				expect(amount.what + amount.perimeter, `${file.name} ${id}`).not.toBe('');
				expect(amount.more).toBe(money.length - 1);
				count += 1;
			}
		expect(count).toBeGreaterThan(300);
	});

	it('draws a full part for nothing that is only planned, and no bar without a date', () => {
		for (const { answer } of pages)
			for (const { id, when } of [...answer.named.first, ...answer.named.rest, ...answer.wide]) {
				const { status, period } = told(id);
				expect(when === undefined, id).toBe(period === null);
				if (['planned', 'candidate', 'proposed', 'unstated'].includes(status))
					expect(when?.bar.pieces.some(({ kind }) => kind === 'engaged') ?? false, id).toBe(false);
			}
	});

	it('names as bodies to ask only actors of the rows, with the site that the table of actors gives', () => {
		for (const { file, view } of pages)
			for (const { id, name, site } of view.charts.contacts) {
				const actor = actors.find((one) => one.id === id);
				expect([actor?.name, actor?.site], `${file.name} ${id}`).toEqual([name, site]);
			}
	});

	it('adds no amount to another: each bar is one figure of one fact', () => {
		for (const { file, view } of pages)
			for (const { id, euros } of view.charts.amounts) {
				const [, fact = '', index = ''] = /^(.*)-(\d+)$/.exec(id) ?? [];
				const { value, unit } = told(fact).figures[Number(index)] ?? { value: NaN, unit: '' };
				expect(euros, `${file.name} ${id}`).toBe(value * ({ '€': 1, 'M€': 1e6, 'Md€': 1e9 }[unit] ?? NaN));
			}
	});
});
