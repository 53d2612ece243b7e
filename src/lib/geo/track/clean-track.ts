import type { Position } from 'geojson';
import { distanceM, linesLengthM } from './metres';
import { bridgeGaps, buildNetwork, type Edge, type Network } from './network';
import { findShortestPaths, neighboursOf, stepsTo } from './shortest-paths';

export interface TrackOptions {
	/** Ends closer than this to another line are taken as joined to it, in metres. */
	snapM: number;
	/** Widest hole of the source that the track goes on after, in metres. */
	maxGapM: number;
}

/** A hole of the source between two stretches of a track: nothing is drawn there. */
export interface Gap {
	from: Position;
	to: Position;
	lengthM: number;
}

/** One way from an end to the other. */
export interface Track {
	/** Stretches in order; the track breaks between them, at the gaps. */
	lines: Position[][];
	/** Metres along the stretches, on the sphere; gaps do not count. */
	lengthM: number;
	gaps: Gap[];
	/** Metres of the source's lines that the track leaves out: parallel branches, spurs, parts out of reach. */
	asideM: number;
}

interface Way {
	start: number;
	end: number;
	lengthM: number;
}

/** The two nodes whose shortest way is longest: the ends of a route, whatever spurs and branches it has. */
function findLongestWay(network: Network, neighbours: ReturnType<typeof neighboursOf>): Way {
	let longest: Way = { start: 0, end: 0, lengthM: 0 };
	network.nodes.forEach((_, start) => {
		findShortestPaths(start, neighbours).lengthM.forEach((lengthM, end) => {
			if (Number.isFinite(lengthM) && lengthM > longest.lengthM) longest = { start, end, lengthM };
		});
	});
	return longest;
}

const oriented = (edge: Edge, from: number): Position[] =>
	edge.from === from ? edge.positions : [...edge.positions].reverse();

const isSame = (a: Position | undefined, b: Position | undefined): boolean =>
	a?.[0] === b?.[0] && a?.[1] === b?.[1];

/**
 * Stretches and gaps of a way, joined end to end: gaps that follow one another are one, and none stands before the first
 * stretch or after the last.
 */
function joinSteps(steps: ReturnType<typeof stepsTo>): Pick<Track, 'lines' | 'gaps'> {
	const lines: Position[][] = [];
	let isOpen = false;
	for (const { edge, from } of steps) {
		if (edge.isGap) {
			isOpen = false;
			continue;
		}
		const positions = oriented(edge, from);
		if (!isOpen) lines.push([]);
		isOpen = true;
		const line = lines.at(-1) ?? [];
		line.push(...positions.slice(isSame(line.at(-1), positions[0]) ? 1 : 0));
	}
	const gaps = lines.slice(1).map((line, i): Gap => {
		const [start, end] = [lines[i]?.at(-1) ?? [], line[0] ?? []];
		return { from: start, to: end, lengthM: distanceM(start, end) };
	});
	return { lines, gaps };
}

/**
 * One clean track of lines that come in pieces: parallel branches, roundabouts and spurs are resolved by taking the shortest
 * way between the two farthest ends. A ride that comes back to its start in several pieces would be cut in two: none of the
 * sources has one; one closed line is kept whole.
 * @param lines pieces in any order and direction; the track starts at the end nearest to the first of their positions.
 * @returns no lines where there are none.
 */
export function cleanTrack(lines: readonly (readonly Position[])[], { snapM, maxGapM }: TrackOptions): Track {
	const pieces = lines.filter((line) => line.length > 1);
	const network = bridgeGaps(buildNetwork(pieces, snapM), maxGapM);
	const neighbours = neighboursOf(network);
	const way = findLongestWay(network, neighbours);
	const totalM = linesLengthM(pieces);
	if (way.lengthM === 0) {
		const closed = [...network.edges].sort((a, b) => b.lengthM - a.lengthM)[0];
		const lengthM = closed?.lengthM ?? 0;
		return { lines: closed ? [closed.positions] : [], lengthM, gaps: [], asideM: totalM - lengthM };
	}
	const first = pieces[0]?.[0] ?? [];
	const away = (node: number) => distanceM(network.nodes[node] ?? [], first);
	const [start, end] = away(way.start) <= away(way.end) ? [way.start, way.end] : [way.end, way.start];
	const steps = stepsTo(end, findShortestPaths(start, neighbours));
	const joined = joinSteps(steps);
	const usedM = steps.reduce((sum, { edge }) => sum + (edge.isGap ? 0 : edge.lengthM), 0);
	return { ...joined, lengthM: linesLengthM(joined.lines), asideM: totalM - usedM };
}
