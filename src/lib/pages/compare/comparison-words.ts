import type { Comparison, FigureRow, HeadKey, HeadRow } from './compare';
import type { CompareFault } from './compare-state';
import { MOST } from './compare-state';
import type { ComparedFigure, LayerCell, Presence } from './comparable';
import { showValue } from '../../site/show-faults';
import { m } from '../../paraglide/messages';
import { describeFigure, formatNumber, listWords, statusWord } from '../../words/words';

const PRESENCE_WORDS: Record<Presence, () => string> = {
	stated: m.compare_presence_stated,
	inferred: m.compare_presence_inferred,
	listed: m.compare_presence_listed,
	outline: m.compare_presence_outline,
	inherited: m.compare_presence_inherited,
	unlisted: m.compare_presence_unlisted,
	unsituated: m.compare_presence_unsituated,
	own: m.compare_presence_own,
	shared: m.compare_presence_shared,
	whole: m.compare_presence_whole,
	part: m.compare_presence_part,
	placed: m.compare_presence_placed
};

export const presenceWord = (presence: Presence): string => PRESENCE_WORDS[presence]();

/** A footing with how many things stand on it, where there are several footings: `pour ce territoire (2)`. */
export function footingWord({ presences, facts, outlineCount }: LayerCell, presence: Presence): string {
	const count =
		facts.filter((item) => item.presence === presence).length + (presence === 'outline' ? outlineCount : 0);
	return presences.length === 1 ? presenceWord(presence) : `${presenceWord(presence)} (${count})`;
}

/** On what footing a layer is there, in words: `nommé dans le texte, par son territoire`. */
const footingWords = (cell: LayerCell | null): string =>
	cell === null
		? m.compare_presence_silent()
		: cell.presences.map((presence) => footingWord(cell, presence)).join(', ');

/** How much there is of a layer: `3 faits, 2 contours officiels`. */
export const amountWords = ({ facts, outlineCount }: LayerCell): string =>
	[
		...(facts.length > 0 ? [m.compare_facts({ count: facts.length })] : []),
		...(outlineCount > 0 ? [m.compare_outlines({ count: outlineCount })] : [])
	].join(', ');

const HEAD_LABELS: Record<HeadKey, () => string> = {
	epci: m.compare_row_epci,
	communes: m.compare_row_communes,
	population: m.compare_row_population,
	area: m.compare_row_area,
	density: m.compare_row_density,
	layers: m.compare_row_layers,
	facts: m.compare_row_facts,
	wide: m.compare_row_wide,
	documents: m.compare_row_documents
};

export const headLabel = (key: HeadKey): string => HEAD_LABELS[key]();

/**
 * The value of a head row in words; empty while it is not known.
 * @param labels of territories by id.
 */
export function headValue(
	key: HeadKey,
	value: HeadRow['values'][number],
	labels: ReadonlyMap<string, string>
): string {
	if (value === null) return '';
	if (typeof value === 'string') return labels.get(value) ?? value;
	const formatted = formatNumber(Math.round(value * 10) / 10);
	if (key === 'area') return m.territory_area_value({ value: formatted });
	return key === 'density' ? m.compare_density_value({ value: formatted }) : formatted;
}

/** A value with its date, what it is of coming from its row. */
export function figureValue({ value, unit, date, cite }: ComparedFigure): string {
	const described = describeFigure({ name: unit, value, unit, cite, ...(date ? { date } : {}) });
	return [described.value, described.name].filter(Boolean).join(' ');
}

/** What a fault of the address means for the reader. */
export function faultWords({ kind, value }: CompareFault): string {
	const shown = showValue(value);
	if (kind === 'unknown') return m.compare_fault_unknown({ value: shown });
	if (kind === 'mixed') return m.compare_fault_mixed({ value: shown });
	if (kind === 'many') return m.compare_fault_many({ value: shown, most: MOST.commune, two: MOST.territory });
	return m.compare_fault_differences({ value: `ecarts=${shown}` });
}

/** The comparison in one sentence, for the heading and for those who listen. */
export const comparisonSentence = (
	names: readonly string[],
	{ sameCount, differentCount }: Comparison
): string =>
	m.compare_sentence({
		names: listWords(names),
		same: m.compare_rows_same({ count: sameCount }),
		different: m.compare_rows_different({ count: differentCount })
	});

const figureCell = (figures: FigureRow['cells'][number]): string =>
	figures
		.map((figure) => figureValue(figure) + (figure.perimeter ? ` [${figure.perimeter}]` : ''))
		.join('; ');

const layerCell = (cell: LayerCell | null | undefined): string => {
	if (cell === undefined) return '';
	if (cell === null) return m.compare_presence_silent();
	const facts = cell.facts.map(({ fact }) => `${fact.name} (${statusWord(fact.status)})`);
	return [[footingWords(cell), amountWords(cell)].join(' : '), ...facts].join('; ');
};

/** The whole comparison as rows of a table: group, label, then a cell for each column. */
export function comparisonRows(
	names: readonly string[],
	{ head, themes, figures }: Comparison,
	labels: ReadonlyMap<string, string>
): string[][] {
	return [
		[m.compare_csv_group(), m.compare_csv_label(), ...names],
		...head.map(({ key, values }) => [
			m.compare_group_head(),
			headLabel(key),
			...values.map((value) => (typeof value === 'number' ? String(value) : headValue(key, value, labels)))
		]),
		...themes.flatMap(({ theme, rows }) =>
			rows.map(({ label, cells }) => [theme.label, label, ...cells.map(layerCell)])
		),
		...figures.map(({ name, unit, cells }) => [
			m.compare_figures_title(),
			`${name} (${unit})`,
			...cells.map(figureCell)
		])
	];
}
