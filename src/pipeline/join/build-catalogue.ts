import type {
	Bbox,
	Commune,
	Fact,
	Layer,
	LngLat,
	Source,
	SourceDocument,
	Territory
} from '../../lib/domain/atlas';
import type { Precision } from '../../lib/domain/words';
import { bboxOf } from '../../lib/geo/bbox';
import { BASE_LOCALE } from '../../lib/site/locales.js';
import type { Boundaries } from './boundaries';
import type { Inputs } from '../read/inputs';
import { labelPoint } from './label-point';
import { neighboursByBorder } from './neighbours';
import type { BuiltReferences } from './build-references';
import type { LayerDefinition } from '../read/schemas';
import type { ObtainedSource } from '../sources/source-entry';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Communes of the atlas in ascending order of code, with the figures kept in `data/communes.csv`. */
export function buildCommunes(
	{ members, figures, spellings }: Inputs,
	{ topology }: Pick<Boundaries, 'topology'>
): Commune[] {
	const communes = members.map((member) => {
		const { centre = [0, 0] as LngLat, areaKm2 = 0 } = figures.get(member.code) ?? {};
		return { ...member, centre, areaKm2, spellings: spellings.data.spellings[member.code] ?? [] };
	});
	const adjacent = neighboursByBorder(topology);
	return communes.map((commune) => ({ ...commune, neighbours: adjacent.get(commune.code) ?? [] }));
}

const EMPTY_BOX: Bbox = [0, 0, 0, 0];

/** Territories, with sums over their communes. Areas are sums of the figures, so that they hold without outlines too. */
export function buildTerritories(
	inputs: Inputs,
	communes: readonly Commune[],
	boundaries: Boundaries
): Territory[] {
	return inputs.territories.data.territories.map(({ id, label, short, kind, siren, parts }) => {
		const own = communes.filter(({ territories }) => territories.includes(id));
		const outline = boundaries.territories.get(id);
		return {
			id,
			label,
			short,
			kind,
			siren: siren === undefined ? [] : [siren],
			parts,
			communes: own.map(({ code }) => code),
			population: own.reduce((sum, { population }) => sum + population, 0),
			areaKm2: round(
				own.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
				2
			),
			bbox: (outline && bboxOf([outline.geometry])) ?? EMPTY_BOX,
			labelAt: outline ? labelPoint(outline) : [0, 0]
		};
	});
}

const countBy = <K extends string>(keys: readonly K[]): Partial<Record<K, number>> => {
	const counts: Partial<Record<K, number>> = {};
	for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
	return counts;
};

/** Layers with what is drawn of them. */
export function buildLayers(
	definitions: readonly LayerDefinition[],
	facts: readonly Fact[],
	registers: readonly BuiltReferences[],
	outlineSources: ReadonlyMap<string, readonly string[]>
): Layer[] {
	return definitions.map((definition) => {
		const own = facts.filter(({ layer }) => layer === definition.id);
		const shown = registers.filter(({ definition: { layer } }) => layer === definition.id);
		const precisions = countBy<Precision>(own.map(({ precision }) => precision));
		const unplacedCount = precisions.none ?? 0;
		const { id, theme, description, light, dark, pattern, angle, initial } = definition;
		return {
			id,
			theme,
			label: definition.label[BASE_LOCALE],
			description: description[BASE_LOCALE],
			look: { light, dark, pattern, angle },
			initial,
			references: registers.filter(({ definition: { layer } }) => layer === id).map(({ set }) => set),
			sources: [
				...new Set([
					...own.flatMap((fact) => outlineSources.get(fact.id) ?? []),
					...shown.flatMap(({ entries }) => entries.flatMap(({ entry }) => entry.sources))
				])
			],
			factCount: own.length,
			drawnCount: own.length - unplacedCount,
			unplacedCount,
			precisions,
			hasOutlines:
				shown.some(({ entries }) => entries.some(({ shape }) => shape !== null)) ||
				(precisions.outline ?? 0) > 0
		};
	});
}

/** The documents read, in the order of their seeds' files. */
export const buildDocuments = ({ seeds }: Inputs): SourceDocument[] =>
	seeds.map(({ data: { document, facts, ledger } }) => ({
		...document,
		date: document.date ?? null,
		factCount: facts.length,
		ledger
	}));

/** The sources, with whether this build could use them. */
export const buildSources = (obtained: ReadonlyMap<string, ObtainedSource>): Source[] =>
	[...obtained.values()].map(({ entry, ...source }): Source => ({
		id: entry.id,
		label: entry.label[BASE_LOCALE],
		attribution: entry.attribution[BASE_LOCALE],
		licence: entry.licence,
		licenceUrl: entry.licenceUrl,
		origin: entry.origin[BASE_LOCALE],
		vintage: entry.vintage[BASE_LOCALE],
		url: entry.url ?? '',
		sha256: entry.sha256,
		state: 'isLeftOut' in source ? 'left-out' : source.from === 'none' ? 'none' : 'used'
	}));

/** Boxes that maps open on. */
export function atlasBbox(boundaries: Boundaries): Bbox {
	return bboxOf([...boundaries.communes.values()].map(({ geometry }) => geometry)) ?? EMPTY_BOX;
}
