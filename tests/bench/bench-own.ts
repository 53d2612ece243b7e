/** How long joining one large area to the communes takes, by the vertices of its ring: one like a coast, one all spikes. */
import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import { findCrossing } from '../../src/lib/formats/own/find-crossing';
import { joinCommunes } from '../../src/lib/formats/own/join-communes';
import { indexAreas } from '../../src/lib/geo/coverage-share';
import { decodeBoundaries } from '../../src/lib/geo/decode-topology';
import { printTable } from './print-table';

const SIZES = [2641, 50_000, 200_000];

/** A ring about the middle of the atlas that reaches in and out: slowly, or at each vertex. */
function ringOf(count: number, waves: number): Position[] {
	const ring = Array.from({ length: count }, (_, i): Position => {
		const angle = (2 * Math.PI * i) / count;
		const reach = 0.5 + 0.1 * Math.cos(angle * waves);
		return [3.1 + reach * Math.cos(angle), 50.4 + 0.7 * reach * Math.sin(angle)];
	});
	return [...ring, ...ring.slice(0, 1)];
}

/** Prints the times of each size, and how many communes were met. */
export function benchOwn(): void {
	const topology = JSON.parse(readFileSync('static/atlas/boundaries.json', 'utf8')) as Topology;
	const areas = indexAreas(decodeBoundaries(topology).communes);
	const rows = SIZES.flatMap((count) =>
		[
			['waves', 40],
			['spikes', Math.floor(count / 2)]
		].map(([name, waves]) => {
			const rings = [ringOf(count, Number(waves))];
			const start = process.cpuUsage();
			findCrossing(rings);
			const met = joinCommunes([{ kind: 'polygon', rings }], areas);
			return [
				`${count} vertices, ${name}`,
				((process.cpuUsage(start).user + process.cpuUsage(start).system) / 1000).toFixed(0),
				String(met.length)
			];
		})
	);
	printTable('Own data: one area, ms of the processor', ['', 'ms', 'communes'], rows);
}
