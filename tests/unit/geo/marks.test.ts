import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../src/lib/geo/marks';
import { ILES, WEST, makeFact, makeGeometry } from '../fixtures';

const atlas = makeGeometry();
const site = (id: string, change = {}) => makeFact(id, { precision: 'point', communes: [WEST], ...change });

describe('marksOf', () => {
	it('fans out the marks of all layers together, so that none hides another', () => {
		const marks = marksOf(
			[
				{ id: 'npnru', opacity: 1, facts: [site('a')] },
				{ id: 'rail', opacity: 0.4, facts: [site('b'), site('c', { communes: [ILES] })] }
			],
			atlas
		);
		expect(marks.map(({ fact, layer, opacity, at }) => [fact.id, layer, opacity, at])).toEqual([
			['a', 'npnru', 1, [3.05, 50.05]],
			['b', 'rail', 0.4, [3.05, 50.05]],
			['c', 'rail', 0.4, [3.05, 50.25]]
		]);
		expect(marks[0]?.offset).not.toEqual(marks[1]?.offset);
		expect(marks[2]?.offset).toEqual([0, 0]);
	});

	it('tells what is to come from what is there', () => {
		const facts = [site('a', { status: 'planned' }), site('b', { status: 'done' })];
		expect(marksOf([{ id: 'npnru', opacity: 1, facts }], atlas).map(({ toCome }) => toCome)).toEqual([
			true,
			false
		]);
	});

	it('tells a place that is inferred from one that is stated', () => {
		const facts = [site('a', { basis: 'inferred' }), site('b')];
		expect(marksOf([{ id: 'npnru', opacity: 1, facts }], atlas).map(({ inferred }) => inferred)).toEqual([
			true,
			false
		]);
	});

	it('marks nothing that is known better or worse than a point', () => {
		const facts = (['outline', 'commune', 'link', 'territory', 'none'] as const).map((precision) =>
			site(precision, { precision })
		);
		expect(marksOf([{ id: 'npnru', opacity: 1, facts }], atlas)).toEqual([]);
	});
});
