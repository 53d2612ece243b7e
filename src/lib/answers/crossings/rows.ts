import type { Commune } from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import type { Status } from '../../domain/words';
import { isWide } from '../communes/reach';
import { evaluate, type Answer } from '../query/evaluate';
import { matchEntry } from '../query/match-entry';
import { printLayerTerm } from '../query/print-query';
import { atomsOf, conditionsOf, type LayerTerm, type Query } from '../query/query';
import type { CoverageEntry, Origin, Universe } from '../query/universe';
import { compareText } from '../../domain/text/compare-text';
import { foldText } from '../../domain/text/fold-text';
import { TRUTHS, type CrossingSort, type Truth } from './truth';

export type CrossedCommune = Pick<
	Commune,
	'code' | 'name' | 'epci' | 'territories' | 'population' | 'areaKm2'
>;

/** A layer as the query asks it, once however often it is asked. */
export interface AskedLayer {
	/** As it is written. */
	key: string;
	term: LayerTerm;
}

/** Layers that a query asks, in the order it is read. */
export function askedLayers(query: Query): AskedLayer[] {
	const terms = atomsOf(query).filter((term) => term.kind === 'layer');
	return [...new Map(terms.map((term) => [printLayerTerm(term), term]))].map(([key, term]) => ({
		key,
		term
	}));
}

export interface CellFact {
	id: string;
	name: string;
	status: Status | null;
	statusDate: string | null;
}

/** How a commune comes under a layer: by the nearest of its entries. */
export interface Cell {
	origin: Origin;
	/** False where it is not told whether the entry is one that the narrowed layer asks for. */
	isSure: boolean;
	/** Facts that say so; none for official outlines that no document names, nor for what a reader brought. */
	facts: CellFact[];
}

/** Nearest first. */
const ORIGINS: readonly Origin[] = [
	'stated',
	'own',
	'inferred',
	'reference',
	'inherited',
	'unlisted',
	'unsituated'
];

/** Whether an origin names no commune: what is said so is never sure. */
export const isWideOrigin = (origin: Origin): boolean =>
	origin !== 'own' && origin !== 'reference' && isWide(origin);

function originAt(entry: CoverageEntry, index: number, { territories }: Universe): Origin | undefined {
	if (entry.communes.includes(index)) return entry.origin;
	return entry.territories.some((id) => territories.get(id)?.has(index)) ? entry.origin : undefined;
}

/** How a commune comes under a layer; undefined where nothing in the documents says so. */
export function cellOf(term: LayerTerm, index: number, universe: Universe): Cell | undefined {
	const found = (universe.layers.get(term.id) ?? []).flatMap((entry) => {
		const match = matchEntry(entry, term);
		const origin = match === 'no' ? undefined : originAt(entry, index, universe);
		return origin ? [{ entry, origin, isSure: match === 'yes' && !isWideOrigin(origin) }] : [];
	});
	const rank = ({ origin, isSure }: (typeof found)[number]) =>
		ORIGINS.indexOf(origin) + (isSure ? 0 : ORIGINS.length);
	const [best] = [...found].sort((a, b) => rank(a) - rank(b));
	if (!best) return undefined;
	const facts = found
		.filter(({ isSure }) => isSure === best.isSure)
		.flatMap(({ entry: { fact, status } }) => (fact ? [{ ...fact, status }] : []));
	return { origin: best.origin, isSure: best.isSure, facts };
}

export interface CrossingRow {
	commune: CrossedCommune;
	/** Name of its EPCI. */
	epci: string;
	truth: Truth;
	/** How many of the conditions are met for certain. */
	sure: number;
	/** In the order of the asked layers. */
	cells: (Cell | undefined)[];
}

/** Rows of which the same is said: one truth and, where it is not certain, as many conditions that are. */
export interface RowGroup {
	truth: Truth;
	sure: number;
	rows: CrossingRow[];
}

/** What is said of a commune. */
export const truthAt = ({ covered, unknown }: Answer, index: number): Truth =>
	covered.has(index) ? 'couvertes' : unknown.has(index) ? 'non-listees' : 'absentes';

export interface RowFilter {
	truths: readonly Truth[];
	name: string;
	territory?: string;
	sort: CrossingSort;
}

const COMPARE: Record<CrossingSort['column'], (a: CrossingRow, b: CrossingRow) => number> = {
	nom: (a, b) => compareText(a.commune.name, b.commune.name),
	territoire: (a, b) => compareText(a.epci, b.epci),
	population: (a, b) => a.commune.population - b.commune.population,
	surface: (a, b) => a.commune.areaKm2 - b.commune.areaKm2
};

/** What is certain first, then by how much of it is. */
const compareCertainty = (a: CrossingRow, b: CrossingRow): number =>
	TRUTHS.indexOf(a.truth) - TRUTHS.indexOf(b.truth) || b.sure - a.sure;

/** Rows by certainty, then in the order of a column; those that are equal, in the order of their names. */
function sortRows(rows: CrossingRow[], { column, isDescending }: CrossingSort): CrossingRow[] {
	const sign = isDescending ? -1 : 1;
	return rows.sort((a, b) => compareCertainty(a, b) || sign * COMPARE[column](a, b) || COMPARE.nom(a, b));
}

/** Rows in their order, cut where what is said of them changes. */
export function groupRows(rows: readonly CrossingRow[]): RowGroup[] {
	const groups: RowGroup[] = [];
	for (const row of rows) {
		const last = groups.at(-1);
		const first = last?.rows[0];
		if (last && first && compareCertainty(first, row) === 0) last.rows.push(row);
		else groups.push({ truth: row.truth, sure: row.sure, rows: [row] });
	}
	return groups;
}

/**
 * The communes that a table lists, with how each comes under the layers asked.
 * @param labels names of EPCI by id.
 */
export function buildRows(
	communes: readonly CrossedCommune[],
	query: Query,
	answer: Answer,
	layers: readonly AskedLayer[],
	universe: Universe,
	labels: ReadonlyMap<string, string>,
	{ truths, name, territory, sort }: RowFilter
): CrossingRow[] {
	const asked = foldText(name);
	const conditions = conditionsOf(query).map((term) => evaluate(term, universe).covered);
	const rows = communes.flatMap((commune): CrossingRow[] => {
		const index = universe.indexOf.get(commune.code) ?? -1;
		const truth = truthAt(answer, index);
		const isListed =
			truths.includes(truth) &&
			(territory === undefined || commune.territories.includes(territory)) &&
			(asked === '' || foldText(commune.name).includes(asked) || commune.code.startsWith(asked));
		if (!isListed) return [];
		const cells = layers.map(({ term }) => cellOf(term, index, universe));
		// What is certain is so whatever its conditions: they count where it is not.
		const sure = truth === 'non-listees' ? conditions.filter((covered) => covered.has(index)).length : 0;
		return [{ commune, epci: labels.get(commune.epci) ?? commune.epci, truth, sure, cells }];
	});
	return sortRows(rows, sort);
}

/** Of the rows, those that are ticked; all of them when none is. */
export const pickRows = (rows: readonly CrossingRow[], ticked: ReadonlySet<InseeCode>): CrossingRow[] => {
	const some = rows.filter(({ commune }) => ticked.has(commune.code));
	return some.length > 0 ? some : [...rows];
};
