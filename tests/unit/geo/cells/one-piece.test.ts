import { describe, expect, it } from 'vitest';
import { NOBODY, type Grid } from '../../../../src/lib/geo/cells/grid';
import { joinPieces } from '../../../../src/lib/geo/cells/one-piece';
import { traceLabels } from '../../../../src/lib/geo/cells/trace-labels';
import { ringArea } from '../../../../src/lib/geo/rings';

const MARGIN = 3;

/** Rows from the north, a wide margin of nobody around them: `.` is nobody, letters are areas. */
function drawn(...lines: string[]): { grid: Grid; labels: Int32Array } {
	const columns = (lines[0]?.length ?? 0) + 2 * MARGIN;
	const margin = Array<string>(MARGIN).fill('.'.repeat(columns));
	const side = '.'.repeat(MARGIN);
	const rows = [...margin, ...[...lines].reverse().map((line) => `${side}${line}${side}`), ...margin];
	const labels = Int32Array.from(
		[...rows.join('')].map((letter) => (letter === '.' ? NOBODY : 'ab'.indexOf(letter)))
	);
	return { grid: { west: 0, south: 0, stepKm: 1, columns, rows: rows.length }, labels };
}

const show = ({ columns, rows }: Grid, labels: Int32Array): string[] =>
	Array.from({ length: rows - 2 * MARGIN }, (_, i) =>
		Array.from(
			{ length: columns - 2 * MARGIN },
			(_, j) => '.ab'[(labels[(rows - 1 - MARGIN - i) * columns + j + MARGIN] ?? 0) + 1]
		).join('')
	);

const joined = (...lines: string[]): string[] => {
	const { grid, labels } = drawn(...lines);
	return show(
		grid,
		joinPieces(grid, labels, (label) => label)
	);
};

describe('joinPieces', () => {
	it('leaves what is in one piece as it is', () => {
		expect(joined('aab', 'aab', 'abb')).toEqual(['aab', 'aab', 'abb']);
	});

	it('gives a piece that lies apart to the area around it, and keeps the largest', () => {
		expect(joined('aaaa', 'aaab', 'abaa', 'aaaa', '.bbb')).toEqual(['aaaa', 'aaaa', 'aaaa', 'aaaa', '.bbb']);
	});

	it('fills a pocket that belongs to nobody, not the land around', () => {
		expect(joined('aaaaa', 'aa.aa', 'aa.aa', 'aaaaa')).toEqual(['aaaaa', 'aaaaa', 'aaaaa', 'aaaaa']);
		expect(joined('aa.', 'aa.')).toEqual(['aa.', 'aa.']);
	});
});

describe('traceLabels', () => {
	it('goes around each area once, a hole the other way, with the lines of both sides alike', () => {
		const { grid, labels } = drawn('aaaa', 'abba', 'abba', 'aaaa');
		const rings = traceLabels(grid, labels, () => 0.5);
		const areas = [...rings].map(([label, list]) => [label, list.map(ringArea)] as const);
		const [, around = []] = areas.find(([label]) => label === 0) ?? [];
		const [, inside = []] = areas.find(([label]) => label === 1) ?? [];
		expect(around).toHaveLength(2);
		expect(inside).toHaveLength(1);
		expect(Math.min(...around)).toBeCloseTo(-(inside[0] ?? NaN), 9);
		expect(Math.max(...around)).toBeGreaterThan(9);
		for (const list of rings.values()) for (const ring of list) expect(ring.at(-1)).toEqual(ring[0]);
	});
});
