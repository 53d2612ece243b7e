/**
 * One run of the pipeline in a process of its own, so that its peak memory is its own: `whole` or `steps`, then `atlas`, `region` or a
 * number of made communes. Prints what it measured as one line of JSON. Nothing is written to the disk.
 */
import { bboxPolygon, centroid } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLat } from '../../src/lib/domain/atlas';
import type { InseeCode } from '../../src/lib/domain/codes';
import { bboxOf, boxOfArea } from '../../src/lib/geo/bbox';
import { indexAreas, meetingsOf } from '../../src/lib/geo/coverage-share';
import { overlapsOf } from '../../src/lib/answers/query/coverage';
import { buildBoundaries } from '../../src/pipeline/join/boundaries';
import type { Effects } from '../../src/pipeline/effects';
import { communeOutlines, readSources } from '../../src/pipeline/join/geo-inputs';
import { readInputs } from '../../src/pipeline/read/inputs';
import { neighboursByBorder } from '../../src/pipeline/join/neighbours';
import { nodeEffects } from '../../src/pipeline/node-effects';
import { readRegionFile, widenInputs, withRegionSources } from '../../src/pipeline/join/region';
import { runPipeline } from '../../src/pipeline/run-pipeline';
import { cutTiles } from '../../src/pipeline/print/tiles/cut-tiles';
import { openGeneralised } from '../../src/pipeline/print/tiles/generalise';
import { makeCommunes } from './made-communes';

export interface PipelineRun {
	communes: number;
	seconds: Record<string, number>;
	peakMB: number;
}

const [what = 'steps', size = 'atlas'] = process.argv.slice(2);
const root = process.cwd();
const seconds: Record<string, number> = {};

async function timed<T>(name: string, work: () => T | Promise<T>): Promise<T> {
	const start = performance.now();
	const result = await work();
	seconds[name] = (performance.now() - start) / 1000;
	return result;
}

const effects: Effects = {
	...nodeEffects,
	env: { ...process.env, ATLAS_SCOPE: size === 'region' ? 'region' : '' },
	writeBytes: () => Promise.resolve(),
	remove: () => Promise.resolve(),
	log: () => undefined
};

/** Outlines and membership of a size. */
async function readSize() {
	if (/^\d+$/.test(size)) return makeCommunes(Number(size));
	const own = await readInputs(effects, root);
	const region = await readRegionFile(effects, root);
	const { features } = await readSources(effects, region ? withRegionSources(own, region) : own, root);
	const inputs = region ? widenInputs(own, region, features) : own;
	const selected = communeOutlines(inputs, features);
	if (!selected) throw new Error('the outlines of the communes are not at hand');
	return {
		outlines: selected.outlines,
		members: inputs.members,
		definitions: inputs.territories.data.territories
	};
}

const LAYERS = 36;
/** One commune in so many has a made place of 2 km², which is joined with the communes it meets. */
const COMMUNES_A_PLACE = 10;
const ZOOMS = [5, 6, 7, 8];

/** The steps whose time grows with the communes. */
async function runSteps(): Promise<number> {
	const { outlines, members, definitions } = await readSize();
	const centreOf = (outline: Polygon | MultiPolygon) => centroid(outline).geometry.coordinates as LngLat;
	const boundaries = await timed('topology', () =>
		buildBoundaries('outline', outlines, members, definitions)
	);
	await timed('neighbours', () => neighboursByBorder(boundaries.topology));
	const places = [...outlines.values()].filter((_, index) => index % COMMUNES_A_PLACE === 0);
	const meetings = await timed('join', () => {
		const areas = indexAreas<InseeCode>(boundaries.communes);
		return places.map((outline) => meetingsOf(bboxPolygon(boxOfArea(centreOf(outline), 2)), areas));
	});
	await timed('overlaps', () => {
		const coverage = new Map<string, string[]>();
		meetings.forEach((met, index) => {
			const layer = `layer-${index % LAYERS}`;
			coverage.set(layer, [...(coverage.get(layer) ?? []), ...met.map(({ key }) => key)]);
		});
		const measured = members.map(({ code, population }) => ({ code, population, areaKm2: 14 }));
		return overlapsOf(coverage, measured);
	});
	await timed('tiles', () => {
		const box = bboxOf([...boundaries.communes.values()].map(({ geometry }) => geometry)) ?? [0, 0, 0, 0];
		const areasAt = openGeneralised(boundaries.topology, (box[1] + box[3]) / 2, 11);
		for (const zoom of ZOOMS) {
			const areas = areasAt('communes', zoom).map((area, id) => ({ ...area, id }));
			for (const tile of cutTiles(new Map([['communes', areas]]), zoom, box)) tile.bytes.at(0);
		}
	});
	return outlines.size;
}

async function runWhole(): Promise<number> {
	let communes = 0;
	const log = (line: string) => {
		communes = Math.max(communes, Number(/(\d+) communes/.exec(line)?.[1] ?? 0));
	};
	await timed('pipeline', () => runPipeline({ ...effects, log }, { root }));
	return communes;
}

const communes = await (what === 'whole' ? runWhole() : runSteps());
// Kilobytes on Linux: https://nodejs.org/api/process.html#processresourceusage
const run: PipelineRun = { communes, seconds, peakMB: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(run));
