import { describe, expect, it } from 'vitest';
import type {
	Comparable,
	ComparedFigure,
	LayerCell,
	Presence
} from '../../../../src/lib/pages/compare/comparable';
import { compareColumns } from '../../../../src/lib/pages/compare/compare';
import { makeCitation, makeFact } from '../../fixtures';

const catalogue = {
	themes: [
		{ id: 'ville', label: 'Ville' },
		{ id: 'nature', label: 'Nature' }
	],
	layers: [
		{ id: 'qpv', label: 'QPV', theme: 'ville' },
		{ id: 'npnru', label: 'NPNRU', theme: 'ville' },
		{ id: 'eau', label: 'Eau', theme: 'nature' }
	]
};
const cell = (...presences: Presence[]): LayerCell => ({
	presences,
	facts: presences.map((presence, index) => ({ fact: makeFact(`f${index}`), presence })),
	outlineCount: 0
});
const figure = (name: string, value: number, change: Partial<ComparedFigure> = {}): ComparedFigure => ({
	name,
	value,
	unit: 'M€',
	cite: 0,
	fact: 'f',
	factName: 'Fait',
	layer: 'qpv',
	citation: makeCitation('crte'),
	...change
});
const column = (id: string, change: Partial<Comparable> = {}): Comparable => ({
	id,
	kind: 'commune',
	name: id,
	population: 100,
	areaKm2: 10,
	epci: 'vallee',
	communeCount: null,
	layerCount: 0,
	placedCount: 0,
	wideCount: 0,
	documents: [{ id: 'crte', short: 'CRTE' }],
	cells: new Map(),
	figures: [],
	...change
});
const compare = (...columns: (Comparable | undefined)[]) => compareColumns(columns, catalogue);

describe('the head', () => {
	it('sets the same beside the same, and tells what differs', () => {
		const { head } = compare(column('a'), column('b', { population: 300 }));
		const rows = new Map(head.map(({ key, values, isDifferent }) => [key, { values, isDifferent }]));
		expect(rows.get('population')).toEqual({ values: [100, 300], isDifferent: true });
		expect(rows.get('area')).toEqual({ values: [10, 10], isDifferent: false });
		expect(rows.get('density')).toEqual({ values: [10, 30], isDifferent: true });
	});

	it('leaves out rows that mean nothing for the kind', () => {
		const keys = compare(column('a'), column('b')).head.map(({ key }) => key);
		expect(keys).toContain('epci');
		expect(keys).not.toContain('communes');
	});

	it('gives no density without an area', () => {
		const { head } = compare(column('a', { areaKm2: 0 }), column('b'));
		expect(head.find(({ key }) => key === 'density')?.values).toEqual([null, 10]);
	});
});

describe('the layers', () => {
	const a = column('a', {
		cells: new Map([
			['qpv', cell('stated')],
			['npnru', cell('stated')]
		])
	});
	const b = column('b', {
		cells: new Map([
			['qpv', cell('stated')],
			['npnru', cell('inherited')]
		])
	});

	it('differ by the footing on which they are there; those that differ come first in their theme', () => {
		const { themes, sameCount, differentCount } = compare(a, b);
		expect(
			themes.map(({ theme, rows }) => [theme.id, rows.map((row) => [row.layer, row.isDifferent])])
		).toEqual([
			[
				'ville',
				[
					['npnru', true],
					['qpv', false]
				]
			],
			['nature', [['eau', false]]]
		]);
		expect([sameCount, differentCount]).toEqual([2, 1]);
	});

	it('tell silence from a column that has not come, and compare the others without it', () => {
		const { themes, differentCount } = compare(a, undefined, b);
		const row = themes[1]?.rows[0];
		expect(row?.cells).toEqual([null, undefined, null]);
		expect(differentCount).toBe(1);
		expect(compare(a, undefined).differentCount).toBe(0);
	});
});

describe('the figures', () => {
	it('of the same layer, name and unit stand on one line, those of several columns first', () => {
		const { figures } = compare(
			column('a', { figures: [figure('seul', 1), figure('aide', 2)] }),
			column('b', { figures: [figure('aide', 3), figure('aide', 4, { unit: '%' })] })
		);
		expect(
			figures.map(({ name, unit, cells, isAligned }) => [
				name,
				unit,
				cells.map((list) => list.map(({ value }) => value)),
				isAligned
			])
		).toEqual([
			['aide', 'M€', [[2], [3]], true],
			['seul', 'M€', [[1], []], false],
			['aide', '%', [[], [4]], false]
		]);
	});

	it('keep every value where there are several, and differ by value, date or perimeter', () => {
		const one = figure('aide', 1, { perimeter: 'MEL' });
		const same = compare(column('a', { figures: [one] }), column('b', { figures: [one] }));
		expect(same.figures[0]?.isDifferent).toBe(false);
		const other = compare(
			column('a', { figures: [one, figure('aide', 2)] }),
			column('b', { figures: [{ ...one, perimeter: 'CAVM' }] })
		);
		expect(other.figures[0]?.cells.map((list) => list.length)).toEqual([2, 1]);
		expect(other.figures[0]?.isDifferent).toBe(true);
	});
});

describe('the documents', () => {
	it('are told apart where others were read', () => {
		expect(compare(column('a'), column('b')).haveOtherDocuments).toBe(false);
		expect(compare(column('a'), column('b', { documents: [] })).haveOtherDocuments).toBe(true);
	});
});
