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

/** A seed of facts at places, as they are written in YAML, each citing one line. */
function seedOf(
	places: string[],
	{ id = 'charte', lines = places.map((_, i) => i + 1), rest = '' } = {}
): Seed {
	const facts = places.map(
		(where, i) =>
			`  - {id: ${id}-${i}, layer: qpv, name: Fait, summary: {fr: Fait.}, status: done, where: ${where}, ` +
			`cites: [{lines: [${lines[i]}, ${lines[i]}], section: Un, terms: [a]${rest}}]}`
	);
	const head = `document: {id: ${id}, kind: letter, title: T, short: T, publishers: [P], territories: [pma], `;
	const text = `${head}file: ${id}.txt, sha256: '${'0'.repeat(64)}', lines: 99}\nfacts:\n${facts.join('\n')}\nledger: []\n`;
	return parse('seeds/essai.yaml', seedSchema, text).data;
}

function factAt(where: string, outlines = NONE) {
	const [fact] = buildFacts([seedOf([where])], COMMUNES, outlines);
	if (!fact) throw new Error('no fact');
	return fact;
}

describe('precisionOf', () => {
	it.each([
		['whole communes unless the fact says otherwise', "{basis: stated, communes: ['59606']}", 'commune'],
		['a point where the fact says so', "{basis: stated, communes: ['59606'], precision: point}", 'point'],
		[
			'a point of an inferred place',
			"{basis: inferred, communes: ['59606'], precision: point, source: 'https://example.org'}",
			'point'
		],
		['a link between two ends', "{basis: stated, ends: ['59606', '59014']}", 'link'],
		[
			'a link even where it says point',
			"{basis: stated, ends: ['59606', '59014'], precision: point}",
			'link'
		],
		['a point where both ends lie in one commune', "{basis: stated, ends: ['59606', '59606']}", 'point'],
		[
			'a link of a loop through another commune',
			"{basis: stated, ends: ['59606', '59014', '59606']}",
			'link'
		],
		['a territory', '{basis: territory, territories: [pole]}', 'territory'],
		['nothing', '{basis: none}', 'none'],
		[
			'whole communes where the outline could not be had',
			"{basis: stated, communes: ['59606'], place: p}",
			'commune'
		]
	])('is that of %s', (_, where, precision) => {
		const [fact] = seedOf([where]).facts;
		expect(fact && precisionOf(fact, NONE)).toBe(precision);
	});

	it.each([
		"{basis: stated, communes: ['59606'], place: p}",
		"{basis: stated, communes: ['59606'], precision: point, place: p}",
		"{basis: stated, ends: ['59606', '59014'], place: p}"
	])('is an outline wherever one could be had: %s', (where) => {
		expect(factAt(where, new Map([['p', {}]])).precision).toBe('outline');
		expect(factAt(where, new Map([['q', {}]])).precision).not.toBe('outline');
	});
});

describe('buildFacts', () => {
	it('lists the communes named and the ends once each, in the order given', () => {
		const fact = factAt("{basis: stated, communes: ['62498', '59606'], ends: ['59606', '59014', '62498']}");
		expect(fact.communes).toEqual(['62498', '59606', '59014']);
		expect(fact.ends).toEqual(['59606', '59014', '62498']);
	});

	it('names the territories of its communes, poles too, each once', () => {
		const fact = factAt("{basis: stated, communes: ['62498', '62427', '59606']}");
		expect(fact.territories).toEqual(['artois', 'pole', 'mines', 'hainaut']);
	});

	it('names no commune of a territory that it speaks of as a whole', () => {
		expect(factAt('{basis: territory, territories: [pole]}')).toMatchObject({
			communes: [],
			territories: ['pole']
		});
	});

	it('says null where a fact gives no period, place, source or note', () => {
		expect(factAt('{basis: none}')).toMatchObject({ period: null, place: null, source: null, note: null });
	});

	it('keeps the order of the documents, and in each that of the first lines', () => {
		const first = seedOf(['{basis: none}', '{basis: none}', '{basis: none}'], { lines: [30, 5, 30] });
		const second = seedOf(['{basis: none}'], { id: 'annexe' });
		expect(buildFacts([first, second], COMMUNES, NONE).map(({ id }) => id)).toEqual([
			'charte-1',
			'charte-0',
			'charte-2',
			'annexe-0'
		]);
	});

	it('names the file of the document that is cited, another than its own too', () => {
		const own = seedOf(['{basis: none}']);
		const citing = seedOf(['{basis: none}'], { id: 'annexe', rest: ', document: charte' });
		const citations = buildFacts([own, citing], COMMUNES, NONE).map((fact) => fact.citations[0]);
		expect(citations.map((citation) => [citation?.document, citation?.file])).toEqual([
			['charte', 'charte.txt'],
			['charte', 'charte.txt']
		]);
	});
});
