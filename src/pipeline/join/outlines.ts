import { area } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Reference } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import type { Problem } from '../../lib/domain/problem';
import { bboxOf } from '../../lib/geo/bbox';
import { gatherMeetings, meetingsOf, type AreaIndex, type Meeting } from '../../lib/geo/coverage-share';
import { isLine } from '../../lib/geo/geometry-kind';
import { partsOf } from '../../lib/geo/rings';
import type { LayerDefinition, PlaceDefinition } from '../read/schemas';
import type { YamlFile } from '../read/yaml-file';

export type Shape = Feature<Polygon | MultiPolygon | LineString | MultiLineString>;

/** Features of the sources that could be had, by id of source. */
export type SourceFeatures = ReadonlyMap<string, FeatureCollection>;

const isAreal = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
	feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon';

const matches = (feature: Feature, match: Record<string, string | number>): boolean =>
	Object.entries(match).every(([name, value]) => feature.properties?.[name] === value);

/** An outline of a named place, and the features of the sources that it was made of. */
export interface PlaceOutline {
	shape: Feature<MultiPolygon>;
	sources: string[];
	used: Feature[];
}

/**
 * Outlines of the named places whose sources could be had.
 * @returns outlines by id of place, and a problem for each part that no feature of its source matches.
 */
export function resolvePlaces(
	file: YamlFile<{ places: PlaceDefinition[] }>,
	sources: SourceFeatures
): { outlines: Map<string, PlaceOutline>; problems: Problem[] } {
	const outlines = new Map<string, PlaceOutline>();
	const problems: Problem[] = [];
	file.data.places.forEach((place, i) => {
		const used: Feature<Polygon | MultiPolygon>[] = [];
		place.parts.forEach(({ source, match }, j) => {
			const collection = sources.get(source);
			if (!collection) return;
			const found = collection.features.filter(isAreal).filter((feature) => matches(feature, match));
			if (found.length === 0)
				problems.push(
					file.problemAt(
						['places', i, 'parts', j, 'match'],
						`no feature of ${source} has ${JSON.stringify(match)}`
					)
				);
			used.push(...found);
		});
		const isWhole = place.parts.every(({ source }) => sources.has(source));
		if (!isWhole || used.length === 0) return;
		outlines.set(place.id, {
			shape: {
				type: 'Feature',
				properties: {},
				geometry: { type: 'MultiPolygon', coordinates: used.flatMap(({ geometry }) => partsOf(geometry)) }
			},
			sources: [...new Set(place.parts.map(({ source }) => source))],
			used
		});
	});
	return { outlines, problems };
}

/** An official outline that no document names, with its shape. */
export interface ReferenceShape {
	reference: Reference;
	shape: Shape;
	meetings: Meeting<InseeCode>[];
	/** As its source has it. */
	feature: Feature;
}

const capitalise = (name: string): string => {
	const trimmed = name.trim();
	return trimmed.charAt(0).toLocaleUpperCase('fr') + trimmed.slice(1);
};

interface Clipped {
	shape: Shape;
	meetings: Meeting<InseeCode>[];
}

/** Parts of an area that meet the atlas; a part is kept whole, since a cut outline would be nobody's. */
function partsInAtlas(
	outline: Feature<Polygon | MultiPolygon>,
	communes: readonly AreaIndex<InseeCode>[]
): Clipped {
	const kept = partsOf(outline.geometry).flatMap((coordinates) => {
		const part: Feature<Polygon> = { ...outline, geometry: { type: 'Polygon', coordinates } };
		const meetings = meetingsOf(part, communes);
		return meetings.length > 0 ? [{ coordinates, meetings }] : [];
	});
	const shape: Shape = {
		type: 'Feature',
		properties: {},
		geometry: { type: 'MultiPolygon', coordinates: kept.map(({ coordinates }) => coordinates) }
	};
	return {
		shape,
		meetings: gatherMeetings(
			kept.flatMap(({ meetings }) => meetings),
			area(shape)
		)
	};
}

function clippedShape(
	feature: Feature,
	communes: readonly AreaIndex<InseeCode>[],
	clipLine: (line: Feature<LineString | MultiLineString>) => Feature<LineString | MultiLineString> | undefined
): Clipped | undefined {
	if (isAreal(feature)) return partsInAtlas(feature, communes);
	const line = isLine(feature) ? clipLine(feature) : undefined;
	return line && { shape: { ...line, properties: {} }, meetings: meetingsOf(line, communes) };
}

/**
 * The official outlines shown with a layer although no document names them, those that meet the atlas only.
 * @param taken features already shown as the place of a fact of this layer.
 */
export function collectReferences(
	layer: LayerDefinition,
	sources: SourceFeatures,
	taken: ReadonlySet<Feature>,
	communes: readonly AreaIndex<InseeCode>[],
	clipLine: (line: Feature<LineString | MultiLineString>) => Feature<LineString | MultiLineString> | undefined
): ReferenceShape[] {
	return layer.references.flatMap(({ source, label, nameProperty, isMember }) =>
		(sources.get(source)?.features ?? []).flatMap((feature, index) => {
			const clipped = taken.has(feature) ? undefined : clippedShape(feature, communes, clipLine);
			const bbox = clipped && bboxOf([clipped.shape.geometry]);
			if (!clipped || !bbox || clipped.meetings.length === 0) return [];
			const given: unknown = nameProperty === undefined ? undefined : feature.properties?.[nameProperty];
			const reference: Reference = {
				id: `${source}-${index + 1}`,
				layer: layer.id,
				name: typeof given === 'string' && given.trim() !== '' ? capitalise(given) : label,
				set: label,
				source,
				isMember,
				communes: clipped.meetings.map(({ key }) => key).sort(),
				bbox
			};
			return [{ reference, ...clipped, feature }];
		})
	);
}
