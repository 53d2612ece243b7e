/** Every built page is read without a script: a heading, words, no gap where a value should be, the way to the other pages. */
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/lib/domain/atlas';
import { LOCALES, prefixOf, type Locale } from '../../../src/lib/site/locales.js';
import { PRECISIONS, STATUSES } from '../../../src/lib/domain/words';
import type { Walk } from '../../../src/lib/domain/walk';
import { facts, parseStatic, start } from '../real-atlas';
import { all, attribute, documentOf, htmlOf, open, pages, texts, textOf } from './read-built';

const { layers } = start;
const { documents } = await parseStatic<{ documents: SourceDocument[] }>('api/v1/documents.json');
const DOCUMENTS: Record<Locale, string> = { fr: 'Documents', nl: 'Documenten', en: 'Documents' };
const words = (path: string): string => textOf(open(path));
const digits = (text: string | undefined): number => Number(text?.replace(/\D/g, ''));

it('every page has a heading, words, no gap in them, and leads to the others and to what is said of them', () => {
	const faults = pages
		// Addresses of before say where the page is today, and no more.
		.filter(({ isFound, bare }) => isFound && !/^\/balades(?:\/|$)/.test(bare))
		.flatMap((page) => {
			const document = documentOf(page);
			const [body] = all('body', document);
			const text = body ? textOf(body) : '';
			const footer = attribute('href', all('footer a', document));
			const isEmbed = page.bare === '/embed';
			const holds = {
				heading: texts('h1', document).length === 1 && texts('h1', document).every((h1) => /\p{L}{2}/u.test(h1)),
				words: text.length > 400,
				whole: !/undefined|NaN|\[object/.test(text),
				menu: isEmbed || texts('header nav a', document).includes(DOCUMENTS[page.locale]),
				about: isEmbed || footer.some((href) => href.endsWith('a-propos')),
				statement: isEmbed || footer.some((href) => href.endsWith('accessibilite')),
				skip: isEmbed === (all('.skip-links', document).length === 0)
			};
			const missing = Object.entries(holds).flatMap(([name, isSo]) => (isSo ? [] : [name]));
			return missing.length > 0 ? [[page.path, missing]] : [];
		});
	expect(faults).toEqual([]);
});

describe('the map', () => {
	const document = open('/');
	const initial = layers.filter((layer) => layer.initial);

	it('is drawn with names, the layers that are on are ticked, and each of their facts is listed', () => {
		const names = texts('svg.svg-map .labels-wide text', document);
		for (const name of ['Lens', 'Tourcoing']) expect(names).toContain(name);
		expect(textOf(document)).toContain('Métropole Européenne de Lille');
		const ticked = attribute('data-layer', all('input[data-layer][checked]', document));
		expect(ticked.sort()).toEqual(initial.map(({ id }) => id).sort());
		const listed = texts('[data-item] button', document);
		const own = facts.filter(({ layer }) => initial.some(({ id }) => id === layer));
		expect(own.filter(({ name }) => !listed.includes(name)).map(({ name }) => name)).toEqual([]);
	});

	it('says what is missing without a script', () => {
		expect(texts('noscript .noscript, .noscript', document).join()).toMatch(/\p{L}{4}/u);
	});
});

describe('layers', () => {
	it('each has its page with all its facts and its downloads', () => {
		for (const { id, label, factCount } of layers) {
			const document = open(`/couches/${id}`);
			expect(texts('h1', document).join(), id).toContain(label);
			expect(all('tr[id^="fait-"]', document).length, id).toBe(factCount);
			const files = all('a', document).filter((link) => ['CSV', 'GeoJSON'].includes(textOf(link)));
			// That they are there is held of all links by links.test.ts.
			const own = attribute('href', files).filter((href) => !href.includes('/registers/'));
			expect(own.sort(), id).toContain(`../api/v1/layers/${id}.geojson`);
			expect(attribute('href', all('a[download]', document)), id).toContain(`../api/v1/layers/${id}.csv`);
		}
	});
});

describe('documents', () => {
	it('each tells its facts in the order of its lines, its ledger and its disagreements', () => {
		for (const { id, title, ledger } of documents) {
			const document = open(`/documents/${id}`);
			expect(texts('h1', document)).toEqual([title]);
			const lines = attribute('id', all('.passage', document)).map((name) => Number(name.slice(1)));
			expect(lines, id).toEqual([...lines].sort((a, b) => a - b));
			const cited = facts.filter(({ citations }) => citations.some((citation) => citation.document === id));
			expect(all('.passage h3', document).length, id).toBe(cited.length);
			expect(all('tbody tr', document).length, id).toBe(ledger.length);
			const told = texts('.conflict', document).join(' ');
			for (const { conflicts } of cited) for (const { about } of conflicts) expect(told, id).toContain(about);
		}
	});
});

describe('territories', () => {
	interface TerritoryFile {
		figures: unknown[];
		coverage: { scope: string }[];
		communes: unknown[];
		documents: unknown[];
		silent: unknown[];
		facts: { id: string; basis: string; conflicts: { values: { value: string }[] }[] }[];
	}

	it('each has its figures, programmes, communes, documents, drawn map and downloads', async () => {
		for (const { id, label } of start.territories) {
			const file = await parseStatic<TerritoryFile>(`api/v1/territories/${id}.json`);
			const document = open(`/territoires/${id}`);
			const counts = ['.figure', '.fact', 'table[data-sortable] tbody tr', '.documents > li', '.silent > li'].map(
				(selector) => all(selector, document).length
			);
			const wide = file.coverage.filter(({ scope }) => scope !== 'placed');
			expect([id, texts('h1', document), ...counts]).toEqual([
				id,
				[label],
				...[file.figures, wide, file.communes, file.documents, file.silent].map(({ length }) => length)
			]);
			const drawn = attribute('aria-label', all('[role="img"]', document));
			expect(drawn.join()).toMatch(/^Carte dessinée\s: /);
			expect(drawn.join(), id).toContain(label);
			const files = all('a', document).filter((link) =>
				['Cette page en JSON', 'Les communes en CSV'].includes(textOf(link))
			);
			expect(attribute('href', files).sort(), id).toEqual([
				`../api/v1/territories/${id}.csv`,
				`../api/v1/territories/${id}.json`
			]);
		}
	});

	it('of the pole tell what holds for the whole pole as such, and the pole what holds for a part', () => {
		const [cahc, pma] = [open('/territoires/cahc'), open('/territoires/pma')];
		expect(all('.fact[data-scope="own"]', cahc).length).toBeGreaterThan(0);
		expect(texts('.fact[data-scope="whole"]', cahc)[0]).toContain('à l’échelle du territoire');
		expect(texts('.fact[data-scope="part"]', pma)[0]).toContain('seulement');
	});

	it('tell both of passages that disagree', async () => {
		const file = await parseStatic<TerritoryFile>('api/v1/territories/cavm.json');
		const document = open('/territoires/cavm');
		const disputed = file.facts.filter(({ conflicts }) => conflicts.length > 0);
		expect(disputed.length).toBeGreaterThan(2);
		for (const { id, conflicts } of disputed.filter(({ basis }) => basis === 'territory'))
			for (const { values } of conflicts)
				for (const { value } of values)
					expect(texts(`#fait-${id}`, document).join(' '), id).toContain(value);
	});
});

describe('communes', () => {
	it('are all in one list, each under its EPCI', () => {
		const document = open('/communes');
		expect(all('tbody tr[data-code]', document).length).toBe(start.totals.communes);
		expect(all('tr.group', document).length).toBe(6);
	});
});

describe('outings', async () => {
	const { walks } = await parseStatic<{ walks: Walk[] }>('api/v1/walks.json');

	it('each has its card and its page; it gives files where it has a trace, and claims none where it has none', () => {
		expect(attribute('data-walk', all('[data-walk]', open('/sorties'))).sort()).toEqual(
			walks.map(({ id }) => id).sort()
		);
		for (const { id, name, trace, summary } of walks) {
			const document = open(`/sorties/${id}`);
			expect([texts('h1', document), texts('.lead', document)]).toEqual([[name], [summary]]);
			expect(all('a[download]', document).length, id).toBe(trace ? 4 : 0);
			expect(claimsTrace(htmlOf(pageOf(id))), id).toBe(trace !== null);
			expect(htmlOf(pageOf(id)).includes('Nous n’avons pas de trace'), id).toBe(trace === null);
		}
	});

	const pageOf = (id: string) => {
		const page = pages.find(({ path }) => path === `/sorties/${id}`);
		if (!page) throw new Error(`no page of ${id}`);
		return page;
	};

	it('with a trace tell its length, its communes in order and its licence', () => {
		const walk = walks.find(({ id }) => id === 'eurovelo-5');
		if (!walk?.trace) {
			expect(words('/sorties/eurovelo-5')).toContain('Nous n’avons pas de trace');
			return;
		}
		const document = open('/sorties/eurovelo-5');
		expect(texts('dl', document).join(' ')).toMatch(
			new RegExp(`${walk.trace.km.toString().replace('.', ',')}\\skm`)
		);
		expect(all('main ol li', document).length).toBe(walk.communes.length);
		expect(texts('main ol li', document)[0]).toMatch(/Saint-Venant\s+6,9\skm/);
		expect(textOf(document)).toContain('pas de profil');
		expect(texts('main a[rel~="license"]', document)).toEqual(['ODbL 1.0']);
	});

	it('on water are not given for a way', () => {
		const hasTrace = walks.some(({ id, trace }) => id === 'escaut' && trace);
		expect(words('/sorties/escaut').includes('pas celui d’un chemin')).toBe(hasTrace);
	});

	it('tell flood plans as rules, not as an alert', () => {
		const text = words('/sorties/boucle-un-escaut');
		expect(text).toContain('Information réglementaire, pas une alerte');
		expect(text).toContain('ne donne pas la liste des communes');
	});

	it('are led to by a commune and by a territory', () => {
		const own = {
			'/communes/59606-valenciennes': walks.filter((walk) => walk.communes.some(({ code }) => code === '59606')),
			'/territoires/cavm': walks.filter(({ territories }) => territories.includes('cavm'))
		};
		for (const [path, some] of Object.entries(own)) {
			const links = attribute('href', all('section[aria-labelledby="sorties"] li a', open(path)));
			expect(links.map((href) => href.split('/').at(-1)), path).toEqual(some.map(({ id }) => id));
			expect(links.length, path).toBeGreaterThan(3);
		}
	});

	it('say in the list that it is whole without a script', () => {
		const [page] = pages.filter(({ path }) => path === '/sorties');
		expect(page && htmlOf(page)).toMatch(/<noscript>.*Sans JavaScript, toutes les sorties/);
	});
});

/** Words that speak of a trace as one that is there. */
const claimsTrace = (html: string): boolean =>
	/\.(gpx|kml)\b|Télécharger la trace|Longueur du tracé|Trait plein|dans l’ordre du tracé|Tracé\u00a0:/.test(html);

describe('about the atlas', () => {
	const HEADINGS: Record<Locale, string> = {
		fr: 'À propos de l’atlas',
		nl: 'Over de atlas',
		en: 'About the atlas'
	};
	const document = open('/a-propos');

	it.each(LOCALES)('names the documents in %s', (locale) => {
		const own = open(`${prefixOf(locale)}/a-propos`);
		expect(texts('h1', own)).toEqual([HEADINGS[locale]]);
		const links = texts('main a', own);
		expect(documents.filter(({ title }) => !links.includes(title))).toEqual([]);
	});

	it('has the numbers of the published facts', () => {
		expect(texts('.lead', document).join('').replace(/\s/g, '')).toContain(`${facts.length}faits`);
		for (const precision of PRECISIONS)
			expect(digits(texts(`[data-precision="${precision}"] dt .muted`, document)[0]), precision).toBe(
				facts.filter((fact) => fact.precision === precision).length
			);
		for (const status of STATUSES)
			expect(digits(texts(`[data-status="${status}"] dd .muted`, document)[0]), status).toBe(
				facts.filter((fact) => fact.status === status).length
			);
		const lines = documents.reduce((sum, each) => sum + each.lines, 0);
		expect(textOf(document).replace(/[\s\u202f]/g, '')).toContain(`Sur${lines}lignes`);
	});

	it('shows each way of drawing by its own sample', () => {
		expect(all('.samples > div', document).length).toBe(PRECISIONS.length + 2);
		const [samples = ''] = /class="samples[^]*?<\/dl>/.exec(htmlOf(pages.find(({ path }) => path === '/a-propos')!)) ?? [];
		const drawn = [...samples.matchAll(/<svg[^]*?<\/svg>/g)].map(([svg]) => svg.replace(/id="[^"]*"|url\([^)]*\)/g, ''));
		expect(drawn.length).toBe(PRECISIONS.length + 1);
		expect(new Set(drawn).size).toBe(drawn.length);
	});
});

describe('the data', () => {
	const document = open('/donnees');

	it('has its examples without buttons that would do nothing, and three files of each layer', () => {
		expect(all('main pre', document).length).toBe(4);
		expect(all('main button', document)).toEqual([]);
		const links = attribute('href', all('main a', document));
		for (const { id } of layers)
			for (const ending of ['geojson', 'csv', 'excel.csv'])
				expect(links).toContain(`./api/v1/layers/${id}.${ending}`);
		expect(all('td a:has(code)', document).length).toBeGreaterThan(8);
	});
});

describe('crossings', () => {
	it('answer the question that they open with', () => {
		const document = open('/croisements');
		const [page] = pages.filter(({ path }) => path === '/croisements');
		expect(page && htmlOf(page)).toContain('Sans JavaScript, voici la réponse à la question d’ouverture.');
		expect(texts('[data-sentence]', document).join()).toContain('Sites NPNRU');
		expect(all('[data-row]', document).length).toBeGreaterThan(0);
	});

	it('are a table of links, a list of combinations and a table of outlines', async () => {
		const coverage = await parseStatic<{ communes: { layers: string[] }[] }>('api/v1/communes.json');
		const covered = layers.filter(({ id }) => coverage.communes.some((commune) => commune.layers.includes(id)));
		const matrix = open('/croisements/matrice');
		expect(all('.matrix td a', matrix).length).toBe(covered.length ** 2);
		expect(all('.matrix td a[tabindex]', matrix)).toEqual([]);
		expect(all('.upset ol a', open('/croisements/ensembles')).length).toBeGreaterThan(0);
		const outlines = open('/croisements/contours');
		const { overlaps } = await parseStatic<{ overlaps: unknown[] }>('api/v1/outline-overlaps.json');
		if (start.boundaries === 'outline') expect(all('[data-overlap]', outlines).length).toBe(overlaps.length);
		expect(all('.swipe .side', open('/croisements/volet')).length).toBe(2);
	});
});
