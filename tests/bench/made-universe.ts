import type { InseeCode } from '../../src/lib/domain/codes';
import { BASES, STATUSES } from '../../src/lib/domain/words';
import { buildUniverse, type FactOfUniverse } from '../../src/lib/answers/query/universe';

/** The same numbers every time (a linear congruence), 0 ≤ n < 1. */
function createRandom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

const LAYER_COUNT = 36;
/** The atlas has some twenty facts a layer for its 327 communes; a country would have more. */
const FACTS_A_LAYER = { least: 20, most: 400, perCommune: 1 / 16 };
/** About what an EPCI of France has. */
const COMMUNES_A_TERRITORY = 28;

/** As many layers as the atlas has, over as many made communes as asked; facts grow with them, up to twenty times the atlas’s. */
export function makeUniverse(size: number) {
	const random = createRandom(size);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
	const codes = Array.from({ length: size }, (_, i) => String(i + 10_000).padStart(5, '0') as InseeCode);
	const communes = codes.map((code, i) => ({
		code,
		territories: [`t${Math.floor(i / COMMUNES_A_TERRITORY)}`]
	}));
	const territories = [...new Set(communes.flatMap((commune) => commune.territories))];
	const { least, most, perCommune } = FACTS_A_LAYER;
	const perLayer = Math.min(most, Math.max(least, Math.round(size * perCommune)));
	const facts = Array.from({ length: LAYER_COUNT * perLayer }, (_, i): FactOfUniverse => {
		const basis = pick(BASES);
		const isListed = basis === 'stated' || basis === 'inferred';
		return {
			id: `fact-${i}`,
			name: `Fait ${i}`,
			layer: `layer-${i % LAYER_COUNT}`,
			status: pick(STATUSES),
			period: { from: String(2000 + Math.floor(random() * 20)) },
			basis,
			scope: isListed ? 'named' : basis === 'territory' ? 'whole' : 'nowhere',
			statusDate: null,
			communes: isListed ? Array.from({ length: 1 + Math.floor(random() * 30) }, () => pick(codes)) : [],
			territories: basis === 'territory' ? [pick(territories)] : []
		};
	});
	return buildUniverse(communes, facts);
}
