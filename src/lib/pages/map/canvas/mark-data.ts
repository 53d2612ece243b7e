import type { FeatureCollection } from 'geojson';
import type { Badge } from '../../../geo/badges';
import type { Mark } from '../../../geo/marks';
import { imageName } from '../../../drawing/style/layer-specs';

/** Marks and badges as the map's `marks` source takes them. */
export const markData = (marks: readonly Mark[], badges: readonly Badge[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: [
		...marks.map(({ fact, layer, at, offset, toCome, inferred, opacity }, order) => ({
			type: 'Feature' as const,
			properties: {
				kind: 'fact',
				id: fact.id,
				icon: imageName(inferred ? 'inferred-mark' : 'mark', layer, toCome),
				offset,
				opacity,
				order
			},
			geometry: { type: 'Point' as const, coordinates: at }
		})),
		...badges.map(({ territory, layer, at, offset, opacity }) => ({
			type: 'Feature' as const,
			properties: {
				kind: 'territory',
				id: territory,
				icon: imageName('badge', layer, false),
				offset,
				opacity,
				order: -1
			},
			geometry: { type: 'Point' as const, coordinates: at }
		}))
	]
});
