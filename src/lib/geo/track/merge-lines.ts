import type { Position } from 'geojson';
import { distanceM } from './metres';

/** Ends of lines closer than this are one point, in metres. */
const SAME_M = 1;
/** Ends are looked for in squares of this many degrees and those around them: wider than any `sameM` in use. */
const SQUARE = 0.001;

/** A line between two nodes: places where ends of lines lie. */
interface Piece {
	positions: Position[];
	from: number;
	to: number;
}

const firstOf = (line: readonly Position[]): Position => line[0] ?? [];
const lastOf = (line: readonly Position[]): Position => line[line.length - 1] ?? [];

/** The line without points that stand twice in a row; undefined where it goes nowhere. */
function withoutStandstill(line: readonly Position[]): Position[] | undefined {
	const moved = line.filter((position, i) => i === 0 || String(position) !== String(line[i - 1]));
	return moved.length > 1 ? moved : undefined;
}

/** Six digits, which is what is published: nothing is rounded after it was cleaned. */
const round = (value = NaN): number => Number(value.toFixed(6));

/** Numbers for places, the same for those that lie together. */
function openNodes(sameM: number): (position: Position) => number {
	const squares = new Map<string, { id: number; position: Position }[]>();
	let count = 0;
	const squareOf = ([lng = 0, lat = 0]: Position): [number, number] => [
		Math.floor(lng / SQUARE),
		Math.floor(lat / SQUARE)
	];
	return (position) => {
		const [x, y] = squareOf(position);
		for (const dx of [-1, 0, 1])
			for (const dy of [-1, 0, 1])
				for (const known of squares.get(`${x + dx} ${y + dy}`) ?? [])
					if (distanceM(known.position, position) <= sameM) return known.id;
		const node = { id: count++, position };
		squares.set(`${x} ${y}`, [...(squares.get(`${x} ${y}`) ?? []), node]);
		return node.id;
	};
}

const turn = ({ positions, from, to }: Piece): Piece => ({
	positions: [...positions].reverse(),
	from: to,
	to: from
});

/** Two pieces as one, joined at the node where an end of each lies. */
function joinAt(node: number, a: Piece, b: Piece): Piece {
	const before = a.to === node ? a : turn(a);
	const after = b.from === node ? b : turn(b);
	return {
		positions: [...before.positions, ...after.positions.slice(1)],
		from: before.from,
		to: after.to
	};
}

/** The pieces at each node, one of both ends there twice. */
function piecesByNode(pieces: ReadonlyMap<number, Piece>): Map<number, number[]> {
	const at = new Map<number, number[]>();
	for (const [id, { from, to }] of pieces)
		for (const node of [from, to]) at.set(node, [...(at.get(node) ?? []), id]);
	return at;
}

/**
 * Lines that were cut into parts, joined where the ends of two meet; where three do, they stay apart.
 * @param sameM ends closer than this meet, in metres; some hundred at most.
 * @returns lines of two points or more, six digits, none with a point twice in a row, in the order of their first parts.
 */
export function mergeLines(lines: readonly (readonly Position[])[], sameM = SAME_M): Position[][] {
	const nodeOf = openNodes(sameM);
	const pieces = new Map<number, Piece>();
	for (const [id, line] of lines.entries()) {
		const positions = withoutStandstill(line.map(([lng, lat]) => [round(lng), round(lat)]));
		if (positions)
			pieces.set(id, { positions, from: nodeOf(firstOf(positions)), to: nodeOf(lastOf(positions)) });
	}
	const at = piecesByNode(pieces);
	for (const [node, [a = -1, b = -1, ...more]] of at) {
		const [first, second] = [pieces.get(a), pieces.get(b)];
		if (more.length > 0 || a === b || !first || !second) continue;
		const joined = joinAt(node, first, second);
		pieces.set(Math.min(a, b), joined);
		pieces.delete(Math.max(a, b));
		for (const end of [joined.from, joined.to])
			at.set(
				end,
				(at.get(end) ?? []).map((id) => (id === Math.max(a, b) ? Math.min(a, b) : id))
			);
	}
	return [...pieces.values()].flatMap(({ positions }) => {
		const line = withoutStandstill(positions);
		return line ? [line] : [];
	});
}
