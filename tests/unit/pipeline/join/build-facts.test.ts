import { describe, expect, it } from 'vitest';
import type { Commune } from '../../../../src/lib/domain/atlas';
import { buildFacts, precisionOf } from '../../../../src/pipeline/join/build-facts';
import { seedSchema, type Seed } from '../../../../src/pipeline/read/schemas';
import { MEMBERS, parse } from '../tiny-atlas';

const NONE = new Map<string, unknown>();
const COMMUNES: Commune[] = MEMBERS.map((member) => ({
	...member,
	centre: [3, 50],
	areaKm2: 1,
	spellings: [],
	neighbours: []
}));

/**
 * A seed of facts at places, as they are written in YAML, each citing one line.
 * @param told keys of each fact beside those that every fact has; `rest` ends its citation.
 */
function seedOf(
	places: string[],
	{ id = 'charte', lines = places.map((_, i) => i + 1), rest = '', date = '', told = 'status: done' } = {}
): Seed {
	const facts = places.map(
		(where, i) =>
			`  - {id: ${id}-${i}, layer: qpv, name: Fait, summary: {fr: Fait.}, ${told}, where: ${where}, ` +
			`cites: [{lines: [${lines[i]}, ${lines[i]}], section: Un, terms: [a]${rest}}]}`
	);
	const head = `document: {id: ${id}, kind: letter, title: T, short: T, publishers: [P], territories: [pma], read: '2026-11', `;
	const day = date === '' ? '' : `date: '${date}', `;
	const text = `${head}${day}file: ${id}.txt, sha256: '${'0'.repeat(64)}', lines: 99}\nfacts:\n${facts.join('\n')}\nledger: []\n`;
	return parse('seeds/essai.yaml', seedSchema, text).data;
}

function factAt(where: string, outlines = NONE) {
	const [fact] = buildFacts([seedOf([where])], COMMUNES, outlines);
	if (!fact) throw new Error('no fact');
	return fact;
}

describe('precisionOf', () => {
	it.each([
		['whole communes unless the fact says otherwise', "{scope: named, communes: ['59606']}", 'commune'],
		['a point where the fact says so', "{scope: named, communes: ['59606'], precision: point}", 'point'],
		[
			'a point of an inferred place',
			"{scope: named, basis: inferred, communes: ['59606'], precision: point, source: 'https://example.org'}",
			'point'
		],
		['a link between two ends', "{scope: named, ends: ['59606', '59014']}", 'link'],
		['a link even where it says point', "{scope: named, ends: ['59606', '59014'], precision: point}", 'link'],
		['a point where both ends lie in one commune', "{scope: named, ends: ['59606', '59606']}", 'point'],
		['a link of a loop through another commune', "{scope: named, ends: ['59606', '59014', '59606']}", 'link'],
		['a territory', '{scope: whole, territories: [pole]}', 'territory'],
		[
			'a territory where some of its communes are concerned',
			'{scope: some, territories: [pole]}',
			'territory'
		],
		['a territory where a site of it is not situated', '{scope: site, territories: [pole]}', 'territory'],
		['nothing', '{scope: nowhere}', 'none'],
		[
			'whole communes where the outline could not be had',
			"{scope: named, communes: ['59606'], place: p}",
			'commune'
		]
	])('is that of %s', (_, where, precision) => {
		const [fact] = seedOf([where]).facts;
		expect(fact && precisionOf(fact, NONE)).toBe(precision);
	});

	it.each([
		"{scope: named, communes: ['59606'], place: p}",
		"{scope: named, communes: ['59606'], precision: point, place: p}",
		"{scope: named, ends: ['59606', '59014'], place: p}"
	])('is an outline wherever one could be had: %s', (where) => {
		expect(factAt(where, new Map([['p', {}]])).precision).toBe('outline');
		expect(factAt(where, new Map([['q', {}]])).precision).not.toBe('outline');
	});
});

describe('buildFacts', () => {
	it('lists the communes named and the ends once each, in the order given', () => {
		const fact = factAt("{scope: named, communes: ['62498', '59606'], ends: ['59606', '59014', '62498']}");
		expect(fact.communes).toEqual(['62498', '59606', '59014']);
		expect(fact.ends).toEqual(['59606', '59014', '62498']);
	});

	it('names the territories of its communes, poles too, each once', () => {
		const fact = factAt("{scope: named, communes: ['62498', '62427', '59606']}");
		expect(fact.territories).toEqual(['artois', 'pole', 'mines', 'hainaut']);
	});

	it('names no commune of a territory that it speaks of as a whole', () => {
		expect(factAt('{scope: whole, territories: [pole]}')).toMatchObject({
			communes: [],
			territories: ['pole']
		});
	});

	it('says null where a fact gives no period, place, source or note', () => {
		expect(factAt('{scope: nowhere}')).toMatchObject({ period: null, place: null, source: null, note: null });
	});

	it('keeps the order of the documents, and in each that of the first lines', () => {
		const first = seedOf(['{scope: nowhere}', '{scope: nowhere}', '{scope: nowhere}'], {
			lines: [30, 5, 30]
		});
		const second = seedOf(['{scope: nowhere}'], { id: 'annexe' });
		expect(buildFacts([first, second], COMMUNES, NONE).map(({ id }) => id)).toEqual([
			'charte-1',
			'charte-0',
			'charte-2',
			'annexe-0'
		]);
	});

	it('names the file of the document that is cited, another than its own too', () => {
		const own = seedOf(['{scope: nowhere}']);
		const citing = seedOf(['{scope: nowhere}'], { id: 'annexe', rest: ', document: charte' });
		const citations = buildFacts([own, citing], COMMUNES, NONE).map((fact) => fact.citations[0]);
		expect(citations.map((citation) => [citation?.document, citation?.file])).toEqual([
			['charte', 'charte.txt'],
			['charte', 'charte.txt']
		]);
	});
});

describe('the scope of a fact', () => {
	it.each([
		["{scope: named, communes: ['59606']}", 'named', 'stated'],
		[
			"{scope: named, basis: inferred, communes: ['59606'], source: 'https://example.org'}",
			'named',
			'inferred'
		],
		['{scope: whole, territories: [pole]}', 'whole', 'territory'],
		['{scope: some, territories: [pole]}', 'some', 'territory'],
		['{scope: site, territories: [pole]}', 'site', 'territory'],
		['{scope: nowhere}', 'nowhere', 'none']
	])('is published beside the basis that follows from it: %s', (where, scope, basis) => {
		expect(factAt(where)).toMatchObject({ scope, basis, counted: null });
	});

	it('keeps how many communes of how many the text counts', () => {
		const { counted, communes } = factAt(
			'{scope: some, territories: [hainaut], counted: {communes: 5, of: 47}}'
		);
		expect(counted).toEqual({ communes: 5, of: 47 });
		expect(communes).toEqual([]);
	});

	it('is not widened by an outline: the communes are those named', () => {
		const fact = factAt("{scope: named, communes: ['59606'], place: p}", new Map([['p', {}]]));
		expect(fact).toMatchObject({ precision: 'outline', communes: ['59606'] });
	});
});

describe('what exists', () => {
	it.each([
		['status: planned, exists: yes', 'yes'],
		['status: planned, exists: no', 'no'],
		['status: planned', 'unstated']
	])('is told apart from the status: %s', (told, exists) => {
		const [fact] = buildFacts([seedOf(['{scope: nowhere}'], { told })], COMMUNES, NONE);
		expect(fact).toMatchObject({ status: 'planned', exists });
	});
});

describe('the date of a status', () => {
	const nowhere = ['{scope: nowhere}'];

	it('is that of the document, as exactly as it bears one, and null where it bears none', () => {
		const dateOf = (date: string) => buildFacts([seedOf(nowhere, { date })], COMMUNES, NONE)[0]?.statusDate;
		expect(['2021-10-22', '2017-07', '2019', ''].map(dateOf)).toEqual([
			'2021-10-22',
			'2017-07',
			'2019',
			null
		]);
	});

	it('is that of the document which the first citation is from, where that is another', () => {
		const own = seedOf(nowhere, { date: '2021' });
		const citing = seedOf(nowhere, { id: 'annexe', date: '2024', rest: ', document: charte' });
		expect(buildFacts([own, citing], COMMUNES, NONE).map(({ statusDate }) => statusDate)).toEqual([
			'2021',
			'2021'
		]);
	});
});

describe('what became of a term', () => {
	const nowhere = ['{scope: nowhere}'];
	const planned = "status: planned, period: {to: '2022'}";
	const outcomesOf = (...seeds: Seed[]) =>
		Object.fromEntries(buildFacts(seeds, COMMUNES, NONE).map(({ id, outcome }) => [id, outcome]));

	it('is unknown where the term has passed and nothing later is linked', () => {
		expect(outcomesOf(seedOf(nowhere, { date: '2021', told: planned }))).toEqual({ 'charte-0': 'unknown' });
	});

	it.each([
		['a term that is still to come', "status: planned, period: {to: '2027'}"],
		['a term of the very month of the reading', "status: planned, period: {to: '2026-11'}"],
		['works that are done', "status: done, period: {to: '2020'}"],
		['an event that took place', "status: happened, period: {to: '2020'}"],
		['a body that is no more', "status: ended, period: {to: '2020'}"],
		['a start without an end', "status: planned, period: {from: '2020'}"],
		['no period', 'status: planned']
	])('is not asked of %s', (_, told) => {
		expect(outcomesOf(seedOf(nowhere, { date: '2019', told }))).toEqual({ 'charte-0': null });
	});

	it('is told by the latest fact of a later document that it is linked to', () => {
		const linked = `${planned}, see: [lettre-0, bilan-0]`;
		const charte = seedOf(nowhere, { date: '2019', told: linked });
		const lettre = seedOf(nowhere, { id: 'lettre', date: '2021', told: 'status: underway, see: [charte-0]' });
		const bilan = seedOf(nowhere, { id: 'bilan', date: '2024-06', told: 'status: done, see: [charte-0]' });
		expect(outcomesOf(charte, lettre, bilan)).toEqual({
			'charte-0': 'bilan-0',
			'lettre-0': null,
			'bilan-0': null
		});
	});

	it('is not told by a linked fact of the same document, of an earlier one or of one without a date', () => {
		const linked = `${planned}, see: [avant-0, meme-0, sans-0]`;
		const charte = seedOf(nowhere, { date: '2019', told: linked });
		const others = [
			seedOf(nowhere, { id: 'avant', date: '2016' }),
			seedOf(nowhere, { id: 'meme', date: '2019' }),
			seedOf(nowhere, { id: 'sans' })
		];
		expect(outcomesOf(charte, ...others)['charte-0']).toBe('unknown');
	});
});
