import { createRequire } from 'node:module';
import { isInseeCode, isSirenCode, type InseeCode } from '../../lib/domain/codes';
import { compareText } from '../../lib/domain/text/compare-text';
import type { Problem } from '../../lib/domain/problem';
import type { TerritoryDefinition } from './schemas';
import type { YamlFile } from './yaml-file';

interface OfficialCommune {
	code: string;
	nom: string;
	type: string;
	population?: number;
	codesPostaux?: string[];
	/** Code of its region. */
	region?: string;
}

interface OfficialEpci {
	code: string;
	nom: string;
	membres: { code: string }[];
}

/** What the official code of communes says of one of the atlas. */
export interface Member {
	code: InseeCode;
	name: string;
	/** Id of its EPCI in `data/territories.yaml`. */
	epci: string;
	/** Its EPCI, and the pole that the EPCI belongs to. */
	territories: string[];
	population: number;
	postcodes: string[];
}

const require = createRequire(import.meta.url);
const official = <T>(name: string): T => require(`@etalab/decoupage-administratif/data/${name}.json`) as T;

const territoriesOf = (epci: string, definitions: readonly TerritoryDefinition[]): string[] => [
	epci,
	...definitions.filter(({ parts }) => parts.includes(epci)).map(({ id }) => id)
];

const readCurrentCommunes = (): Map<string, OfficialCommune> =>
	new Map(
		official<OfficialCommune[]>('communes')
			.filter(({ type }) => type === 'commune-actuelle')
			.map((commune) => [commune.code, commune])
	);

const toMember = (
	code: InseeCode,
	{ nom, population = 0, codesPostaux = [] }: OfficialCommune,
	epci: string,
	definitions: readonly TerritoryDefinition[]
): Member => ({
	code,
	name: nom,
	epci,
	territories: territoriesOf(epci, definitions),
	population,
	postcodes: codesPostaux
});

const byCode = (a: Member, b: Member): number => (a.code < b.code ? -1 : 1);

/**
 * Communes of the atlas by code, in ascending order, from `@etalab/decoupage-administratif` (COG, INSEE populations).
 * @returns the members, and a problem for each SIREN number that no EPCI has.
 */
export function readMembership(file: YamlFile<{ territories: TerritoryDefinition[] }>): {
	members: Member[];
	problems: Problem[];
} {
	const communes = readCurrentCommunes();
	const epcis = new Map(official<OfficialEpci[]>('epci').map((epci) => [epci.code, epci]));
	const definitions = file.data.territories;
	const problems: Problem[] = [];
	const members: Member[] = [];
	definitions.forEach((definition, index) => {
		if (definition.siren === undefined) return;
		const epci = epcis.get(definition.siren);
		if (!epci) {
			problems.push(file.problemAt(['territories', index, 'siren'], 'no EPCI has this SIREN number'));
			return;
		}
		for (const { code } of epci.membres) {
			const commune = communes.get(code);
			if (!commune || !isInseeCode(code)) {
				problems.push(file.problemAt(['territories', index], `its member ${code} is no commune today`));
				continue;
			}
			members.push(toMember(code, commune, definition.id, definitions));
		}
	});
	return { members: members.sort(byCode), problems };
}

/**
 * Every commune of a region by code, in ascending order, and the territories of the atlas with every other EPCI of the region after
 * them. Of an EPCI that reaches beyond the region only the part inside is taken, and its label says so.
 * @param region code of the region in the official code of communes.
 */
export function readRegion(
	region: string,
	definitions: readonly TerritoryDefinition[]
): { members: Member[]; definitions: TerritoryDefinition[] } {
	const communes = new Map([...readCurrentCommunes()].filter(([, commune]) => commune.region === region));
	const known = new Map<string, string>(definitions.flatMap(({ id, siren }) => (siren ? [[siren, id]] : [])));
	const members: Member[] = [];
	const others: TerritoryDefinition[] = [];
	for (const { code: siren, nom, membres } of official<OfficialEpci[]>('epci')) {
		const inside = membres.filter(({ code }) => communes.has(code));
		if (inside.length === 0) continue;
		const id = known.get(siren) ?? `epci-${siren}`;
		for (const { code } of inside) {
			const commune = communes.get(code);
			if (commune && isInseeCode(code)) members.push(toMember(code, commune, id, definitions));
		}
		const label = inside.length < membres.length ? `${nom} (partie dans la région)` : nom;
		if (!known.has(siren) && isSirenCode(siren))
			others.push({ id, label, short: nom, kind: 'epci', siren, parts: [] });
	}
	others.sort((a, b) => compareText(a.id, b.id));
	return { members: members.sort(byCode), definitions: [...definitions, ...others] };
}

/**
 * Codes that were merged into others, by old code: what to say when a seed or a boundary still uses one.
 * @returns old code → code and name of today's commune.
 */
export function readMergedCommunes(): Map<string, { code: string; name: string }> {
	const communes = official<(OfficialCommune & { chefLieu?: string; anciensCodes?: string[] })[]>('communes');
	const today = new Map(
		communes.filter(({ type }) => type === 'commune-actuelle').map((commune) => [commune.code, commune])
	);
	const merged = new Map<string, { code: string; name: string }>();
	for (const commune of communes) {
		const into = commune.chefLieu === undefined ? undefined : today.get(commune.chefLieu);
		if (into && !today.has(commune.code)) merged.set(commune.code, { code: into.code, name: into.nom });
		for (const old of today.get(commune.code)?.anciensCodes ?? commune.anciensCodes ?? [])
			if (!today.has(old)) merged.set(old, { code: commune.code, name: commune.nom });
	}
	return merged;
}

/** Communes that are a part of another one, associated or delegated, by the code of the whole. */
export const readPartNames = (): { code: string; name: string }[] =>
	official<(OfficialCommune & { chefLieu?: string })[]>('communes')
		.filter(({ type, chefLieu }) => chefLieu !== undefined && /^commune-(?:associee|deleguee)$/.test(type))
		.map(({ chefLieu = '', nom }) => ({ code: chefLieu, name: nom }));

/** Codes of all communes of France, those that were merged and the arrondissements of Paris, Lyon and Marseille included. */
export const readAllCodes = (): string[] => [
	...official<OfficialCommune[]>('communes').map(({ code }) => code),
	...readMergedCommunes().keys()
];

/**
 * Names of some communes by code in ascending order, and their post codes. Communes that are part of others today have theirs too;
 * where one has the code of the commune that it is part of, the name is that of today's.
 */
export function readNamedCodes(isWanted: (code: string) => boolean): {
	names: Map<string, string>;
	postcodes: string[];
} {
	const communes = official<OfficialCommune[]>('communes').filter(({ code }) => isWanted(code));
	const today = readCurrentCommunes();
	return {
		names: new Map(communes.map(({ code, nom }) => [code, today.get(code)?.nom ?? nom])),
		postcodes: communes.flatMap(({ codesPostaux = [] }) => codesPostaux)
	};
}
