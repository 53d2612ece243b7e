import { booleanPointInPolygon, coordAll, distance, pointToLineDistance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Commune, Fact, LngLat, Reference, Territory } from '../../domain/atlas';
import { PRECISIONS, type CoverageBasis, type Precision } from '../../domain/words';
import { basisIn, isWide } from '../communes/reach';
import type { AtlasGeometry, DrawnReference, OfficialShape } from '../../geo/atlas-geometry';
import { isLine, isPoint, type LineGeometry } from '../../geo/geometry-kind';

/** One thing that is somewhere: what a document says, or an official outline that none names. */
export type Item =
	| { kind: 'fact'; id: string; layer: string; precision: Precision; fact: Fact }
	| { kind: 'reference'; id: string; layer: string; precision: 'outline'; reference: Reference };

export const factItem = (fact: Fact): Item => ({
	kind: 'fact',
	id: fact.id,
	layer: fact.layer,
	precision: fact.precision,
	fact
});

export const referenceItem = (reference: Reference): Item => ({
	kind: 'reference',
	id: reference.id,
	layer: reference.layer,
	precision: 'outline',
	reference
});

/** What is known when a place is asked about. */
export interface PlaceIndex {
	facts: readonly Fact[];
	references: readonly DrawnReference[];
	communes: readonly Commune[];
	territories: readonly Territory[];
	geometry: AtlasGeometry;
}

const rank = new Map(PRECISIONS.map((precision, index) => [precision, index]));

/** Items with the nearest precision first, what documents say before bare outlines; otherwise in the order given. */
export const byNearness = (items: readonly Item[]): Item[] =>
	items
		.map((item, index) => ({ item, index }))
		.sort(
			(a, b) =>
				(rank.get(a.item.precision) ?? 0) - (rank.get(b.item.precision) ?? 0) ||
				Number(a.item.kind === 'reference') - Number(b.item.kind === 'reference') ||
				a.index - b.index
		)
		.map(({ item }) => item);

function distanceKm(at: LngLat, { geometry }: Feature<LineGeometry>): number {
	const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	return Math.min(
		...lines.map((coordinates) =>
			pointToLineDistance(at, { type: 'LineString', coordinates }, { units: 'kilometers' })
		)
	);
}

/** Whether a shape is under a point: around it when it is an area, within reach when it is a line or a point. */
export function isUnder(at: LngLat, shape: OfficialShape, reachKm: number): boolean {
	if (isPoint(shape))
		return coordAll(shape).some((position) => distance(at, position, { units: 'kilometers' }) <= reachKm);
	return isLine(shape)
		? distanceKm(at, shape) <= reachKm
		: booleanPointInPolygon(at, shape as Feature<Polygon | MultiPolygon>);
}

/** The commune around a point; `undefined` outside the atlas. */
export const communeAt = (at: LngLat, { communes, geometry }: PlaceIndex): Commune | undefined =>
	communes.find(({ code }) => {
		const outline = geometry.communes.get(code);
		return outline !== undefined && booleanPointInPolygon(at, outline);
	});

/** What does not name a commune, nearest first. */
const WIDE_ORDER = ['inherited', 'unlisted', 'unsituated'] as const;

/** Everything that concerns a commune: what names it, what its official outlines are, what its territories do everywhere. */
export function everythingInCommune(commune: Commune, { facts, references }: PlaceIndex): Item[] {
	const bases = new Map(facts.map((fact) => [fact, basisIn(fact, commune)]));
	const those = (isAsked: (basis: CoverageBasis) => boolean) =>
		facts.filter((fact) => {
			const basis = bases.get(fact);
			return basis !== undefined && isAsked(basis);
		});
	const named = those((basis) => !isWide(basis));
	const wide = WIDE_ORDER.flatMap((asked) => those((basis) => basis === asked));
	const official = references.filter(({ reference }) => reference.communes.includes(commune.code));
	return byNearness([
		...named.map(factItem),
		...official.map(({ reference }) => referenceItem(reference)),
		...wide.map(factItem)
	]);
}

/** Everything that concerns a territory as a whole, then what is placed in it. */
export function everythingInTerritory({ id }: Territory, { facts }: PlaceIndex): Item[] {
	const own = facts.filter((fact) => fact.territories.includes(id));
	const wide = own.filter(({ precision }) => precision === 'territory');
	const placed = own.filter(({ precision }) => precision !== 'territory');
	return [...wide.map(factItem), ...byNearness(placed.map(factItem))];
}

/**
 * Everything under a point: the outlines around it, then what names its commune, then what its territories do everywhere.
 * An outline elsewhere in the same commune is not under the point and is left out.
 * @param reachKm how far a line may lie from the point.
 */
export function everythingAt(
	at: LngLat,
	index: PlaceIndex,
	reachKm: number
): { commune?: Commune; items: Item[] } {
	const commune = communeAt(at, index);
	const outlined = index.facts.filter(({ id }) => {
		const shape = index.geometry.outlines.get(id);
		return shape !== undefined && isUnder(at, shape, reachKm);
	});
	const official = index.references.filter(({ reference, shape }) =>
		shape === null
			? commune !== undefined && reference.communes.includes(commune.code)
			: isUnder(at, shape, reachKm)
	);
	const around = commune
		? everythingInCommune(commune, { ...index, references: [] }).filter(
				({ precision }) => precision !== 'outline'
			)
		: [];
	const items = byNearness([
		...outlined.map(factItem),
		...official.map(({ reference }) => referenceItem(reference)),
		...around
	]);
	return commune ? { commune, items } : { items };
}
