import type { Position } from 'geojson';
import type { Bbox, LngLat } from '../../lib/domain/atlas';
import type { Walk } from '../../lib/domain/walk';
import { bboxHolds, bboxOf } from '../../lib/geo/bbox';
import { findDistanceM } from '../../lib/geo/track/distance-to-track';
import { degreesFor } from '../../lib/geo/track/metres';
import type { WalksFile } from '../read/schemas';
import type { RawFeature } from '../sources/check-features';
import type { BuiltReferences } from './build-references';
import { gatherRows } from './register-rows';

/** A station as its register has it, also beyond the atlas. */
export interface Station {
	name: string;
	at: LngLat;
}

/** A station farther away than this is not told, in metres. */
const MOST_M = 15_000;

/** Every station of the register that walks are measured to; none where it could not be had. */
export function gatherStations(
	{ stations }: WalksFile,
	registers: readonly BuiltReferences[],
	raw: ReadonlyMap<string, readonly RawFeature[]>
): Station[] {
	const register = registers.find(({ definition }) => definition.id === stations);
	if (!register) return [];
	const { definition } = register;
	return gatherRows(raw.get(definition.source ?? '') ?? [], definition).rows.flatMap(({ name, features }) =>
		features.flatMap(({ geometry }): Station[] => {
			if (geometry?.type !== 'Point') return [];
			const [lng = NaN, lat = NaN] = geometry.coordinates;
			return [{ name, at: [Number(lng.toFixed(5)), Number(lat.toFixed(5))] }];
		})
	);
}

/** The station nearest to a trace, with its distance as measured on the map. */
export function findStation(
	lines: readonly (readonly Position[])[],
	stations: readonly Station[]
): Walk['station'] {
	const own = bboxOf([{ type: 'MultiLineString', coordinates: lines.map((line) => [...line]) }]);
	if (!own) return null;
	const reach = degreesFor(MOST_M, own[3]);
	const box: Bbox = [own[0] - reach.lng, own[1] - reach.lat, own[2] + reach.lng, own[3] + reach.lat];
	let best: Walk['station'] = null;
	for (const { name, at } of stations.filter((station) => bboxHolds(box, station.at))) {
		const metres = findDistanceM(
			{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } },
			lines,
			best?.metres ?? MOST_M
		);
		if (metres !== undefined && (!best || metres < best.metres))
			best = { name, metres: Math.round(metres), at };
	}
	return best;
}
