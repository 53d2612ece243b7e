import type {
	BoundaryKind,
	CommuneRecord,
	Fact,
	Layer,
	Reference,
	SourceDocument,
	Territory
} from '../../domain/atlas';
import type {
	TerritoryCoverage,
	TerritoryFigure,
	TerritoryFile,
	TerritoryLayer,
	TerritoryReading
} from '../../domain/territory-file';
import { TERRITORY_SCOPES } from '../../domain/words';
import { figureScopeOf, wholesOf, wideScopeOf } from './scope';

export interface TerritorySources {
	territories: readonly Territory[];
	/** Every commune with what covers it. */
	records: readonly CommuneRecord[];
	facts: readonly Fact[];
	references: readonly Reference[];
	layers: readonly Pick<Layer, 'id'>[];
	documents: readonly SourceDocument[];
	boundaries: BoundaryKind;
}

function coverageOf(
	territory: Territory,
	records: readonly CommuneRecord[],
	{ facts, territories, layers }: TerritorySources
): TerritoryCoverage[] {
	const placed = new Set(records.flatMap((record) => record.facts));
	const rank = new Map(layers.map(({ id }, index) => [id, index * TERRITORY_SCOPES.length]));
	const order = ({ layer, scope }: TerritoryCoverage) =>
		(rank.get(layer) ?? 0) + TERRITORY_SCOPES.indexOf(scope);
	return facts
		.flatMap((fact): TerritoryCoverage[] => {
			const scope = wideScopeOf(fact, territory, territories) ?? (placed.has(fact.id) ? 'placed' : undefined);
			return scope ? [{ id: fact.id, layer: fact.layer, scope }] : [];
		})
		.sort((a, b) => order(a) - order(b));
}

/** Figures about a territory, those that stand beside them in a fact about it, and those of other facts that name it. */
function figuresOf(
	territory: Territory,
	{ facts, territories, layers }: TerritorySources
): TerritoryFigure[] {
	const rank = new Map(layers.map(({ id }, index) => [id, index]));
	return facts
		.flatMap((fact) => {
			const wide = wideScopeOf(fact, territory, territories);
			return fact.figures.flatMap((figure): TerritoryFigure[] => {
				const scope = figureScopeOf(figure, wide, territory, territories);
				const citation = fact.citations[figure.cite];
				return scope && citation ? [{ ...figure, fact: fact.id, layer: fact.layer, scope, citation }] : [];
			});
		})
		.sort((a, b) => (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0));
}

function layersOf(
	coverage: readonly TerritoryCoverage[],
	records: readonly CommuneRecord[],
	{ layers, references }: TerritorySources
): TerritoryLayer[] {
	const met = new Set(records.flatMap((record) => record.references));
	const members = references.filter(({ id, isMember }) => isMember && met.has(id));
	return layers
		.map(({ id }) => {
			const own = coverage.filter(({ layer }) => layer === id);
			const placedCount = own.filter(({ scope }) => scope === 'placed').length;
			return {
				layer: id,
				wideCount: own.length - placedCount,
				placedCount,
				referenceCount: members.filter(({ layer }) => layer === id).length,
				communeCount: records.filter((record) => record.layers.includes(id)).length
			};
		})
		.filter((row) => row.wideCount + row.placedCount + row.referenceCount > 0);
}

/** Documents about a territory, a whole or a part of it, and any other that speaks of it. */
function readingsOf(
	{ id, parts }: Territory,
	wholes: readonly string[],
	coverage: readonly TerritoryCoverage[],
	{ documents, facts }: TerritorySources
): TerritoryReading[] {
	const factById = new Map(facts.map((fact) => [fact.id, fact]));
	const citing = (document: string, isPlaced: boolean) =>
		coverage.filter(
			(item) =>
				(item.scope === 'placed') === isPlaced &&
				factById.get(item.id)?.citations.some((citation) => citation.document === document)
		).length;
	const kin = new Set([id, ...parts, ...wholes]);
	return documents
		.map(({ id: document, short, title, date, territories }) => ({
			reading: {
				id: document,
				short,
				title,
				date,
				wideCount: citing(document, false),
				placedCount: citing(document, true)
			},
			isAbout: territories.some((territory) => kin.has(territory))
		}))
		.filter(({ reading, isAbout }) => isAbout || reading.wideCount + reading.placedCount > 0)
		.map(({ reading }) => reading);
}

/** Every territory's page as data, in the order of the territories. */
export function buildTerritoryFiles(sources: TerritorySources): TerritoryFile[] {
	const factById = new Map(sources.facts.map((fact) => [fact.id, fact]));
	return sources.territories.map((territory) => {
		const codes = new Set(territory.communes);
		const records = sources.records.filter(({ code }) => codes.has(code));
		const wholes = wholesOf(territory.id, sources.territories);
		const coverage = coverageOf(territory, records, sources);
		const layers = layersOf(coverage, records, sources);
		const spoken = new Set(layers.map(({ layer }) => layer));
		return {
			...territory,
			wholes,
			boundaries: sources.boundaries,
			coverage,
			facts: coverage.flatMap(({ id }) => factById.get(id) ?? []),
			figures: figuresOf(territory, sources),
			layers,
			documents: readingsOf(territory, wholes, coverage, sources),
			silent: sources.layers.map(({ id }) => id).filter((id) => !spoken.has(id)),
			communes: records.map(({ code, name, epci, population, areaKm2, layers: covering, facts }) => ({
				code,
				name,
				epci,
				population,
				areaKm2,
				layers: covering,
				factCount: facts.length
			}))
		};
	});
}
