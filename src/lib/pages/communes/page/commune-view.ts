import { countCovered, groupCoverage, type CoveredTheme } from '../cover-groups';
import type {
	Citation,
	CommuneFile,
	DocumentReading,
	Fact,
	Layer,
	Period,
	Source,
	SourceDocument,
	Territory,
	Theme
} from '../../../domain/atlas';
import type { Status } from '../../../domain/words';
import { describeCommune } from '../commune-words';

/** A fact of a whole territory, in one row. */
export interface WideFact {
	id: string;
	name: string;
	layer: string;
	status: Status;
	period: Period | null;
	/** Labels of the territories it holds for, where the commune has several. */
	territories: string[];
	citation: Citation | undefined;
}

/** Facts of whole territories in a theme. */
export interface WideTheme {
	id: string;
	label: string;
	layers: { id: string; label: string; facts: WideFact[] }[];
	count: number;
}

interface LayerName {
	id: string;
	label: string;
}

/** A layer of which some neighbours differ. */
export interface NamedDifference {
	layer: LayerName;
	/** Undefined where it is all of them. */
	communes: CommuneFile['neighbours'] | undefined;
}

/** Everything that a commune's page says. */
export interface CommuneView extends Pick<
	CommuneFile,
	'code' | 'name' | 'population' | 'areaKm2' | 'postcodes' | 'boundaries' | 'neighbours'
> {
	epci: LayerName | undefined;
	sentence: string;
	/** Labels of the territories that inherited facts hold for. */
	wideTerritories: string[];
	here: CoveredTheme[];
	hereCount: { facts: number; outlines: number };
	wide: WideTheme[];
	wideCount: number;
	documents: DocumentReading[];
	silent: LayerName[];
	missing: NamedDifference[];
	own: NamedDifference[];
	/** Attributions of the official outlines shown. */
	outlineSources: string[];
}

/** What the page is made from: the published files. */
export interface CommuneInput {
	file: CommuneFile & { version: string };
	themes: readonly Theme[];
	layers: readonly Layer[];
	territories: readonly Territory[];
	documents: readonly SourceDocument[];
	sources: readonly Source[];
	/** Address of the page, as a printed sheet gives it. */
	address: string;
}

const labelsOf = (items: readonly { id: string; label: string }[], ids: readonly string[]): string[] =>
	items.filter(({ id }) => ids.includes(id)).map(({ label }) => label);

const wideFact = (fact: Fact, territories: readonly Territory[]): WideFact => ({
	id: fact.id,
	name: fact.name,
	layer: fact.layer,
	status: fact.status,
	period: fact.period,
	territories: labelsOf(territories, fact.territories),
	citation: fact.citations[0]
});

function wideThemes(themes: readonly CoveredTheme[], territories: readonly Territory[]): WideTheme[] {
	return themes.map((theme) => ({
		id: theme.id,
		label: theme.label,
		layers: theme.layers.map(({ id, label, facts }) => ({
			id,
			label,
			facts: facts.map(({ fact }) => wideFact(fact, territories))
		})),
		count: countCovered([theme]).facts
	}));
}

/** The page of a commune, from the published files alone: nothing is found again, only named and grouped. */
export function communeViewOf(input: CommuneInput): CommuneView {
	const { file, themes, layers, territories, sources } = input;
	const { here, wide } = groupCoverage(file, themes, layers);
	const own = territories.filter(({ id }) => file.territories.includes(id));
	const concerned = own.filter(({ id }) => file.inherited.some((fact) => fact.territories.includes(id)));
	const wideTerritories = concerned.map(({ label }) => label);
	const sentence = describeCommune(file, wideTerritories);
	const named = (ids: readonly string[]): LayerName[] =>
		layers.filter(({ id }) => ids.includes(id)).map(({ id, label }) => ({ id, label }));
	const differences = (list: CommuneFile['missing']): NamedDifference[] =>
		list.flatMap(({ layer, communes }) =>
			named([layer]).map((name) => ({
				layer: name,
				communes:
					communes.length === file.neighbours.length
						? undefined
						: file.neighbours.filter(({ code }) => communes.includes(code))
			}))
		);
	const outlineSourceIds = new Set([
		...file.references.map(({ source }) => source),
		...here.flatMap((theme) =>
			theme.layers.flatMap(({ id, facts }) =>
				facts.some(({ fact }) => fact.precision === 'outline')
					? (layers.find((layer) => layer.id === id)?.sources ?? [])
					: []
			)
		)
	]);
	return {
		code: file.code,
		name: file.name,
		population: file.population,
		areaKm2: file.areaKm2,
		postcodes: file.postcodes,
		boundaries: file.boundaries,
		neighbours: file.neighbours,
		epci: territories.filter(({ id }) => id === file.epci).map(({ id, label }) => ({ id, label }))[0],
		sentence,
		wideTerritories,
		here,
		hereCount: countCovered(here),
		wide: wideThemes(wide, concerned.length > 1 ? concerned : []),
		wideCount: file.inherited.length,
		documents: file.documents,
		silent: named(file.silent),
		missing: differences(file.missing),
		own: differences(file.own),
		outlineSources: [
			...new Set(
				sources
					.filter(({ id }) => outlineSourceIds.has(id))
					.map(({ attribution, licence, vintage }) => `${attribution} (${vintage}, ${licence})`)
			)
		]
	};
}
