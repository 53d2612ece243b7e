import type { Coverage, MeasuredCommune } from './measures';

/** A commune of which the documents say nothing in a theme, among neighbours of which they say something. */
export interface BlindSpot {
	commune: MeasuredCommune;
	/** Neighbours in the atlas. */
	neighbourCount: number;
	/** Those that have something in the theme, by code, with the layers that they have. */
	having: { commune: MeasuredCommune; layers: string[] }[];
}

export interface BlindSpotInput {
	/** Ids of the theme's layers. */
	layers: readonly string[];
	coverage: Coverage;
	communes: readonly MeasuredCommune[];
	/** Code → codes of the communes that share a border with it. */
	neighbours: ReadonlyMap<string, readonly string[]>;
	/** How many neighbours must have something, from 1. */
	atLeast: number;
}

/**
 * Communes with nothing in a theme while at least so many neighbours have something.
 * @returns those with most such neighbours first, then the largest share, then the most people.
 */
export function findBlindSpots({
	layers,
	coverage,
	communes,
	neighbours,
	atLeast
}: BlindSpotInput): BlindSpot[] {
	const byCode = new Map<string, MeasuredCommune>(communes.map((commune) => [commune.code, commune]));
	const layersByCode = new Map<string, string[]>();
	for (const layer of layers)
		for (const code of coverage.get(layer) ?? [])
			layersByCode.set(code, [...(layersByCode.get(code) ?? []), layer]);
	const spots = communes
		.filter(({ code }) => !layersByCode.has(code))
		.map((commune): BlindSpot => {
			const around = (neighbours.get(commune.code) ?? []).flatMap((code) => byCode.get(code) ?? []);
			const having = around.flatMap((neighbour) => {
				const own = layersByCode.get(neighbour.code);
				return own ? [{ commune: neighbour, layers: own }] : [];
			});
			return { commune, neighbourCount: around.length, having };
		});
	const share = ({ having, neighbourCount }: BlindSpot) => having.length / Math.max(1, neighbourCount);
	return spots
		.filter(({ having }) => having.length >= Math.max(1, atLeast))
		.sort(
			(a, b) =>
				b.having.length - a.having.length ||
				share(b) - share(a) ||
				b.commune.population - a.commune.population ||
				(a.commune.code < b.commune.code ? -1 : 1)
		);
}
