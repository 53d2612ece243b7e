import { neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { base } from '$app/paths';
import { decodeBoundaries, decodeContext, decodeOutlines } from '$lib/atlas/decode-topology';
import { openAtlasFiles } from '$lib/atlas/files';
import type { InseeCode } from '$lib/domain/codes';
import { badgesOf } from '$lib/geo/badges';
import { drawnFeatures } from '$lib/geo/drawn-features';
import { marksOf } from '$lib/geo/marks';
import { readApi } from '$lib/server/api';
import { drawOverview } from '$lib/svg-map/overview';
import type { PageServerLoad } from './$types';

/** Communes that share a border, by code; none where communes are discs. */
function neighboursOf(topology: Topology): [string, string[]][] {
	const { geometries } = topology.objects.communes as GeometryCollection;
	const ids = geometries.map(({ id }) => String(id));
	return neighbors(geometries).map((near, i) => [ids[i] ?? '', near.map((index) => ids[index] ?? '')]);
}

/** Communes by layer, official outlines that are met included, as the public contract has them. */
async function readCoverage(fetch: typeof globalThis.fetch): Promise<[string, string[]][]> {
	const response = await fetch(`${base}/api/v1/communes.json`);
	const { communes } = (await response.json()) as { communes: { code: string; layers: string[] }[] };
	const coverage = new Map<string, string[]>();
	for (const { code, layers } of communes)
		for (const layer of layers) coverage.set(layer, [...(coverage.get(layer) ?? []), code]);
	return [...coverage];
}

export const load: PageServerLoad = async ({ fetch }) => {
	const files = openAtlasFiles(fetch, base);
	const api = readApi(fetch);
	const [start, facts, communes, boundaries, context] = await Promise.all([
		files.start(),
		api.facts(),
		api.communes(),
		files.boundaries(),
		files.context()
	]);
	const { communes: areas, territories, lines } = decodeBoundaries(boundaries);
	const centres = new Map<InseeCode, [number, number]>(communes.map(({ code, centre }) => [code, centre]));
	const draw = async (id: string) => {
		const layer = start.layers.find((each) => each.id === id);
		if (!layer) return { label: id, svg: '' };
		const outlines = layer.hasOutlines ? decodeOutlines(id, await files.outlines(id)) : undefined;
		const geometry = { communes: areas, territories, centres, outlines: outlines?.facts ?? new Map() };
		const own = facts.filter((fact) => fact.layer === id);
		const named = [{ id, opacity: 1, facts: own }];
		const svg = drawOverview({
			bbox: start.bbox,
			context: decodeContext(context),
			geometry,
			lines,
			communes,
			territories: start.territories,
			layers: [{ layer, opacity: 1, collection: drawnFeatures(own, outlines?.references ?? [], geometry) }],
			marks: marksOf(named, geometry),
			badges: badgesOf(named, start.territories)
		});
		return { label: layer.label, svg };
	};
	const neighbours = start.boundaries === 'outline' ? neighboursOf(boundaries) : [];
	return {
		boundaries: start.boundaries,
		themes: start.themes,
		layers: start.layers.map(({ id, label, theme }) => ({ id, label, theme })),
		communes,
		coverage: await readCoverage(fetch),
		neighbours,
		sides: [await draw('npnru'), await draw('qpv')] as const
	};
};
