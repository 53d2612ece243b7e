import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { linesLengthM } from '../../../../src/lib/geo/track/metres';
import { threadLines } from '../../../../src/lib/geo/track/thread-lines';

const A: Position = [3, 50];
const B: Position = [3.01, 50];
const C: Position = [3.01, 50.01];
const D: Position = [3.02, 50];
const E: Position = [3.03, 50.02];

describe('threadLines', () => {
	it('keeps one piece as it was recorded, without points that stand twice in a row', () => {
		expect(threadLines([[A, B, B, A]], 10)).toEqual([[A, B, A]]);
		expect(threadLines([], 10)).toEqual([]);
	});

	it('joins pieces in any order and direction to one line', () => {
		const [line, ...more] = threadLines(
			[
				[C, B],
				[A, B],
				[D, C]
			],
			10
		);
		expect(more).toEqual([]);
		expect([line, [...(line ?? [])].reverse()]).toContainEqual([A, B, C, D]);
	});

	it('goes a loop in pieces round once, where the shortest way would cut it in two', () => {
		const pieces = [
			[A, B],
			[C, B],
			[C, A]
		];
		const lines = threadLines(pieces, 10);
		expect(lines).toHaveLength(1);
		expect(lines[0]?.[0]).toEqual(lines[0]?.at(-1));
		expect(linesLengthM(lines)).toBeCloseTo(linesLengthM(pieces), 6);
	});

	it('goes a loop with a stem in one line: every stretch once', () => {
		const pieces = [
			[A, B],
			[B, C],
			[C, D],
			[D, B]
		];
		const lines = threadLines(pieces, 10);
		expect(lines).toHaveLength(1);
		expect(linesLengthM(lines)).toBeCloseTo(linesLengthM(pieces), 6);
	});

	it('tells as a part what nothing joins, nearest end first, and loses nothing', () => {
		const pieces = [
			[D, E],
			[A, B]
		];
		const lines = threadLines(pieces, 10);
		expect(lines).toHaveLength(2);
		expect(linesLengthM(lines)).toBeCloseTo(linesLengthM(pieces), 6);
		const jump = [lines[0]?.at(-1), lines[1]?.[0]];
		expect([String([B, D]), String([D, B])]).toContain(String(jump));
	});
});
