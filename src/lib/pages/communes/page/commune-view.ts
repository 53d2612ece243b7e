import type { WideBasis } from '../../../answers/communes/reach';
import { countCovered, groupCoverage, type CoveredTheme } from '../cover-groups';
import type {
	Citation,
	CommuneFile,
	DocumentReading,
	Fact,
	LayerReference,
	Territory
} from '../../../domain/atlas';
import { describeCommune } from '../commune-words';
import type { CommuneInput } from './commune-input';
import { communeAnswerOf, type CommuneAnswer } from './answer';
import { communeChartsOf, type CommuneCharts } from './answer-charts';

/** A fact said of a territory, in one row. */
export interface WideFact extends Pick<
	Fact,
	'id' | 'name' | 'layer' | 'status' | 'statusDate' | 'period' | 'outcome' | 'scope' | 'counted'
> {
	/** Labels of the territories it is said of, where the commune has several. */
	territories: string[];
	citation: Citation | undefined;
}

/** Facts said of territories in a theme. */
export interface WideTheme {
	id: string;
	label: string;
	layers: { id: string; label: string; facts: WideFact[] }[];
	count: number;
}

/** Facts that concern a commune's territories in one way. */
export interface WideGroup {
	basis: WideBasis;
	themes: WideTheme[];
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
	/** What the page opens with. */
	answer: CommuneAnswer;
	charts: CommuneCharts;
	/** Labels of the territories that facts are said of without naming the commune. */
	wideTerritories: string[];
	here: CoveredTheme[];
	hereCount: { facts: number; outlines: number };
	/** In the order of how surely they concern the commune; none that is empty. */
	wide: WideGroup[];
	wideCount: number;
	documents: DocumentReading[];
	silent: LayerName[];
	missing: NamedDifference[];
	own: NamedDifference[];
	/** Attributions of the official outlines shown. */
	outlineSources: string[];
	/** Registers of its entries, by id. */
	registers: Map<string, Pick<LayerReference, 'title' | 'publisher'>>;
}

/** The surest first. */
const WIDE_BASES: readonly WideBasis[] = ['inherited', 'unlisted', 'unsituated'];

const labelsOf = (items: readonly { id: string; label: string }[], ids: readonly string[]): string[] =>
	items.filter(({ id }) => ids.includes(id)).map(({ label }) => label);

const wideFact = (fact: Fact, territories: readonly Territory[]): WideFact => ({
	id: fact.id,
	name: fact.name,
	layer: fact.layer,
	status: fact.status,
	statusDate: fact.statusDate,
	period: fact.period,
	outcome: fact.outcome,
	scope: fact.scope,
	counted: fact.counted,
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
	const groups = groupCoverage(file, themes, layers);
	const { here } = groups;
	const said = [...file.inherited, ...file.unlisted];
	const own = territories.filter(({ id }) => file.territories.includes(id));
	const concerned = own.filter(({ id }) => said.some((fact) => fact.territories.includes(id)));
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
	const answer = communeAnswerOf(groups, input);
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
		answer,
		charts: communeChartsOf(groups, answer, input),
		wideTerritories,
		here,
		hereCount: countCovered(here),
		wide: WIDE_BASES.map((basis) => ({
			basis,
			themes: wideThemes(groups[basis], concerned.length > 1 ? concerned : []),
			count: countCovered(groups[basis]).facts
		})).filter(({ count }) => count > 0),
		wideCount: said.length,
		documents: file.documents,
		silent: named(file.silent),
		missing: differences(file.missing),
		own: differences(file.own),
		registers: new Map(
			layers.flatMap(({ references }) =>
				references.map(({ register, title, publisher }) => [register, { title, publisher }] as const)
			)
		),
		outlineSources: [
			...new Set(
				sources
					.filter(({ id }) => outlineSourceIds.has(id))
					.map(({ attribution, licence, vintage }) => `${attribution} (${vintage}, ${licence})`)
			)
		]
	};
}
