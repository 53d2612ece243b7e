/** The built page of each commune says what the published file says, and the file what the facts say: no more, no less. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { CommuneFile, Coverage, SharedArea } from '../../src/lib/domain/atlas';
import { communeSlug } from '../../src/lib/domain/text/slug';
import type { CoverageBasis, Scope } from '../../src/lib/domain/words';
import { isWide, type WideBasis } from '../../src/lib/answers/communes/reach';
import { ROOT, communes, facts, parseStatic, readStatic, start } from './real-atlas';

const PAGES = join(ROOT, 'build/communes');
if (!existsSync(PAGES)) throw new Error('build/communes is not there: run npm run build before these tests');

const files = await Promise.all(
	communes.map(({ code }) => parseStatic<CommuneFile>(`api/v1/communes/${code}.json`))
);
const factById = new Map(facts.map((fact) => [fact.id, fact]));
const pageOf = (file: CommuneFile): string => readFileSync(join(PAGES, `${communeSlug(file)}.html`), 'utf8');

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
/** Text of a piece of HTML: without tags and comments, white space as single spaces (no-break spaces stay). */
const textOf = (html: string): string =>
	html
		.replace(/<!--.*?-->|<[^>]*>/gs, '')
		.replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();

const attributes = (html: string, name: string): string[] =>
	[...html.matchAll(new RegExp(`\\b${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** Rows of what covers a commune, as they stand on its page. */
const rowsOf = (html: string) =>
	html
		.split(/<li(?=[^>]* data-item=)/)
		.slice(1)
		.map((row) => row.split('<h2')[0] ?? '')
		.map((row) => ({
			id: attributes(row, 'data-item')[0] ?? '',
			basis: attributes(row, 'data-basis')[0] as CoverageBasis,
			html: row
		}));

/** From a heading to the next one of its rank. */
const sectionOf = (html: string, id: string): string => {
	const [, section = ''] = html.split(new RegExp(`<h[23][^>]* id="${id}"`));
	return section.split(/<h2|<\/article/)[0] ?? '';
};

const WORDS: Record<CoverageBasis, string> = {
	stated: 'nommée dans le texte',
	inferred: 'lieu déduit d’une source publique',
	listed: 'inscrite dans un registre officiel',
	outline: 'le contour officiel touche la commune',
	inherited: 'S’applique à tout le territoire',
	unlisted: 'Concerne une partie des communes, que le texte ne nomme pas',
	unsituated: 'Un lieu du territoire, dont la commune n’est pas donnée'
};

/** What each way of not naming a commune means, as the page says it; each holds for one scope and for no other. */
const WIDE: readonly { basis: WideBasis; scope: Scope; lead: (name: string) => string }[] = [
	{
		basis: 'inherited',
		scope: 'whole',
		lead: (name) => `Mesures, services et plans qui valent dans chaque commune de ce territoire, ${name} comprise.`
	},
	{ basis: 'unlisted', scope: 'some', lead: (name) => `${name} en fait peut-être partie, peut-être pas.` },
	{ basis: 'unsituated', scope: 'site', lead: (name) => `Rien ne dit que ce lieu est à ${name}.` }
];

/** Sections of what does not name the commune, by how it concerns it. */
const wideSections = (html: string): Map<string, string> =>
	new Map(
		sectionOf(html, 'territoire')
			.split(/<section(?=[^>]* data-wide=)/)
			.slice(1)
			.map((section) => [attributes(section, 'data-wide')[0] ?? '', section])
	);

/** Shares (0–1) written in a text. */
const sharesIn = (text: string): number[] =>
	[...text.matchAll(/(moins de\s)?(\d+(?:,\d+)?)\s%/g)].map(([, less, value = '']) =>
		less === undefined ? Number(value.replace(',', '.')) / 100 : 0
	);

/** Half of the last digit that is written: a tenth of a percent, or a hundredth below one percent. */
const roundingOf = ({ communeRatio }: SharedArea): number => (communeRatio < 0.01 ? 0.00005 : 0.0005) + 1e-9;

const byKey = <T>(items: readonly T[], key: (item: T) => string): T[] =>
	[...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));

describe('the 327 pages', () => {
	it('are those of the communes, each at the address of its code and name', () => {
		expect(files).toHaveLength(327);
		const built = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
		expect(built.sort()).toEqual(files.map((file) => `${communeSlug(file)}.html`).sort());
	});

	it('have each fact and outline of the file exactly once, with its basis, and nothing else', () => {
		let count = 0;
		for (const file of files) {
			const rows = rowsOf(pageOf(file)).map(({ id, basis }) => `${id} ${basis}`);
			const told = file.coverage.map(({ id, basis }) => `${id} ${basis}`);
			expect(rows.sort(), file.name).toEqual(told.sort());
			count += rows.length;
		}
		console.info(`${count} rows on ${files.length} pages`);
		expect(count).toBeGreaterThan(37_000);
	});

	it('name each of them, say its basis in words, its share, its status and a passage that leads to its document', () => {
		for (const file of files) {
			const coverage = new Map(file.coverage.map((item) => [item.id, item]));
			const named = new Map([...file.facts, ...file.inherited, ...file.unlisted, ...file.references].map((item) => [item.id, item]));
			for (const { id, basis, html } of rowsOf(pageOf(file))) {
				const where = `${file.name} ${id}`;
				const item = coverage.get(id) as Coverage;
				expect(textOf(html.replace(/^[^>]*>/, '')), where).toContain(textOf(named.get(id)?.name ?? id));
				const fact = factById.get(id);
				if (item.kind === 'fact') {
					const [citation] = fact?.citations ?? [];
					expect(html, where).toContain(`/documents/${citation?.document}#l${citation?.lines[0]}"`);
				}
				const [, line = ''] = /class="basis[^"]*">(.*?)<\/p>/s.exec(html) ?? [];
				if (item.kind === 'fact' && !isWide(basis)) expect(textOf(line), where).toContain(WORDS[basis]);
				if (fact?.basis === 'inferred') expect(line, where).toContain(`href="${fact.source?.replaceAll('&', '&amp;')}"`);
				// Beside a share a register may say how sure an entry is.
				const marks = [...(html.split('</li>')[0] ?? '').matchAll(/class="share[^"]*">(.*?)<\/span>/gs)];
				const share = item.kind === 'fact' ? line : marks.map(([, text = '']) => text).join(' ');
				const written = sharesIn(textOf(share));
				expect(written.length, where).toBe(item.share ? 1 : 0);
				if (item.share) expect(Math.abs((written[0] ?? 1) - item.share.communeRatio), where).toBeLessThanOrEqual(roundingOf(item.share));
			}
		}
	});

	it('tell apart what applies to the territory, what concerns communes not named and what is not situated', () => {
		let count = 0;
		for (const file of files) {
			const sections = wideSections(pageOf(file));
			const told = WIDE.filter(({ basis }) => file.coverage.some((item) => item.basis === basis));
			expect([...sections.keys()], file.name).toEqual(told.map(({ basis }) => basis));
			for (const { basis, scope } of told) {
				const html = sections.get(basis) ?? '';
				const rows = rowsOf(html);
				const wanted = file.coverage.filter((item) => item.basis === basis).map(({ id }) => id);
				expect(rows.map(({ id }) => id).sort(), `${file.name} ${basis}`).toEqual(wanted.sort());
				for (const row of rows) {
					const fact = factById.get(row.id);
					expect([fact?.scope, row.basis], `${file.name} ${row.id}`).toEqual([scope, basis]);
					const { communes: some, of } = fact?.counted ?? {};
					if (fact?.counted) expect(textOf(row.html)).toContain(`concerne ${some} des ${of} communes, sans les nommer`);
					count += 1;
				}
			}
		}
		console.info(`${count} rows that name no commune`);
		expect(count).toBeGreaterThan(20_000);
	});

	it('say of each way what is true of it, and nowhere what is true of another', () => {
		for (const file of files) {
			const sections = wideSections(pageOf(file));
			for (const { basis, lead } of WIDE)
				for (const [shown, html] of sections) {
					const text = textOf(html);
					const isOwn = shown === basis;
					expect(text.includes(WORDS[basis]), `${file.name} ${shown} ${basis}`).toBe(isOwn);
					expect(text.includes(lead(file.name)), `${file.name} ${shown} ${basis}`).toBe(isOwn);
				}
			// What the page said of all of them until November 2026.
			expect(textOf(pageOf(file)), file.name).not.toMatch(/Ils y sont valables|Ce qui vaut pour tout le territoire/);
			expect(textOf(pageOf(file)), file.name).not.toMatch(/ni pour elle ni pour son territoire|[Ss]ujets sans un mot/);
		}
	});

	it('date each status, and say of a term that has passed what is known of it', () => {
		let passed = 0;
		for (const file of files)
			for (const { id, html } of rowsOf(pageOf(file))) {
				const fact = factById.get(id);
				if (!fact) continue;
				const [, status = '', outcome = ''] =
					/<span class="chip[^>]*>(.*?)<\/span>(?:\s|<!--.*?-->)*(?:<span class="outcome[^>]*>(.*?)<\/span>)?/s.exec(html) ?? [];
				const chip = textOf(status);
				const where = `${file.name} ${id}: ${chip}`;
				const isDated = fact.status !== 'unstated' && fact.statusDate !== null;
				expect(chip, where).not.toBe('');
				expect(/\((en|au) [^)]*\d{4}\)$/.test(chip), where).toBe(isDated);
				if (isDated) expect(chip, where).toContain(fact.statusDate?.slice(0, 4) ?? '');
				expect(textOf(outcome).startsWith('terme passé ('), where).toBe(fact.outcome !== null);
				if (fact.outcome !== null) passed += 1;
			}
		expect(passed).toBeGreaterThan(0);
	});

	it('call no part of a commune the whole of it', () => {
		for (const file of files)
			for (const { id, html } of rowsOf(pageOf(file))) {
				const precision = factById.get(id)?.precision;
				const line = textOf(/class="precision[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '');
				if (line !== '') expect(line.includes('commune entière'), `${file.name} ${id}`).toBe(precision === 'commune');
			}
	});

	it('have every basis in use, and say which share is a sliver, once', () => {
		const used = new Set(files.flatMap(({ coverage }) => coverage.map(({ basis }) => basis)));
		if (start.boundaries === 'outline') expect([...used].sort()).toEqual(Object.keys(WORDS).sort());
		for (const file of files) {
			const html = pageOf(file);
			expect(textOf(html).split('au moins 1\u00a0% de sa surface').length, file.name).toBe(start.boundaries === 'outline' ? 2 : 1);
		}
	});

	it('give code, post codes, population and area as the file does', () => {
		const number = new Intl.NumberFormat('fr-FR');
		for (const file of files) {
			const text = textOf(pageOf(file));
			expect(text, file.name).toContain(file.code);
			for (const postcode of file.postcodes) expect(text, file.name).toContain(postcode);
			expect(text, file.name).toContain(`${number.format(file.population)} habitant`);
			expect(text, file.name).toMatch(/population de référence 2023/);
		}
	});

	it('list the documents read with their counts, and the layers without a word', () => {
		for (const file of files) {
			const section = sectionOf(pageOf(file), 'silences');
			const rows = section.split(/<tr(?=[^>]* data-document=)/).slice(1);
			expect(rows.map((row) => [attributes(row, 'data-document')[0], ...[...row.matchAll(/<td[^>]*class="number[^"]*"[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => Number(textOf(cell)))]), file.name).toEqual(
				file.documents.map(({ id, factCount, inheritedCount, unlistedCount }) => [
					id,
					factCount,
					inheritedCount,
					unlistedCount
				])
			);
			expect(attributes(section, 'data-silent'), file.name).toEqual(file.silent);
		}
	});

	it('link the neighbours, and tell for each layer which of them differ', () => {
		const codeIn = (href: string) => /\/communes\/(\w{5})-/.exec(href)?.[1] ?? '';
		for (const file of files) {
			const section = sectionOf(pageOf(file), 'voisines');
			const [lead = '', ...rest] = section.split(/<h3/);
			const links = attributes(lead, 'href');
			expect(links.at(-1), file.name).toMatch(new RegExp(`/comparer\\?avec=${file.code}$`));
			expect(links.slice(0, -1).map(codeIn), file.name).toEqual(file.neighbours.map(({ code }) => code));
			const sides = rest.map((side) =>
				side
					.split(/<li(?=[^>]* data-difference=)/)
					.slice(1)
					.map((row) => {
						const codes = attributes(row, 'href').map(codeIn).filter((code) => code !== '');
						const [layer = ''] = attributes(row, 'data-difference');
						return { layer, communes: codes.length > 0 ? codes : file.neighbours.map(({ code }) => code) };
					})
			);
			expect(sides, file.name).toEqual([file.missing, file.own]);
		}
	});

	it('weigh 60 kB at most as they are sent, and load no script but the one that keeps the map', async () => {
		const { gzipSync } = await import('node:zlib');
		const weights = files.map((file) => {
			const html = pageOf(file);
			// Data for search engines stands in an element called script; it runs nothing.
			const runs = html
				.replaceAll('<script type="application/ld+json">', '')
				.replace('<script type="module" src="../_app/offline.js">', '');
			expect(runs, file.name).not.toMatch(/<script|rel="modulepreload"/);
			return { name: file.name, bytes: gzipSync(html).length };
		});
		const [heaviest] = [...weights].sort((a, b) => b.bytes - a.bytes);
		console.info(`heaviest page: ${heaviest?.name}, ${((heaviest?.bytes ?? 0) / 1024).toFixed(1)} kB`);
		expect(heaviest?.bytes).toBeLessThan(60 * 1024);
	});
});

describe('the published file of each commune', () => {
	it('holds the facts as facts.json does, and exactly those its coverage names', () => {
		for (const file of files) {
			const ids = file.coverage.filter(({ kind }) => kind === 'fact').map(({ id }) => id);
			const held = [...file.facts, ...file.inherited, ...file.unlisted];
			expect(byKey(held, ({ id }) => id), file.name).toEqual(
				byKey(ids, (id) => id).map((id) => factById.get(id))
			);
		}
	});

	it('leaves out no fact that names the commune or one of its territories', () => {
		for (const file of files) {
			const ids = new Set(file.coverage.map(({ id }) => id));
			for (const fact of facts) {
				const isSaidOfIts =
					WIDE.some(({ scope }) => scope === fact.scope) && fact.territories.some((id) => file.territories.includes(id));
				if (fact.communes.includes(file.code) || isSaidOfIts) expect(ids.has(fact.id), `${file.name} ${fact.id}`).toBe(true);
			}
		}
	});

	it('has a table beside it with the same rows, bases and shares', async () => {
		for (const file of files) {
			const csv = await readStatic(`api/v1/communes/${file.code}.csv`);
			const rows = csvParse(csv).map((row) => [row.kind, row.id, row.layer, row.basis, row.commune_share, row.commune]);
			expect(rows, file.name).toEqual(
				file.coverage.map(({ kind, id, layer, basis, share }) => [kind, id, layer, basis, share ? String(share.communeRatio) : '', file.code])
			);
			expect(csv.replaceAll('\r\n', ''), file.name).not.toMatch(/[\r\n]/);
		}
	});
});
