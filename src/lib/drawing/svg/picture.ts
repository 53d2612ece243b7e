import { geoMercator, geoPath } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import type { Bbox, LngLat } from '../../domain/atlas';
import { rewindForD3 } from '../../geo/rewind-for-d3';
import { CompactPath } from './compact-path';
import { tag } from '../../domain/text/tag';
import { thinned } from './thinned';

/** Where a drawn map lies, and how large it is. */
export interface PictureFrame {
	bbox: Bbox;
	/** Size in the units of its view box; text and strokes are measured in them. */
	width: number;
	height: number;
	padding: number;
}

/** A drawn map to be filled: it turns positions on Earth into paths and places of the picture (Mercator projection). */
export interface Picture {
	/** A geometry as the `d` of a path, empty where it lies outside. */
	path: (geometry: Geometry) => string;
	/** The same as an element, none where it lies outside. */
	draw: (geometry: Geometry, className: string) => string;
	drawAll: (features: readonly Feature[], className: string) => string;
	/** A position in units of the picture. */
	place: (at: LngLat) => [x: number, y: number];
}

const EARTH_RADIUS_M = 6_378_137;

/** The projection that fits a box into a frame. */
const projectInto = ({ bbox: [west, south, east, north], width, height, padding }: PictureFrame) =>
	geoMercator().fitExtent(
		[
			[padding, padding],
			[width - padding, height - padding]
		],
		{
			type: 'MultiPoint',
			coordinates: [
				[west, south],
				[east, north]
			]
		}
	);

/** Ground metres that one unit of a picture stands for, at the latitude of its middle. */
export function metresPerUnit(frame: PictureFrame): number {
	const [, south, , north] = frame.bbox;
	const lat = (((south + north) / 2) * Math.PI) / 180;
	return (EARTH_RADIUS_M * Math.cos(lat)) / projectInto(frame).scale();
}

/** How far beyond its edges things are still drawn, so that no cut shows. */
const BEYOND = 20;

/** Opens a picture of a part of the Earth. */
export function openPicture(frame: PictureFrame): Picture {
	const { width, height } = frame;
	const projection = projectInto(frame).clipExtent([
		[-BEYOND, -BEYOND],
		[width + BEYOND, height + BEYOND]
	]);
	const path = (geometry: Geometry): string => {
		const context = new CompactPath();
		geoPath(thinned(projection), context)(rewindForD3(geometry));
		return context.toString();
	};
	const draw = (geometry: Geometry, className: string): string => {
		const d = path(geometry);
		return d === '' ? '' : tag('path', { d, class: className });
	};
	return {
		path,
		draw,
		drawAll: (features, className) => features.map(({ geometry }) => draw(geometry, className)).join(''),
		place: (at) => projection(at) ?? [0, 0]
	};
}
