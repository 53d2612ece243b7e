import type { Edge, Network } from './network';

interface Step {
	edge: Edge;
	from: number;
}

/** Shortest ways from one node to all others, along edges in either direction. */
export interface ShortestPaths {
	/** Metres to each node; `Infinity` where there is no way. */
	lengthM: number[];
	/** The edge by which each node is reached, and the node it is reached from. */
	last: (Step | undefined)[];
}

/** The edges at each node, with the node at their other end. */
export function neighboursOf({ nodes, edges }: Network): { edge: Edge; to: number }[][] {
	const lists: { edge: Edge; to: number }[][] = nodes.map(() => []);
	for (const edge of edges) {
		lists[edge.from]?.push({ edge, to: edge.to });
		lists[edge.to]?.push({ edge, to: edge.from });
	}
	return lists;
}

/** Dijkstra's shortest paths; nodes are few, so that the nearest one is simply looked for. */
export function findShortestPaths(start: number, neighbours: ReturnType<typeof neighboursOf>): ShortestPaths {
	const lengthM = neighbours.map(() => Infinity);
	const last: (Step | undefined)[] = neighbours.map(() => undefined);
	const open = new Set([start]);
	const at = (node: number) => lengthM[node] ?? Infinity;
	lengthM[start] = 0;
	while (open.size > 0) {
		const nearest = [...open].reduce((a, b) => (at(b) < at(a) ? b : a));
		open.delete(nearest);
		for (const { edge, to } of neighbours[nearest] ?? []) {
			const length = at(nearest) + edge.lengthM;
			if (length >= at(to)) continue;
			lengthM[to] = length;
			last[to] = { edge, from: nearest };
			open.add(to);
		}
	}
	return { lengthM, last };
}

/** The steps of the way to a node, in order. */
export function stepsTo(end: number, { last }: ShortestPaths): Step[] {
	const steps: Step[] = [];
	for (let step = last[end]; step; step = last[step.from]) steps.unshift(step);
	return steps;
}
