import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Commune, LngLat, Territory } from '../../../domain/atlas';
import type { Areal } from '../../../geo/atlas-geometry';

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const pointAt = (coordinates: LngLat, properties: Record<string, string | number>): Feature<Point> => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Point', coordinates }
});

const isPart = ({ id }: Territory, all: readonly Territory[]): boolean =>
	all.some(({ parts }) => parts.includes(id));

/** Territories that are part of no other: the land of the atlas. */
export const rootTerritories = (territories: readonly Territory[]): Territory[] =>
	territories.filter((territory) => !isPart(territory, territories));

/**
 * Points that names are written at.
 * @param read ids of the territories that the documents are about, where the atlas is that of a whole region: the others have
 * smaller names.
 */
export const labelData = (
	communes: readonly Commune[],
	territories: readonly Territory[],
	read?: readonly string[]
) => ({
	communes: collection(
		communes.map(({ name, population, centre, code }) => pointAt(centre, { name, population, code }))
	),
	territories: collection(
		rootTerritories(territories)
			.filter(({ id }) => read?.includes(id) ?? true)
			.map(({ id, label, short, areaKm2, labelAt }) => pointAt(labelAt, { name: label, short, areaKm2, id }))
	),
	epci: collection(
		rootTerritories(territories)
			.filter(({ id }) => read !== undefined && !read.includes(id))
			.map(({ id, label, labelAt }) => pointAt(labelAt, { name: label, id }))
	)
});

/** Outlines of the EPCI, and of the territories that make up the land. */
export function territoryData(territories: readonly Territory[], outlines: ReadonlyMap<string, Areal>) {
	const pick = (wanted: readonly Territory[]) =>
		collection(wanted.flatMap(({ id }) => outlines.get(id) ?? []));
	return {
		epci: pick(territories.filter(({ kind }) => kind === 'epci')),
		roots: pick(rootTerritories(territories))
	};
}
