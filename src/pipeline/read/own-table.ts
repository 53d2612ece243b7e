import { csvParse } from 'd3-dsv';
import type { RawFeature } from '../sources/check-features';

const toNumber = (text: string | undefined): number => (text === undefined || text === '' ? NaN : Number(text));

/** Rows of a table kept by hand, as features: columns `lng` and `lat` (WGS84) are their place, where there are any. */
export const readOwnTable = (text: string): RawFeature[] =>
	csvParse(text).map((row) => {
		const position = [toNumber(row.lng), toNumber(row.lat)];
		return {
			type: 'Feature',
			properties: { ...row },
			geometry: position.every(Number.isFinite) ? { type: 'Point', coordinates: position } : null
		};
	});
