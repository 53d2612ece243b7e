import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Problem } from '../../lib/domain/problem';
import { partsOf } from '../../lib/geo/rings';
import type { PlaceDefinition } from '../read/schemas';
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
