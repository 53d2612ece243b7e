import type { Position } from 'geojson';
import type { Fact } from '../../lib/domain/atlas';
import type { NearOutline } from '../../lib/domain/walk';
import type { AtlasGeometry } from '../../lib/geo/atlas-geometry';
import { findDistanceM } from '../../lib/geo/track/distance-to-track';
import type { WalksFile } from '../read/schemas';
import type { ReferenceShape } from './build-references';

/** What is told as passed by, in metres. */
export const NEAR_M = 500;

/** What may lie near a walk. */
export interface Surroundings {
	table: WalksFile;
	facts: ReadonlyMap<string, Fact>;
	references: readonly ReferenceShape[];
	geometry: AtlasGeometry;
}

type Lines = readonly (readonly Position[])[];

/** The nearest of those of one set that bear one name: a river comes in pieces. */
function oncePerName(near: readonly NearOutline[]): NearOutline[] {
	const nearest = new Map<string, NearOutline>();
	for (const one of near) {
		const key = `${one.register} ${one.name}`;
		const other = nearest.get(key);
		if (!other || one.metres < other.metres) nearest.set(key, one);
	}
	return [...nearest.values()];
}

function officialNear(
	{ table, references }: Surroundings,
	lines: Lines,
	own: string | undefined
): NearOutline[] {
	return references
		.filter(({ reference }) => table.near.includes(reference.register) && reference.id !== own)
		.flatMap(({ reference: { id, name, set, layer, register, source, communes }, shape }) => {
			const metres = shape ? findDistanceM(shape, lines, NEAR_M) : undefined;
			return metres === undefined
				? []
				: [{ id, name, set, layer, register, source, communes, metres: Math.round(metres) }];
		});
}

function namedNear({ table, facts, geometry }: Surroundings, lines: Lines): NearOutline[] {
	return [...geometry.outlines].flatMap(([id, shape]): NearOutline[] => {
		const fact = facts.get(id);
		if (!fact || !table.layers.includes(fact.layer)) return [];
		const metres = findDistanceM(shape, lines, NEAR_M);
		if (metres === undefined) return [];
		const { name, layer, communes } = fact;
		return [
			{ id, name, set: null, layer, register: null, source: null, communes, metres: Math.round(metres) }
		];
	});
}

/**
 * What lies near the lines of a walk, in the order of the way.
 * @param own entry of a register that the walk itself is.
 * @param order of the communes along the way.
 */
export function findNear(
	around: Surroundings,
	lines: Lines,
	order: ReadonlyMap<string, number>,
	own?: string
): NearOutline[] {
	if (lines.length === 0) return [];
	const rank = ({ communes }: NearOutline) =>
		Math.min(...communes.map((code) => order.get(code) ?? Infinity));
	const compare = (a: NearOutline, b: NearOutline) => {
		const [left, right] = [rank(a), rank(b)];
		return left === right ? (a.id < b.id ? -1 : 1) : left - right;
	};
	/** Of a long river, only the communes of the walk are told. */
	const here = (one: NearOutline): NearOutline => {
		const communes = one.communes.filter((code) => order.has(code));
		return communes.length > 0 ? { ...one, communes } : one;
	};
	return [...namedNear(around, lines), ...oncePerName(officialNear(around, lines, own))]
		.map(here)
		.sort(compare);
}
