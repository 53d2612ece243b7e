import { describe, expect, it } from 'vitest';
import { passageOf } from '../../src/lib/domain/text/find-term';
import { formatProblem } from '../../src/lib/domain/problem';
import { checkCitations } from '../../src/pipeline/check/check-citations';
import { checkCoverage } from '../../src/pipeline/check/coverage';
import { facts, inputs, readDocuments, seeds } from './real-atlas';

/** By id of document; empty in a clone that has no texts beside it: what follows then holds what the seeds alone tell. */
const texts = await readDocuments();
const isProvable = texts.size > 0;

const LINE_END_HYPHEN = /[-\u00ad]\s*\n\s*/g;

/** A text without accents, capitals, hyphens and apostrophes. */
const fold = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replace(/[-’'\s]+/g, ' ')
		.replace(/\bst /g, 'saint ');

/** Cited lines of a fact, folded, with words that are broken over lines in one piece. */
function passageFor(citations: readonly { document: string; lines: [number, number] }[]): string {
	const passages = citations.map(({ document, lines }) => passageOf(texts.get(document) ?? [], lines));
	return passages.map((text) => fold(`${text.replace(LINE_END_HYPHEN, '')} ${text.replace(LINE_END_HYPHEN, '-')}`)).join(' ');
}

describe('the citations', () => {
	it('all stand on their lines, and every line of the documents is accounted for', () => {
		const problems = isProvable
			? [...checkCitations(inputs.seeds, texts), ...checkCoverage(inputs.seeds, texts)]
			: [];
		expect(problems.map(formatProblem)).toEqual([]);
		expect([0, seeds.length]).toContain(texts.size);
	});

	it('have one to five terms of six words at most, none of them empty', () => {
		for (const { id, citations } of facts)
			for (const { terms } of citations) {
				expect(terms.length, id).toBeGreaterThanOrEqual(1);
				expect(terms.length, id).toBeLessThanOrEqual(5);
				for (const term of terms) {
					expect(term.trim().split(/\s+/).length, `${id}: ${term}`).toBeLessThanOrEqual(6);
					expect(term, id).toMatch(/[\p{L}\p{N}]/u);
				}
			}
	});

	it('name each document by the file that was read', () => {
		const files = new Map(seeds.map(({ document }) => [document.id, document.file]));
		for (const { id, citations } of facts)
			for (const { document, file } of citations) expect(file, id).toBe(files.get(document));
	});
});

/** What a commune may be called in a text: its name, its spellings, its name without what tells it from its namesakes. */
function namesOf(code: string): string[] {
	const name = fold(inputs.members.find((member) => member.code === code)?.name ?? '');
	const spellings = inputs.spellings.data.spellings[code] ?? [];
	const short = name.replace(/ (sur|les|lez|en|saint|l|la) .*$/, '');
	return [name, short, name.replace(/^(la|le|les|l) /, ''), ...spellings.map(fold)].filter((each) => each.length > 2);
}

describe('the places', () => {
	it('that are said to be stated are named on the cited lines', () => {
		const stated = facts.filter(({ basis }) => basis === 'stated');
		expect(stated.length).toBeGreaterThan(150);
		for (const { id, communes, citations } of isProvable ? stated : []) {
			const passage = passageFor(citations);
			for (const code of communes)
				expect(namesOf(code).some((name) => passage.includes(name)), `${id} ${code}`).toBe(true);
		}
	});
});

const WORDS: Readonly<Record<number, string>> = {
	0: 'aucune?',
	1: 'une?|premiere?',
	2: 'deux|second|doubler',
	3: 'trois',
	4: 'quatre|quadrupler',
	5: 'cinq',
	6: 'six',
	7: 'sept',
	8: 'huit',
	9: 'neuf',
	10: 'dix|dizaine',
	11: 'onze',
	12: 'douze',
	14: 'quatorze',
	20: 'vingt|cinquieme',
	50: 'cinquante|moitie'
};

/** Figures whose value is no number on the cited lines, and why. */
const COUNTED: Readonly<Record<string, string>> = {
	'crte-fiches-actions-2021 fiches actions': 'the five titles are listed',
	'osons-nos-talents-2017 étapes annoncées': 'the five towns are listed',
	'fete-chaine-des-parcs-2017 parcs en fête': 'the four parks are listed'
};

/** Whether a value stands in a passage, in digits, in words, or in millions. */
function hasValue(passage: string, value: number): boolean {
	const digits = passage.replace(/(\d) (?=\d{3})/g, '$1').replace(/(\d),(\d)/g, '$1.$2');
	const forms = [value, value * 1e6, value / 1e6].map((number) => String(number).replace('.', '\\.'));
	const isThere = forms.some((form) => new RegExp(`(^|[^\\d.])${form}(\\.?0*)(\\D|$)`).test(digits));
	const word = WORDS[value];
	return isThere || (word !== undefined && new RegExp(`\\b(${word})`).test(passage));
}

describe('the figures', () => {
	it('stand on the lines that they cite', () => {
		const figures = facts.flatMap((fact) => fact.figures.map((figure) => ({ fact, figure })));
		expect(figures.length).toBeGreaterThan(300);
		for (const { fact, figure } of isProvable ? figures : []) {
			const key = `${fact.id} ${figure.name}`;
			const passage = passageFor(fact.citations.slice(figure.cite, figure.cite + 1));
			if (!(key in COUNTED)) expect(hasValue(passage, figure.value), `${key}: ${figure.value}`).toBe(true);
		}
	});

	it('have a unit, a finite value and a name', () => {
		for (const { id, figures } of facts)
			for (const { name, value, unit } of figures) {
				expect(Number.isFinite(value), id).toBe(true);
				expect(name.trim().length * unit.trim().length, id).toBeGreaterThan(0);
			}
	});
});

/** Words of a text as a person counts them: `d'autre` is one, and so is `5 000`. */
const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.replaceAll('’', "'")
		.replace(/(\d)[\s\u202f](?=\d{3}\b)/g, '$1')
		.split(/\s+/)
		.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
		.filter((word) => word !== '');

const SEVEN = 7;
const runsOf = (text: string): string[] => {
	const words = wordsOf(text);
	return words.slice(SEVEN - 1).map((_, i) => words.slice(i, i + SEVEN).join(' '));
};

/** Runs of seven words that are no sentence of the document's, and why. */
const COMMON: Readonly<Record<string, string>> = {
	'programme national de requalification des quartiers anciens': 'the name of the programme',
	'national de requalification des quartiers anciens dégradés': 'the name of the programme'
};

describe('our own words', () => {
	it('hold no seven words in a row of a document', () => {
		const taken = new Set(
			[...texts.values()].flatMap((lines) => {
				const text = lines.join('\n');
				return [...runsOf(text.replace(LINE_END_HYPHEN, '')), ...runsOf(text.replace(LINE_END_HYPHEN, '-'))];
			})
		);
		expect(taken.size > 10_000).toBe(isProvable);
		const copied = facts.flatMap(({ id, name, summary, note }) =>
			[name, summary.fr ?? '', note ?? '']
				.flatMap(runsOf)
				.filter((run) => taken.has(run) && !(run in COMMON))
				.map((run) => `${id}: ${run}`)
		);
		expect(copied).toEqual([]);
	});

	it('say something of each fact, in one or two sentences', () => {
		for (const { id, name, summary } of facts) {
			expect(wordsOf(summary.fr ?? '').length, id).toBeGreaterThan(3);
			expect(summary.fr, id).toMatch(/[.!?»…]$/);
			expect(name, id).not.toMatch(/\s{2}|^\s|\s$/);
		}
	});
});
