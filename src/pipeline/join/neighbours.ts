import { neighbors } from 'topojson-client';
import type { InseeCode } from '../../lib/domain/codes';
import type { BoundaryTopology } from './boundaries';

/**
 * Communes that share a line with each, in ascending order of code; a single common point is no border. Between approximate cells,
 * nineteen lines in twenty are borders, and nineteen borders in twenty are there (`tests/data/cells.test.ts`).
 */
export function neighboursByBorder({ objects }: BoundaryTopology): Map<InseeCode, InseeCode[]> {
	const { geometries } = objects.communes;
	const codes = geometries.map(({ id }) => String(id) as InseeCode);
	const lists = neighbors(geometries);
	return new Map(
		codes.map((code, i) => [code, (lists[i] ?? []).flatMap((index) => codes[index] ?? []).sort()])
	);
}
