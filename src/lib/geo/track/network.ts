import type { Position } from 'geojson';
import { degreesFor, distanceM, lineLengthM } from './metres';

/** A stretch of the source's lines between two nodes, in the direction of its line. */
export interface Edge {
	from: number;
	to: number;
	positions: Position[];
	lengthM: number;
	/** A straight jump over a hole of the source, not a stretch of it. */
	isGap: boolean;
}

/** Lines as a graph: a node where lines end or where the end of one lies on another. */
export interface Network {
	/** Position of each node. */
	nodes: Position[];
	edges: Edge[];
}

const vertexKey = (line: number, vertex: number): string => `${line}:${vertex}`;

/** Disjoint sets, named by one of their own keys. */
class Sets {
	readonly #parent = new Map<string, string>();
	find(key: string): string {
		const parent = this.#parent.get(key) ?? key;
		if (parent === key) return key;
		const root = this.find(parent);
		this.#parent.set(key, root);
		return root;
	}
	join(a: string, b: string): void {
		const [rootA, rootB] = [this.find(a), this.find(b)];
		if (rootA !== rootB) this.#parent.set(rootB, rootA);
	}
}

/** The vertex of a line nearest to a position, if it is within some metres. */
function findNearVertex(line: readonly Position[], position: Position, withinM: number): number | undefined {
	const [lng = NaN, lat = NaN] = position;
	const reach = degreesFor(withinM, lat);
	let best: number | undefined;
	let bestM = withinM;
	line.forEach((vertex, index) => {
		const [x = NaN, y = NaN] = vertex;
		if (Math.abs(x - lng) > reach.lng || Math.abs(y - lat) > reach.lat) return;
		const metres = distanceM(vertex, position);
		if (metres <= bestM) [best, bestM] = [index, metres];
	});
	return best;
}

/**
 * The graph of some lines. An end is joined to the nearest vertex of each other line within `snapM`: sources cut a way into
 * pieces that do not always meet exactly, and let one-way branches leave and join in the middle of another piece.
 * @param lines of two positions or more.
 */
export function buildNetwork(lines: readonly (readonly Position[])[], snapM: number): Network {
	const sets = new Sets();
	const cuts = lines.map((line) => new Set([0, line.length - 1]));
	lines.forEach((line, i) => {
		for (const vertex of [0, line.length - 1])
			lines.forEach((other, j) => {
				if (i === j) return;
				const near = findNearVertex(other, line[vertex] ?? [], snapM);
				if (near === undefined) return;
				cuts[j]?.add(near);
				sets.join(vertexKey(i, vertex), vertexKey(j, near));
			});
		if (distanceM(line[0] ?? [], line.at(-1) ?? []) <= snapM)
			sets.join(vertexKey(i, 0), vertexKey(i, line.length - 1));
	});

	const nodes: Position[] = [];
	const numbers = new Map<string, number>();
	const nodeOf = (line: number, vertex: number): number => {
		const root = sets.find(vertexKey(line, vertex));
		const known = numbers.get(root);
		if (known !== undefined) return known;
		numbers.set(root, nodes.push(lines[line]?.[vertex] ?? []) - 1);
		return nodes.length - 1;
	};
	const edges = lines.flatMap((line, i) => {
		const stops = [...(cuts[i] ?? [])].sort((a, b) => a - b);
		return stops.slice(1).map((stop, k): Edge => {
			const start = stops[k] ?? 0;
			const positions = line.slice(start, stop + 1);
			return {
				from: nodeOf(i, start),
				to: nodeOf(i, stop),
				positions,
				lengthM: lineLengthM(positions),
				isGap: false
			};
		});
	});
	return { nodes, edges };
}

/** For each node, the number of the connected part it belongs to. */
export function partsOfNetwork({ nodes, edges }: Network): number[] {
	const sets = new Sets();
	for (const { from, to } of edges) sets.join(String(from), String(to));
	return nodes.map((_, node) => Number(sets.find(String(node))));
}

/**
 * The graph with its parts joined by straight gaps, the shortest first, each between the nearest two nodes.
 * @param maxGapM parts farther apart stay apart.
 */
export function bridgeGaps(network: Network, maxGapM: number): Network {
	const { nodes } = network;
	const part = partsOfNetwork(network);
	const candidates = nodes
		.flatMap((a, from) =>
			nodes.slice(from + 1).flatMap((b, offset) => {
				const to = from + 1 + offset;
				const lengthM = part[from] === part[to] ? Infinity : distanceM(a, b);
				return lengthM <= maxGapM ? [{ from, to, lengthM, positions: [a, b], isGap: true }] : [];
			})
		)
		.sort((a, b) => a.lengthM - b.lengthM);
	const sets = new Sets();
	const bridges = candidates.filter(({ from, to }) => {
		const [a, b] = [String(part[from]), String(part[to])];
		if (sets.find(a) === sets.find(b)) return false;
		sets.join(a, b);
		return true;
	});
	return { nodes, edges: [...network.edges, ...bridges] };
}
