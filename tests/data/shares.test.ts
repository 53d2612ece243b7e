/**
 * The shares of the communes that official outlines cover, found again in another way: in Lambert-93 instead of on the sphere,
 * by adding up the lengths of scan lines inside both outlines instead of cutting one by the other.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { CommuneFile, SharedArea } from '../../src/lib/domain/atlas';
import { communes, parseStatic, readBoundaries, start } from './real-atlas';

/** RGF93 / Lambert-93, https://epsg.io/2154 */
const LAMBERT_93 =
	'+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs';
const toLambert = proj4('WGS84', LAMBERT_93);
/** Scan lines across the smaller of two boxes; more than enough for outlines of some hundred vertices. */
const SCAN_LINES = 500;

/** Sides of all rings, in metres; with the even-odd rule holes need no care. */
type Sides = readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
interface Outline {
	sides: Sides;
	south: number;
	north: number;
}

function outlineOf({ geometry }: Feature<Polygon | MultiPolygon>): Outline {
	const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const sides = parts.flat().flatMap((ring: Position[]) => {
		const points = ring.map(([lng = 0, lat = 0]) => toLambert.forward([lng, lat]));
		return points.slice(1).map(([x1 = 0, y1 = 0], i) => {
			const [x0 = 0, y0 = 0] = points[i] ?? [];
			return [x0, y0, x1, y1] as const;
		});
	});
	const ys = sides.map(([, y]) => y);
	return { sides, south: Math.min(...ys), north: Math.max(...ys) };
}

/** Where a line of latitude enters and leaves an outline, in order. */
const crossings = (sides: Sides, y: number): number[] =>
	sides
		.filter(([, y0, , y1]) => y0 > y !== y1 > y)
		.map(([x0, y0, x1, y1]) => x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
		.sort((a, b) => a - b);

const stretches = (xs: readonly number[]): [from: number, to: number][] =>
	xs.flatMap((x, i): [number, number][] => (i % 2 === 0 && i + 1 < xs.length ? [[x, xs[i + 1] as number]] : []));

const commonLength = (a: [number, number][], b: [number, number][]): number =>
	a.reduce(
		(sum, [from, to]) =>
			sum + b.reduce((all, [start, end]) => all + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0),
		0
	);

/** Area common to outlines in m²; of one outline with itself, its own. */
function commonM2(a: Outline, b: Outline): number {
	const [south, north] = [Math.max(a.south, b.south), Math.min(a.north, b.north)];
	if (north <= south) return 0;
	const step = (north - south) / SCAN_LINES;
	const near = (sides: Sides) => sides.filter(([, y0, , y1]) => Math.max(y0, y1) >= south && Math.min(y0, y1) <= north);
	const [left, right] = [near(a.sides), near(b.sides)];
	let length = 0;
	for (let i = 0; i < SCAN_LINES; i++) {
		const y = south + (i + 0.5) * step;
		length += commonLength(stretches(crossings(left, y)), stretches(crossings(right, y)));
	}
	return length * step;
}

const areaM2 = (outline: Outline): number => commonM2(outline, outline);

/** Every meeting that the published files tell, with both outlines as they are published. */
async function readMeetings() {
	const boundaries = await readBoundaries();
	const communeOutlines = new Map([...boundaries.communes].map(([code, area]) => [code, outlineOf(area)]));
	const shapes = new Map<string, Outline>();
	for (const { id, hasOutlines } of start.layers) {
		if (!hasOutlines) continue;
		const { features } = await parseStatic<FeatureCollection>(`api/v1/layers/${id}.geojson`);
		for (const item of features)
			if (item.geometry?.type.endsWith('Polygon') && item.properties?.precision === 'outline')
				shapes.set(String(item.id), outlineOf(item as Feature<Polygon | MultiPolygon>));
	}
	const files = await Promise.all(
		communes.map(({ code }) => parseStatic<CommuneFile>(`api/v1/communes/${code}.json`))
	);
	return files.flatMap(({ code, name, coverage }) =>
		coverage.flatMap(({ id, share }) => {
			const [commune, outline] = [communeOutlines.get(code), shapes.get(id)];
			return share && commune && outline ? [{ name, id, share, commune, outline }] : [];
		})
	);
}

/** In the published files shares have four decimals, areas four decimals of a km². */
const ROUNDING = 0.00005;
/** Outlines and communes are published rounded to about a metre: it counts where something is small. */
const SHARE_TOLERANCE = 0.0002;
/** Of an area: at 50.5° N the sphere is 0.35 % smaller than the ellipsoid, and Lambert-93 about as much larger; narrow zones along rivers add to it. */
const AREA_TOLERANCE = 0.013;

describe('the shares of the communes', () => {
	it('are the same in Lambert-93 by scan lines as on the sphere by cutting', async () => {
		const meetings = await readMeetings();
		const expected = (
			await Promise.all(communes.map(({ code }) => parseStatic<CommuneFile>(`api/v1/communes/${code}.json`)))
		).flatMap(({ coverage }) => coverage.filter(({ share }) => share));
		expect(meetings).toHaveLength(expected.length);
		if (start.boundaries === 'outline') expect(meetings.length).toBeGreaterThan(700);
		const worst = { share: 0, shareOf: '', outline: 0, outlineOf: '', area: 0, areaOf: '' };
		const areas = new Map<Outline, number>();
		const areaOf = (outline: Outline): number => {
			const area = areas.get(outline) ?? areaM2(outline);
			areas.set(outline, area);
			return area;
		};
		for (const { name, id, share, commune, outline } of meetings) {
			const common = commonM2(commune, outline);
			const found: SharedArea = {
				areaKm2: common / 1e6,
				communeRatio: common / areaOf(commune),
				outlineRatio: common / areaOf(outline)
			};
			const where = `${name} ${id}`;
			const difference = {
				share: Math.abs(found.communeRatio - share.communeRatio),
				outline: Math.abs(found.outlineRatio - share.outlineRatio),
				area: Math.abs(found.areaKm2 - share.areaKm2) - ROUNDING
			};
			expect(difference.share, where).toBeLessThan(SHARE_TOLERANCE + ROUNDING);
			expect(difference.area, where).toBeLessThan(AREA_TOLERANCE * share.areaKm2 + 2 * ROUNDING);
			if (difference.share > worst.share) Object.assign(worst, { share: difference.share, shareOf: where });
			if (difference.outline > worst.outline) Object.assign(worst, { outline: difference.outline, outlineOf: where });
			const relative = difference.area / share.areaKm2;
			if (share.areaKm2 > 0.01 && relative > worst.area) Object.assign(worst, { area: relative, areaOf: where });
		}
		console.info(
			[
				`${meetings.length} meetings of an outline and a commune; worst differences:`,
				`${(worst.share * 100).toFixed(4)} points of the commune (${worst.shareOf})`,
				`${(worst.outline * 100).toFixed(3)} points of the outline (${worst.outlineOf})`,
				`${(worst.area * 100).toFixed(3)} % of the common area (${worst.areaOf})`
			].join('\n  ')
		);
	}, 120_000);
});
