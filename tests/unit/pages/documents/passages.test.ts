import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf, sectionsOf, stretchesOf } from '../../../../src/lib/pages/documents/passages';
import { makeCitation, makeFact } from '../../fixtures';

const cited = (id: string, ...lines: [number, number][]) =>
	makeFact(id, { citations: lines.map((range) => makeCitation('crte', range)) });
const summary = (...facts: ReturnType<typeof makeFact>[]) =>
	passagesOf('crte', facts).map(({ line, entries }) => [
		line,
		entries.map(({ fact, isFirst }) => fact.id + (isFirst ? '' : ' again')).join()
	]);

describe('passagesOf', () => {
	it('follows the lines of the document, not the order of the facts', () => {
		expect(summary(cited('b', [200, 201]), cited('a', [20, 21]), cited('c', [3, 3]))).toEqual([
			[3, 'c'],
			[20, 'a'],
			[200, 'b']
		]);
	});

	it('gathers what starts on the same line, the shortest passage first', () => {
		expect(summary(cited('long', [5, 30]), cited('short', [5, 6]))).toEqual([[5, 'short,long']]);
	});

	it('tells a fact in full at its first passage only', () => {
		expect(summary(cited('a', [40, 41], [7, 8]), cited('b', [40, 40]))).toEqual([
			[7, 'a'],
			[40, 'b,a again']
		]);
	});

	it('names a fact once a passage, however often it is cited there', () => {
		expect(summary(cited('a', [7, 8], [7, 9]))).toEqual([[7, 'a']]);
	});

	it('leaves out what other documents say of the same fact', () => {
		const both = makeFact('a', {
			citations: [makeCitation('erbm', [1, 1]), makeCitation('crte', [9, 9])]
		});
		expect(summary(both, makeFact('b', { citations: [makeCitation('erbm')] }))).toEqual([[9, 'a']]);
		expect(passagesOf('crte', [both])[0]?.entries[0]?.citation.document).toBe('crte');
	});
});

describe('sectionsOf', () => {
	const under = (id: string, section: string, lines: [number, number]) =>
		makeFact(id, { citations: [{ ...makeCitation('crte', lines), section }] });

	it('gathers passages that follow one another under the first two levels of a heading', () => {
		const facts = [
			under('a', 'Volet 1 › 2 › Eau', [3, 4]),
			under('b', 'Volet 1 › 2 (titre décalé)', [8, 12]),
			under('c', 'Volet 1 › 3', [20, 20]),
			under('d', 'Volet 1 › 2', [30, 31])
		];
		expect(
			sectionsOf(passagesOf('crte', facts)).map(({ title, lines, factCount }) => [title, lines, factCount])
		).toEqual([
			['Volet 1 › 2', [3, 12], 2],
			['Volet 1 › 3', [20, 20], 1],
			['Volet 1 › 2', [30, 31], 1]
		]);
	});

	it('counts a fact once in a section, and has every passage once', () => {
		const told = passagesOf('crte', [cited('a', [3, 4], [50, 51]), cited('b', [9, 9])]);
		const sections = sectionsOf(told);
		expect(sections.map(({ factCount }) => factCount)).toEqual([2]);
		expect(sections.flatMap(({ passages }) => passages)).toEqual(told);
	});
});

describe('stretchesOf', () => {
	const citation = (first: number, last: number) => makeCitation('crte', [first, last]);
	const range = (first: number, last: number) => ({
		lines: [first, last] as [number, number],
		reason: 'legal' as const
	});

	it('covers the document from its first line to its last', () => {
		expect(stretchesOf(10, [citation(3, 4)], [range(6, 7)])).toEqual([
			{ kind: 'blank', first: 1, last: 2 },
			{ kind: 'cited', first: 3, last: 4 },
			{ kind: 'blank', first: 5, last: 5 },
			{ kind: 'read', first: 6, last: 7 },
			{ kind: 'blank', first: 8, last: 10 }
		]);
	});

	it('counts a line that is both cited and in the ledger as cited', () => {
		expect(stretchesOf(5, [citation(3, 3)], [range(1, 5)]).map(({ kind }) => kind)).toEqual([
			'read',
			'cited',
			'read'
		]);
	});

	it('joins neighbours of one kind', () => {
		expect(stretchesOf(4, [citation(1, 2), citation(2, 3), citation(4, 4)], [])).toEqual([
			{ kind: 'cited', first: 1, last: 4 }
		]);
	});

	it('stops at the end of the document', () => {
		expect(stretchesOf(3, [citation(3, 9)], [range(8, 9)]).at(-1)).toEqual({
			kind: 'cited',
			first: 3,
			last: 3
		});
		expect(stretchesOf(0, [], [])).toEqual([]);
	});

	it('leaves no line out and counts none twice, whatever the ranges', () => {
		const ranges = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(9)), { maxLength: 8 });
		fc.assert(
			fc.property(fc.nat(30), ranges, ranges, (lines, citations, ledger) => {
				const stretches = stretchesOf(
					lines,
					citations.map(([first, more]) => citation(first, first + more)),
					ledger.map(([first, more]) => range(first, first + more))
				);
				let next = 1;
				for (const { first, last } of stretches) {
					expect(first).toBe(next);
					expect(last).toBeGreaterThanOrEqual(first);
					next = last + 1;
				}
				expect(next).toBe(lines + 1);
			})
		);
	});
});
