import type {
	BoundaryKind,
	Commune,
	CommuneFile,
	CommuneRecord,
	Coverage,
	DocumentReading,
	Fact,
	Reference,
	SourceDocument
} from '../../domain/atlas';
import type { InseeCode } from '../../domain/codes';
import { coverageByCommune, type CoverageSources } from './commune-coverage';
import { isWide } from './reach';
import { compareWithNeighbours } from './compare-neighbours';

export interface CommuneSources extends CoverageSources {
	communes: readonly Commune[];
	documents: readonly SourceDocument[];
	boundaries: BoundaryKind;
}

interface CommuneCoverage {
	commune: Commune;
	record: CommuneRecord;
	coverage: Coverage[];
}

const isFact = ({ kind }: Coverage): boolean => kind === 'fact';
const isInherited = ({ basis }: Coverage): boolean => basis === 'inherited';
const isUnlisted = ({ basis }: Coverage): boolean => isWide(basis) && basis !== 'inherited';
const idsOf = (coverage: readonly Coverage[]): string[] => coverage.map(({ id }) => id);

/** Every commune with what covers it. */
function coveredCommunes(sources: CommuneSources): CommuneCoverage[] {
	const { communes, references, layers } = sources;
	const surroundings = new Set(references.filter(({ isMember }) => !isMember).map(({ id }) => id));
	const byCommune = coverageByCommune(communes, sources);
	return communes.map((commune) => {
		const { code, name, epci, territories, population, areaKm2 } = commune;
		const coverage = byCommune.get(code) ?? [];
		const here = coverage.filter(({ basis }) => !isWide(basis));
		const covering = new Set(here.filter(({ id }) => !surroundings.has(id)).map(({ layer }) => layer));
		const record = {
			code,
			name,
			epci,
			territories,
			population,
			areaKm2,
			layers: layers.filter((id) => covering.has(id)),
			facts: idsOf(here.filter(isFact)),
			references: idsOf(here.filter((item) => !isFact(item))),
			inherited: idsOf(coverage.filter(isInherited)),
			unlisted: idsOf(coverage.filter(isUnlisted))
		};
		return { commune, record, coverage };
	});
}

/** Documents that speak of the commune's territories, with how much they say of it. */
function readingsOf(
	commune: Commune,
	documents: readonly SourceDocument[],
	facts: readonly Fact[],
	{ inherited, unlisted }: Pick<CommuneFile, 'inherited' | 'unlisted'>
): DocumentReading[] {
	const countIn = (document: string, list: readonly Fact[]) =>
		list.filter(({ citations }) => citations.some((citation) => citation.document === document)).length;
	return documents
		.map(({ id, short, title, date, territories }) => ({
			reading: {
				id,
				short,
				title,
				date,
				factCount: countIn(id, facts),
				inheritedCount: countIn(id, inherited),
				unlistedCount: countIn(id, unlisted)
			},
			isAbout: territories.some((territory) => commune.territories.includes(territory))
		}))
		.filter(({ reading, isAbout }) => isAbout || reading.factCount > 0)
		.map(({ reading }) => reading);
}

const withoutPlace = (reference: Reference | undefined): CommuneFile['references'] => {
	if (!reference) return [];
	const { bbox: _, communes: __, ...rest } = reference;
	return [rest];
};

/** Every commune's record and its page as data, in the order of the communes. */
export function buildCommuneFiles(sources: CommuneSources): { record: CommuneRecord; file: CommuneFile }[] {
	const { facts, references, layers, documents, boundaries } = sources;
	const covered = coveredCommunes(sources);
	const factById = new Map(facts.map((fact) => [fact.id, fact]));
	const referenceById = new Map(references.map((reference) => [reference.id, reference]));
	const names = new Map(sources.communes.map(({ code, name }) => [code, name]));
	const layersOf = new Map<InseeCode, readonly string[]>(
		covered.map(({ commune, record }) => [commune.code, record.layers])
	);
	return covered.map(({ commune, record, coverage }) => {
		const factsOf = (ids: readonly string[]) => ids.flatMap((id) => factById.get(id) ?? []);
		const own = factsOf(record.facts);
		const wide = { inherited: factsOf(record.inherited), unlisted: factsOf(record.unlisted) };
		const spoken = new Set([...record.layers, ...coverage.map(({ layer }) => layer)]);
		const file: CommuneFile = {
			...record,
			centre: commune.centre,
			postcodes: commune.postcodes,
			boundaries,
			coverage,
			facts: own,
			references: record.references.flatMap((id) => withoutPlace(referenceById.get(id))),
			...wide,
			documents: readingsOf(commune, documents, own, wide),
			silent: layers.filter((id) => !spoken.has(id)),
			neighbours: commune.neighbours.map((code) => ({ code, name: names.get(code) ?? code })),
			...compareWithNeighbours(commune.code, commune.neighbours, layers, layersOf)
		};
		return { record, file };
	});
}
