/** A commune's or a territory's page as data, brought to the same form so that they stand side by side. */
import type { Citation, CommuneFile, Fact, Figure } from '../../domain/atlas';
import type { TerritoryFile } from '../../domain/territory-file';
import { TERRITORY_SCOPES, type CoverageBasis, type TerritoryScope } from '../../domain/words';
import type { SubjectKind } from './compare-state';

/** On what footing a layer is there. */
export type Presence = CoverageBasis | TerritoryScope;

/** In the order in which they are told: what the documents say first, bare outlines and what comes from around last. */
const PRESENCES: readonly Presence[] = [
	'stated',
	'inferred',
	...TERRITORY_SCOPES,
	'outline',
	'inherited',
	'unlisted',
	'unsituated'
];

/** What there is of one layer. */
export interface LayerCell {
	/** Each footing once, in order; empty where the documents say nothing. */
	presences: Presence[];
	facts: { fact: Fact; presence: Presence }[];
	/** Official outlines that no document names. */
	outlineCount: number;
}

/** A figure with the name of its fact and the passage that gives it. */
export interface ComparedFigure extends Figure {
	fact: string;
	factName: string;
	layer: string;
	citation: Citation;
}

export interface Comparable {
	id: string;
	kind: SubjectKind;
	name: string;
	population: number;
	areaKm2: number;
	/** Id of its EPCI, for a commune. */
	epci: string | null;
	/** Number of its communes, for a territory. */
	communeCount: number | null;
	/** Layers there otherwise than by a whole territory. */
	layerCount: number;
	placedCount: number;
	/** Facts that hold for the whole of a territory. */
	wideCount: number;
	documents: { id: string; short: string }[];
	/** Id of layer → what there is of it; none where the documents say nothing. */
	cells: ReadonlyMap<string, LayerCell>;
	figures: ComparedFigure[];
}

const emptyCell = (): LayerCell => ({ presences: [], facts: [], outlineCount: 0 });

/** Cells by layer; what is no fact among the items is an official outline. */
function cellsOf(
	items: readonly { id: string; layer: string; presence: Presence }[],
	facts: readonly Fact[]
): Map<string, LayerCell> {
	const factById = new Map(facts.map((fact) => [fact.id, fact]));
	const cells = new Map<string, LayerCell>();
	for (const { id, layer, presence } of items) {
		const cell = cells.get(layer) ?? emptyCell();
		const fact = factById.get(id);
		if (fact) cell.facts.push({ fact, presence });
		else cell.outlineCount += 1;
		if (!cell.presences.includes(presence)) cell.presences.push(presence);
		cells.set(layer, cell);
	}
	for (const { presences } of cells.values())
		presences.sort((a, b) => PRESENCES.indexOf(a) - PRESENCES.indexOf(b));
	return cells;
}

/** Figures of facts placed in a commune that are about the fact's own place, not about a wider perimeter. */
const placeFigures = (facts: readonly Fact[]): ComparedFigure[] =>
	facts.flatMap(({ id, name, layer, figures, citations }) =>
		figures.flatMap((figure) => {
			const citation = citations[figure.cite];
			return figure.perimeter === undefined && citation
				? [{ ...figure, fact: id, factName: name, layer, citation }]
				: [];
		})
	);

/** A commune to compare. What merely surrounds the things of a layer does not count as the layer. */
export function comparableCommune(file: CommuneFile): Comparable {
	const surroundings = new Set(file.references.filter(({ isMember }) => !isMember).map(({ id }) => id));
	const items = file.coverage
		.filter(({ kind, id }) => kind === 'fact' || !surroundings.has(id))
		.map(({ id, layer, basis }) => ({ id, layer, presence: basis }));
	return {
		id: file.code,
		kind: 'commune',
		name: file.name,
		population: file.population,
		areaKm2: file.areaKm2,
		epci: file.epci,
		communeCount: null,
		layerCount: file.layers.length,
		placedCount: file.facts.length,
		wideCount: file.inherited.length + file.unlisted.length,
		documents: file.documents.map(({ id, short }) => ({ id, short })),
		cells: cellsOf(items, [...file.facts, ...file.inherited, ...file.unlisted]),
		figures: placeFigures(file.facts)
	};
}

/** A territory to compare, with the figures that are about it, a whole or a part of it. */
export function comparableTerritory(file: TerritoryFile): Comparable {
	const names = new Map(file.facts.map(({ id, name }) => [id, name]));
	const placedCount = file.coverage.filter(({ scope }) => scope === 'placed').length;
	return {
		id: file.id,
		kind: 'territory',
		name: file.label,
		population: file.population,
		areaKm2: file.areaKm2,
		epci: null,
		communeCount: file.communes.length,
		layerCount: file.layers.filter(({ communeCount }) => communeCount > 0).length,
		placedCount,
		wideCount: file.coverage.length - placedCount,
		documents: file.documents.map(({ id, short }) => ({ id, short })),
		cells: cellsOf(
			[
				...file.coverage.map(({ id, layer, scope }) => ({ id, layer, presence: scope })),
				...file.layers.flatMap(({ layer, referenceCount }) =>
					Array.from({ length: referenceCount }, () => ({ id: '', layer, presence: 'outline' as const }))
				)
			],
			file.facts
		),
		figures: file.figures
			.filter(({ scope }) => scope !== 'other')
			.map(({ scope: _, ...figure }) => ({ ...figure, factName: names.get(figure.fact) ?? figure.fact }))
	};
}
