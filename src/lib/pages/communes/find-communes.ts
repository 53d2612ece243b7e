import { buildKey, type Key } from '../../answers/search/closeness';
import { compareText } from '../../domain/text/compare-text';
import { toKey } from '../../domain/text/fold-text';

/** A commune as the finder lists it. */
export interface ListedCommune {
	code: string;
	name: string;
	/** Id of its EPCI. */
	epci: string;
	/** Its EPCI, and the pole that the EPCI belongs to. */
	territories: string[];
	postcodes: string[];
	spellings: string[];
	population: number;
	/** Facts situated in it. */
	factCount: number;
	/** Layers that cover it otherwise than by a whole territory. */
	layerCount: number;
}

/** Orders of the list. */
export const SORTS = ['nom', 'faits', 'couches', 'population'] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked of the finder. */
export interface FinderQuery {
	text: string;
	/** Id of a territory; empty for all. */
	territory: string;
	sort: Sort;
}

interface Target {
	commune: ListedCommune;
	key: Key;
	spellings: string[];
}

const isDigits = (text: string): boolean => /^\d[\d ]*$|^2[ab]\d*$/i.test(text);

/** Communes made ready for {@link findCommunes}. */
export const indexCommunes = (communes: readonly ListedCommune[]): Target[] =>
	communes.map((commune) => ({
		commune,
		key: buildKey(commune.name),
		spellings: commune.spellings.map(toKey)
	}));

/** Nearness of a code: 0 its own in full, 1 the beginning of one; undefined for neither. */
function codeRank({ commune: { code, postcodes } }: Target, digits: string): number | undefined {
	const codes = [code, ...postcodes];
	if (codes.includes(digits)) return 0;
	return codes.some((own) => own.startsWith(digits)) ? 1 : undefined;
}

/** Nearness of a name: 0 in full, then its beginning, its beginning without articles, words of it; undefined for none. */
function nameRank({ key, spellings }: Target, asked: Key): number | undefined {
	if (key.all === asked.all || spellings.includes(asked.all)) return 0;
	if (key.all.startsWith(asked.all)) return 1;
	if (key.core.startsWith(asked.core)) return 2;
	if (spellings.some((spelling) => spelling.startsWith(asked.all))) return 3;
	return asked.telling.every((word) => key.words.some((own) => own.startsWith(word))) ? 4 : undefined;
}

const COMPARE: Record<Sort, (a: ListedCommune, b: ListedCommune) => number> = {
	nom: (a, b) => compareText(a.name, b.name),
	faits: (a, b) => b.factCount - a.factCount || b.layerCount - a.layerCount,
	couches: (a, b) => b.layerCount - a.layerCount || b.factCount - a.factCount,
	population: (a, b) => b.population - a.population
};

/**
 * Communes that answer a query, by name, INSEE code or post code. In the order of the sort; where that is the name and
 * something is asked, nearest first and of those equally near the most populous, which is most often meant.
 */
export function findCommunes(
	targets: readonly Target[],
	{ text, territory, sort }: FinderQuery
): ListedCommune[] {
	const asked = buildKey(text);
	const digits = text.replaceAll(' ', '');
	const found = targets.flatMap((target) => {
		if (territory !== '' && !target.commune.territories.includes(territory)) return [];
		if (asked.all === '') return [{ commune: target.commune, rank: 0 }];
		const rank = isDigits(text.trim()) ? codeRank(target, digits) : nameRank(target, asked);
		return rank === undefined ? [] : [{ commune: target.commune, rank }];
	});
	const isNearness = sort === 'nom' && asked.all !== '';
	return found
		.sort(
			(a, b) =>
				(isNearness ? a.rank - b.rank || b.commune.population - a.commune.population : 0) ||
				COMPARE[sort](a.commune, b.commune) ||
				compareText(a.commune.name, b.commune.name)
		)
		.map(({ commune }) => commune);
}
