import type { Citation, Fact, Layer, Theme } from '../../domain/atlas';
import type { TerritoryFigure, TerritoryFile, TerritoryLayer } from '../../domain/territory-file';
import type { FigureScope, TerritoryScope } from '../../domain/words';

type Catalogue = { themes: readonly Theme[]; layers: readonly Layer[] };

/** Figures of one fact that share their passage and their perimeter. */
export interface FigureSet {
	citation: Citation;
	/** Undefined: the territories of the fact. */
	perimeter: string | undefined;
	scope: FigureScope;
	figures: TerritoryFigure[];
}

/** Figures of one fact about a territory. */
export interface FactFigures {
	fact: string;
	layer: string;
	sets: FigureSet[];
}

/** Figures by passage and perimeter, in the order in which these first occur. */
function figureSets(figures: readonly TerritoryFigure[]): FigureSet[] {
	const sets = new Map<string, FigureSet>();
	for (const figure of figures) {
		const { cite, perimeter, scope, citation } = figure;
		const key = `${cite} ${perimeter ?? ''}`;
		const set = sets.get(key) ?? { citation, perimeter, scope, figures: [] };
		set.figures.push(figure);
		sets.set(key, set);
	}
	return [...sets.values()];
}

/** Figures by theme and fact, in the order of the themes; a theme without figures is left out. */
export function groupFigures(
	figures: readonly TerritoryFigure[],
	{ themes, layers }: Catalogue
): { theme: Theme; count: number; facts: FactFigures[] }[] {
	return themes
		.map((theme) => {
			const ids = new Set(layers.filter((layer) => layer.theme === theme.id).map(({ id }) => id));
			const own = figures.filter(({ layer }) => ids.has(layer));
			const facts = [...new Set(own.map(({ fact }) => fact))].map((fact) => {
				const same = own.filter((figure) => figure.fact === fact);
				return { fact, layer: same[0]?.layer ?? '', sets: figureSets(same) };
			});
			return { theme, count: own.length, facts };
		})
		.filter(({ count }) => count > 0);
}

/** What there is of a layer in a territory, with the facts that hold for the territory. */
export interface LayerProgrammes extends TerritoryLayer {
	label: string;
	wide: { fact: Fact; scope: TerritoryScope }[];
}

/** What there is in a territory by theme and layer; a theme of which there is nothing is left out. */
export function groupProgrammes(
	file: Pick<TerritoryFile, 'coverage' | 'facts' | 'layers'>,
	{ themes, layers }: Catalogue
): { theme: Theme; wideCount: number; placedCount: number; layers: LayerProgrammes[] }[] {
	const factById = new Map(file.facts.map((fact) => [fact.id, fact]));
	const rows = new Map(file.layers.map((row) => [row.layer, row]));
	const sum = (list: readonly TerritoryLayer[], key: 'wideCount' | 'placedCount') =>
		list.reduce((total, row) => total + row[key], 0);
	return themes
		.map((theme) => {
			const own = layers
				.filter((layer) => layer.theme === theme.id)
				.flatMap(({ id, label }): LayerProgrammes[] => {
					const row = rows.get(id);
					const wide = file.coverage
						.filter(({ layer, scope }) => layer === id && scope !== 'placed')
						.flatMap(({ id: fact, scope }) => {
							const found = factById.get(fact);
							return found ? [{ fact: found, scope }] : [];
						});
					return row ? [{ ...row, label, wide }] : [];
				});
			return { theme, wideCount: sum(own, 'wideCount'), placedCount: sum(own, 'placedCount'), layers: own };
		})
		.filter(({ layers: own }) => own.length > 0);
}

/** Ids of the themes that the layers of a commune belong to. */
export function themesOf(
	layerIds: readonly string[],
	layers: readonly Pick<Layer, 'id' | 'theme'>[]
): Set<string> {
	const covering = new Set(layerIds);
	return new Set(layers.filter(({ id }) => covering.has(id)).map(({ theme }) => theme));
}
