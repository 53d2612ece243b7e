import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Fact, LngLat, Reference } from '../domain/atlas';
import type { InseeCode } from '../domain/codes';
import { isYetToBe } from '../domain/words';
import { geometryOf, type AtlasGeometry, type DrawnReference } from './atlas-geometry';

/** What a drawn feature stands for; one of the kinds that the legend explains. */
export type DrawnKind = 'outline' | 'reference' | 'listed' | 'commune' | 'link';

export interface DrawnProperties {
	kind: DrawnKind;
	/** Ids of its facts (or of its reference), separated by spaces: MapLibre keeps no lists in properties. */
	ids: string;
	/** 1 when everything it stands for is still to come, else 0. */
	toCome: 0 | 1;
	/** 1 when every place it stands for is deduced from another source than the documents, else 0. */
	inferred: 0 | 1;
	/** INSEE code, where it is a whole commune, one that a document names or that a register lists. */
	place?: string;
}

export type DrawnCollection = FeatureCollection<Geometry, DrawnProperties>;

/** A site whose place inside its commune is not known: to be drawn as a hollow mark near the commune's centre. */
export interface DrawnPoint {
	fact: Fact;
	code: InseeCode;
	centre: LngLat;
}

const group = <K, V>(pairs: Iterable<[K, V]>): Map<K, V[]> => {
	const groups = new Map<K, V[]>();
	for (const [key, value] of pairs) {
		const list = groups.get(key);
		if (list) list.push(value);
		else groups.set(key, [value]);
	}
	return groups;
};

const factFeature = (
	kind: DrawnKind,
	geometry: Geometry,
	facts: readonly Fact[],
	place?: string
): Feature<Geometry, DrawnProperties> => ({
	type: 'Feature',
	geometry,
	properties: {
		kind,
		ids: facts.map(({ id }) => id).join(' '),
		toCome: facts.every(isYetToBe) ? 1 : 0,
		inferred: facts.every(({ basis }) => basis === 'inferred') ? 1 : 0,
		...(place === undefined ? {} : { place })
	}
});

const communeFeatures = (
	groups: ReadonlyMap<InseeCode, Fact[]>,
	communes: AtlasGeometry['communes']
): Feature<Geometry, DrawnProperties>[] =>
	[...groups].flatMap(([code, facts]) => {
		const area = communes.get(code);
		return area ? [factFeature('commune', area.geometry, facts, code)] : [];
	});

const referenceFeature = (
	geometry: Geometry,
	references: readonly Reference[],
	place?: string
): Feature<Geometry, DrawnProperties> => ({
	type: 'Feature',
	geometry,
	properties: {
		kind: place === undefined ? 'reference' : 'listed',
		ids: references.map(({ id }) => id).join(' '),
		toCome: 0,
		inferred: references.every(({ knowledge }) => knowledge === 'deduced') ? 1 : 0,
		...(place === undefined ? {} : { place })
	}
});

/** Communes that registers only list, each once however many entries it is in. */
function listedFeatures(
	references: readonly DrawnReference[],
	communes: AtlasGeometry['communes']
): Feature<Geometry, DrawnProperties>[] {
	const lists = references.filter(({ shape }) => shape === null).map(({ reference }) => reference);
	const groups = group(
		lists.flatMap((reference) => reference.communes.map((code): [InseeCode, Reference] => [code, reference]))
	);
	return [...groups].flatMap(([code, own]) => {
		const area = communes.get(code);
		return area ? [referenceFeature(area.geometry, own, code)] : [];
	});
}

/**
 * The areas and lines of one layer: an outline or a link for each fact, but each commune once however many facts it holds,
 * so that patterns do not pile up. What concerns a whole territory is a badge, not an area (see `badges.ts`).
 */
export function drawnFeatures(
	facts: readonly Fact[],
	references: readonly DrawnReference[],
	atlas: AtlasGeometry
): DrawnCollection {
	const of = (precision: Fact['precision']) => facts.filter((fact) => fact.precision === precision);
	const single = (kind: 'outline' | 'link') =>
		of(kind).flatMap((fact) => {
			const geometry = geometryOf(fact, atlas);
			return geometry ? [factFeature(kind, geometry, [fact])] : [];
		});
	const byCommune = group(
		of('commune').flatMap((fact) => fact.communes.map((code): [InseeCode, Fact] => [code, fact]))
	);
	return {
		type: 'FeatureCollection',
		features: [
			...communeFeatures(byCommune, atlas.communes),
			...listedFeatures(references, atlas.communes),
			...references.flatMap(({ reference, shape }) =>
				shape ? [referenceFeature(shape.geometry, [reference])] : []
			),
			...single('outline'),
			...single('link')
		]
	};
}

/** The sites of one layer, one for each commune of each fact. */
export const drawnPoints = (facts: readonly Fact[], atlas: AtlasGeometry): DrawnPoint[] =>
	facts
		.filter(({ precision }) => precision === 'point')
		.flatMap((fact) =>
			fact.communes.flatMap((code) => {
				const centre = atlas.centres.get(code);
				return centre ? [{ fact, code, centre }] : [];
			})
		);
