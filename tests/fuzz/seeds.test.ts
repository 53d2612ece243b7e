import fc from 'fast-check';
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { isTermIn, passageOf } from '../../src/lib/domain/text/find-term';
import { formatProblem, type Problem } from '../../src/lib/domain/problem';
import { checkCitations } from '../../src/pipeline/check/check-citations';
import { readCommuneFigures } from '../../src/pipeline/read/commune-figures';
import { checkCoverage } from '../../src/pipeline/check/coverage';
import { seedSchema } from '../../src/pipeline/read/schemas';
import { readYaml } from '../../src/pipeline/read/yaml-file';
import { fuzz } from './cases';
import { anyText, NASTY, textOf } from './nasty';

const FILE = 'seeds/essai.yaml';
const SEED = `document:
  id: essai
  kind: letter
  title: 'Lettre : essai'
  short: Essai
  publishers: [Ville]
  date: '2019-06'
  territories: [mel, cavm]
  read: '2026-11'
  file: essai.txt
  sha256: '${'0'.repeat(64)}'
  lines: 9
facts:
- id: fait-un
  layer: qpv
  name: Fait
  summary: {fr: "Un fait."}
  status: done
  period: {from: '2019', to: '2020'}
  where: {scope: named, basis: stated, communes: ['59606', '59014'], note: {fr: "Note."}}
  figures:
    - {name: aide, value: 6.5, unit: M€, date: '2016', cite: 0}
  actors: &acteurs [Ville]
  see: [fait-deux]
  cites:
    - {lines: [1, 2], section: Un, terms: [parc nouveau, "deux villes"]}
- id: fait-deux
  layer: ppri
  name: Autre
  summary: {fr: Autre.}
  status: planned
  where: {scope: some, territories: [mel], counted: {communes: 15, of: 95}}
  actors: *acteurs
  cites:
    - {lines: [3, 3], section: Deux, terms: [fin]}
ledger:
  - {lines: [4, 9], reason: signature}
`;

/** Every problem names the file, a line in it, and the field; and can be printed. */
function expectPlaced(problems: readonly Problem[], lines: number): void {
	for (const problem of problems) {
		expect(problem.file).toBe(FILE);
		expect(Number.isInteger(problem.line) && problem.line >= 0 && problem.line <= lines).toBe(true);
		expect(problem.field).not.toBe('');
		expect(problem.expected).not.toBe('');
		expect(formatProblem(problem).startsWith(`${FILE}`)).toBe(true);
	}
}

/** Reads a seed as the pipeline does: it is sound, or its problems are placed. */
function expectReadOrPlaced(text: string): void {
	const { ok, problems } = readYaml(FILE, text, seedSchema);
	const lines = text.split(/\r\n|\r|\n/).length;
	expect(ok === undefined).toBe(problems.length > 0);
	expectPlaced(problems, lines);
	if (!ok) return;
	const texts = new Map([[ok.data.document.id, ['parc nouveau', 'de deux villes', 'fin']]]);
	expectPlaced([...checkCitations([ok], texts), ...checkCoverage([ok], texts)], lines);
}

const yamlText = textOf(
	'document:',
	'facts:',
	'ledger: ',
	'\n',
	'\n  ',
	'- ',
	'id: ',
	'a',
	'{',
	'}',
	'[',
	']',
	', ',
	': ',
	'|\n  ',
	'>-\n ',
	'"',
	"'",
	'&a ',
	'*a',
	'? ',
	'!!set ',
	'!<x> ',
	'<<: ',
	'---\n',
	'...\n',
	'#',
	'\t',
	'%YAML 9.9\n',
	'0x1F',
	'.inf',
	'2019-06-01',
	'~'
);
/** Each list made of the one before it, many times over: small to write, endless to read. */
const BOMB = [
	'a0: &a0 [x]',
	...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`)
].join('\n');
const deep = fc
	.tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '&a [', '!x ['), fc.integer({ min: 1, max: 4000 }))
	.map(([piece, count]) => piece.repeat(count));

fuzz(
	'YAML: any text',
	fc.oneof(
		{ weight: 20, arbitrary: yamlText },
		{ weight: 10, arbitrary: anyText },
		{ weight: 1, arbitrary: deep },
		{ weight: 1, arbitrary: fc.constantFrom(BOMB, 'document: &a [*a]', '&a {*a : *a}', 'a: *b', '') }
	),
	expectReadOrPlaced
);

const slip = fc.record({
	at: fc.nat(SEED.length - 1),
	length: fc.nat(12),
	text: fc.oneof(
		fc.constantFrom('', ' ', '\n', ':', '- ', '[', '}', '"', '*x', '&a', '9'.repeat(16), '\t'),
		anyText
	)
});
fuzz('YAML: a seed with a slip', fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
	const text = slips.reduce(
		(written, { at, length, text: more }) => written.slice(0, at) + more + written.slice(at + length),
		SEED
	);
	expectReadOrPlaced(text);
});

/** A seed one of whose values is another. */
const anyValue = fc.oneof(
	anyText,
	fc.constantFrom<unknown>(...NASTY, NaN, -1, 1e21, 9e15, null, [], {}, [1, 9e15]),
	fc.jsonValue()
);
/** Where a value is put. */
const PATHS: readonly (readonly (string | number)[])[] = [
	['document'],
	['document', 'id'],
	['document', 'date'],
	['document', 'read'],
	['document', 'lines'],
	['document', 'sha256'],
	['facts'],
	['facts', 0],
	['facts', 0, 'id'],
	['facts', 0, 'status'],
	['facts', 0, 'period'],
	['facts', 0, 'where'],
	['facts', 0, 'where', 'communes', 0],
	['facts', 0, 'where', 'scope'],
	['facts', 0, 'exists'],
	['facts', 1, 'where', 'counted'],
	['facts', 1, 'where', 'counted', 'of'],
	['facts', 0, 'where', 'source'],
	['facts', 0, 'figures', 0, 'value'],
	['facts', 0, 'cites', 0, 'lines'],
	['facts', 0, 'cites', 0, 'lines', 1],
	['facts', 0, 'cites', 0, 'terms', 0],
	['facts', 0, '__proto__'],
	['ledger', 0, 'lines'],
	['ledger', 0, 'lines', 1],
	['ledger', 0, 'reason']
];
const sound = readYaml(FILE, SEED, seedSchema).ok?.data;
if (!sound) throw new Error('the seed of these tests is not sound');
fuzz('YAML: any values', fc.tuple(fc.constantFrom(...PATHS), anyValue), ([path, value]) => {
	const seed = structuredClone(sound) as unknown;
	let parent = seed as Record<string | number, unknown>;
	for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
	Object.defineProperty(parent, path.at(-1) ?? '', {
		value,
		enumerable: true,
		configurable: true,
		writable: true
	});
	expectReadOrPlaced(stringify(seed));
});

fuzz(
	'table of communes: any text',
	fc.oneof(
		anyText,
		textOf(
			'code,lng,lat,areaKm2,varianceEastKm2,varianceNorthKm2,covarianceKm2\n',
			'59606',
			'59014',
			',3.5',
			',50.3',
			',12.5',
			',',
			'\n',
			'\r\n',
			'NaN',
			'1e999'
		).map((text) => `code,lng,lat,areaKm2,varianceEastKm2,varianceNorthKm2,covarianceKm2\n${text}`)
	),
	(text) => {
		const { rows, problems } = readCommuneFigures(FILE, text);
		expectPlaced(problems, text.split(/\r?\n/).length);
		for (const { centre, areaKm2 } of rows.values())
			expect([...centre, areaKm2].every(Number.isFinite)).toBe(true);
	}
);

fuzz('citations: any text', fc.tuple(anyText, anyText, fc.nat(5), fc.nat(5)), ([term, text, first, last]) => {
	const passage = passageOf(text.split('\n'), [first, last]);
	expect(typeof isTermIn(term, passage)).toBe('boolean');
	// A text stands in itself, and in any text that it is a part of.
	expect(isTermIn(text, text)).toBe(true);
	expect(isTermIn(term, `${text} ${term} ${text}`)).toBe(true);
});

const LETTERS = [
	'a',
	'é',
	'œ',
	'B',
	'ç',
	'0',
	'’',
	'€',
	'.',
	'(',
	')',
	'*',
	'+',
	'?',
	'[',
	'\\',
	'$',
	'^',
	'|',
	'«'
];
const word = fc
	.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 })
	.map((letters) => letters.join(''));
const space = fc.constantFrom(' ', '  ', '\n', ' \n ', '\t', '\u00A0', '\u202F', '\n\n');
/** How a word is broken over two lines, with what it was. */
const breakWord = fc.record({
	at: fc.nat(6),
	hyphen: fc.constantFrom('', '-\n', '- \n', '\u00AD\n', '-\n  ', 'own'),
	word,
	space
});
fuzz(
	'citations: terms of a passage',
	fc.tuple(fc.array(breakWord, { minLength: 1, maxLength: 8 }), fc.nat(7), fc.nat(7)),
	([parts, from, to]) => {
		// Each word as it is meant, and as the text has it: whole, broken by a hyphen, or broken at a hyphen of its own.
		const told = parts.map(({ at, hyphen, word: whole, space: gap }) => {
			const [head, tail] = [whole.slice(0, at), whole.slice(at)];
			if (head === '' || tail === '' || hyphen === '') return { meant: whole, text: whole + gap };
			if (hyphen === 'own') return { meant: `${head}-${tail}`, text: `${head}-\n${tail}${gap}` };
			return { meant: whole, text: head + hyphen + tail + gap };
		});
		const passage = told.map(({ text }) => text).join('');
		const [first, last] = [Math.min(from, to), Math.max(from, to) + 1];
		const term = told
			.slice(first, last)
			.map(({ meant }) => meant)
			.join(' ');
		expect(isTermIn(term, passage)).toBe(true);
	}
);

fuzz(
	'citations: words that are not there',
	fc.tuple(fc.array(word, { maxLength: 8 }), fc.array(space, { minLength: 8, maxLength: 8 }), fc.nat(30)),
	([words, gaps, at]) => {
		const passage = words.map((each, i) => each + (gaps[i] ?? ' ')).join('');
		expect(isTermIn('Z', passage)).toBe(false);
		// A letter more, anywhere in what does stand there, and it does not.
		const text = passage.replace(/\s+/g, ' ').trim();
		const place = at % (text.length + 1);
		expect(isTermIn(`${text.slice(0, place)}Z${text.slice(place)}`, passage)).toBe(false);
		expect(isTermIn(text, passage)).toBe(true);
	}
);
