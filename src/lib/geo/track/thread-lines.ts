import type { Position } from 'geojson';
import { distanceM } from './metres';
import { buildNetwork, partsOfNetwork, type Edge } from './network';

/** A step along an edge, or a jump between two ends that nothing joins. */
interface Step {
	edge: Edge | undefined;
	from: number;
	to: number;
}

const nodesOf = (edges: readonly Edge[]): number[] => edges.flatMap(({ from, to }) => [from, to]);

/** Nodes where an odd number of edges meet, in the order in which they first stand. */
function oddNodes(edges: readonly Edge[]): number[] {
	const degrees = new Map<number, number>();
	for (const node of nodesOf(edges)) degrees.set(node, (degrees.get(node) ?? 0) + 1);
	return [...degrees].filter(([, degree]) => degree % 2 === 1).map(([node]) => node);
}

/** Jumps between odd nodes, two by two: with them every node is left as often as it is reached. */
function jumpsOf(odd: readonly number[]): Step[] {
	return odd.flatMap((from, i) => (i % 2 === 0 ? [{ edge: undefined, from, to: odd[i + 1] ?? from }] : []));
}

/** Every step once, each from where the one before led (Hierholzer's walk). @param start a node of the steps. */
function circuit(steps: readonly Step[], start: number): Step[] {
	const at = new Map<number, Step[]>();
	for (const step of steps)
		for (const node of [step.from, step.to]) at.set(node, [...(at.get(node) ?? []), step]);
	const used = new Set<Step>();
	const walked: Step[] = [];
	const stack: { node: number; by: Step | undefined }[] = [{ node: start, by: undefined }];
	for (let top = stack.at(-1); top; top = stack.at(-1)) {
		const { node } = top;
		const next = at.get(node)?.find((step) => !used.has(step));
		if (next) {
			used.add(next);
			const to = next.from === node ? next.to : next.from;
			stack.push({ node: to, by: { edge: next.edge, from: node, to } });
		} else {
			stack.pop();
			if (top.by) walked.unshift(top.by);
		}
	}
	return walked;
}

const oriented = ({ edge, from }: Step): Position[] =>
	edge && edge.from !== from ? [...edge.positions].reverse() : (edge?.positions ?? []);

const isSame = (a: Position | undefined, b: Position | undefined): boolean => String(a) === String(b);

/** Steps as lines, broken at the jumps; the walk is turned so that it starts after one. */
function toLines(steps: readonly Step[]): Position[][] {
	const jump = steps.findIndex(({ edge }) => edge === undefined);
	const lines: Position[][] = [[]];
	for (const step of [...steps.slice(jump + 1), ...steps.slice(0, jump + 1)]) {
		if (!step.edge) {
			lines.push([]);
			continue;
		}
		const positions = oriented(step);
		const line = lines.at(-1) ?? [];
		line.push(...positions.slice(isSame(line.at(-1), positions[0]) ? 1 : 0));
	}
	return lines.filter((line) => line.length > 1);
}

const jumpM = (lines: readonly Position[][]): number =>
	lines.slice(1).reduce((sum, line, i) => sum + distanceM(lines[i]?.at(-1) ?? [], line[0] ?? []), 0);

/** Lines one after the other from a first one, each turned so that it goes on nearest to where the one before ends. */
function chainFrom(first: Position[], others: readonly Position[][]): Position[][] {
	const chained = [first];
	const apart = [...others];
	while (apart.length > 0) {
		const end = chained.at(-1)?.at(-1) ?? [];
		const away = (line: Position[]) =>
			Math.min(distanceM(end, line[0] ?? []), distanceM(end, line.at(-1) ?? []));
		const nearest = apart.reduce((a, b) => (away(b) < away(a) ? b : a));
		apart.splice(apart.indexOf(nearest), 1);
		const isTurned = distanceM(end, nearest.at(-1) ?? []) < distanceM(end, nearest[0] ?? []);
		chained.push(isTurned ? [...nearest].reverse() : nearest);
	}
	return chained;
}

/** Lines in the order that jumps least. */
function chain(lines: readonly Position[][]): Position[][] {
	const orders = lines.flatMap((line) => {
		const others = lines.filter((other) => other !== line);
		return [chainFrom(line, others), chainFrom([...line].reverse(), others)];
	});
	return orders.reduce((best, order) => (jumpM(order) < jumpM(best) ? order : best), orders[0] ?? []);
}

/**
 * A way that comes in pieces, as few lines as can be: all of it, each stretch once, loops and eights too. One piece stays as it was recorded.
 * @param snapM ends closer than this to another piece are taken as joined to it, in metres.
 * @returns in the order of the way: one line where it can be gone without a jump, more where its source has holes or branches.
 */
export function threadLines(lines: readonly (readonly Position[])[], snapM: number): Position[][] {
	const pieces = lines
		.map((line) => line.filter((position, i) => i === 0 || !isSame(position, line[i - 1])))
		.filter((line) => line.length > 1);
	if (pieces.length < 2) return pieces;
	const network = buildNetwork(pieces, snapM);
	const part = partsOfNetwork(network);
	const threads = [...new Set(network.edges.map(({ from }) => part[from]))].flatMap((wanted) => {
		const edges = network.edges.filter(({ from }) => part[from] === wanted);
		const odd = oddNodes(edges);
		const steps = [...edges.map((edge): Step => ({ edge, from: edge.from, to: edge.to })), ...jumpsOf(odd)];
		return toLines(circuit(steps, odd[0] ?? edges[0]?.from ?? 0));
	});
	return chain(threads);
}
