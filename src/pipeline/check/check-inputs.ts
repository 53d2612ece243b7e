import type { Problem } from '../../lib/domain/problem';
import { checkRegisters, checkTableFacts } from './check-registers';
import { checkWalks } from './check-walks';
import { checkWords } from './check-words';
import type { Inputs } from '../read/inputs';
import { readMergedCommunes } from '../read/membership';
import type { Seed, SeedFact } from '../read/schemas';
import type { YamlFile } from '../read/yaml-file';
import { checkRoles } from '../sources/roles';

type Ids = ReadonlySet<string>;

const idsOf = (items: readonly { id: string }[]): Ids => new Set(items.map(({ id }) => id));

/** Problems of ids given twice in one list of one file. */
function repeatedIds(file: YamlFile<unknown>, list: string, items: readonly { id: string }[]): Problem[] {
	const seen = new Set<string>();
	return items.flatMap(({ id }, index) => {
		if (seen.has(id)) return [file.problemAt([list, index, 'id'], 'repeated id')];
		seen.add(id);
		return [];
	});
}

/** Problems of the hand-kept tables among themselves. */
function checkTables({
	layers,
	territories,
	sources,
	places,
	figures,
	members,
	spellings,
	registers,
	seeds
}: Inputs): Problem[] {
	const themes = idsOf(layers.data.themes);
	const layerIds = idsOf(layers.data.layers);
	const factIds = new Set(seeds.flatMap(({ data }) => data.facts.map(({ id }) => id)));
	const sourceIds = idsOf(sources.data.sources);
	const allSources = idsOf([...sources.data.sources, ...(sources.data.openData ?? [])]);
	const territoryIds = idsOf(territories.data.territories);
	const memberCodes = new Set<string>(members.map(({ code }) => code));
	const csv = (code: string, expected: string): Problem => ({
		file: 'data/communes.csv',
		line: 0,
		field: code,
		expected
	});
	return [
		...repeatedIds(layers, 'themes', layers.data.themes),
		...repeatedIds(layers, 'layers', layers.data.layers),
		...repeatedIds(territories, 'territories', territories.data.territories),
		...repeatedIds(sources, 'sources', sources.data.sources),
		...checkRoles(sources),
		...repeatedIds(places, 'places', places.data.places),
		...layers.data.layers.flatMap((layer, i) => [
			...(themes.has(layer.theme) ? [] : [layers.problemAt(['layers', i, 'theme'], 'unknown theme')])
		]),
		...checkRegisters(registers.file, { layers: layerIds, sources: allSources, facts: factIds }),
		...checkTableFacts(registers.tables, factIds),
		...territories.data.territories.flatMap((territory, i) =>
			territory.parts.flatMap((part, j) =>
				territoryIds.has(part)
					? []
					: [territories.problemAt(['territories', i, 'parts', j], 'unknown territory')]
			)
		),
		...places.data.places.flatMap((place, i) =>
			place.parts.flatMap(({ source }, j) =>
				sourceIds.has(source) ? [] : [places.problemAt(['places', i, 'parts', j, 'source'], 'unknown source')]
			)
		),
		...Object.keys(spellings.data.spellings).flatMap((code) =>
			memberCodes.has(code)
				? []
				: [spellings.problemAt(['spellings', code], 'no commune of the atlas has this code', code)]
		),
		...members.flatMap(({ code, name }) =>
			figures.has(code)
				? []
				: [csv(code, `expected a row for ${name}: run npm run data -- --refresh-figures`)]
		),
		...[...figures.keys()].flatMap((code) =>
			memberCodes.has(code) ? [] : [csv(code, 'no commune of the atlas has this code')]
		)
	];
}

interface Known {
	layers: Ids;
	territories: Ids;
	places: Ids;
	documents: Map<string, Seed['document']>;
	facts: Ids;
	/** Pairs of facts of which the first sees the second, as `first second`. */
	seeBack: ReadonlySet<string>;
	communes: ReadonlySet<string>;
	merged: ReturnType<typeof readMergedCommunes>;
}

const expectedCommune = (code: string, { merged }: Known): string => {
	const into = merged.get(code);
	return into
		? `merged into ${into.code} ${into.name}: use that code`
		: 'no commune of the atlas has this INSEE code';
};

function checkFact(seed: YamlFile<Seed>, fact: SeedFact, index: number, known: Known): Problem[] {
	const problems: Problem[] = [];
	const expect = (ok: boolean, path: readonly (string | number)[], expected: string) => {
		if (!ok) problems.push(seed.problemAt(['facts', index, ...path], expected));
	};
	expect(known.layers.has(fact.layer), ['layer'], 'unknown layer (see data/layers.yaml)');
	for (const list of ['communes', 'ends'] as const)
		fact.where[list]?.forEach((code, i) =>
			expect(known.communes.has(code), ['where', list, i], expectedCommune(code, known))
		);
	fact.where.territories.forEach((id, i) =>
		expect(
			known.territories.has(id),
			['where', 'territories', i],
			'unknown territory (see data/territories.yaml)'
		)
	);
	if (fact.where.place !== undefined)
		expect(known.places.has(fact.where.place), ['where', 'place'], 'unknown place (see data/places.yaml)');
	fact.see.forEach((id, i) =>
		expect(
			known.seeBack.has(`${id} ${fact.id}`) || !known.facts.has(id) || id === fact.id,
			['see', i],
			`expected ${id} to see ${fact.id} too`
		)
	);
	fact.see.forEach((id, i) =>
		expect(known.facts.has(id) && id !== fact.id, ['see', i], 'no other fact has this id')
	);
	fact.figures.forEach(({ cite }, i) =>
		expect(cite < fact.cites.length, ['figures', i, 'cite'], `expected an index below ${fact.cites.length}`)
	);
	fact.conflicts.forEach(({ values }, i) =>
		values.forEach(({ cite }, j) =>
			expect(
				cite < fact.cites.length,
				['conflicts', i, 'values', j, 'cite'],
				`expected an index below ${fact.cites.length}`
			)
		)
	);
	fact.cites.forEach(({ document, lines }, i) => {
		const cited = document === undefined ? seed.data.document : known.documents.get(document);
		expect(cited !== undefined, ['cites', i, 'document'], 'unknown document');
		if (cited)
			expect(
				lines[1] <= cited.lines,
				['cites', i, 'lines'],
				`beyond the ${cited.lines} lines of ${cited.id}`
			);
	});
	return problems;
}

function checkSeed(seed: YamlFile<Seed>, known: Known): Problem[] {
	const { document, facts, ledger } = seed.data;
	return [
		...document.territories.flatMap((id, i) =>
			known.territories.has(id)
				? []
				: [seed.problemAt(['document', 'territories', i], 'unknown territory (see data/territories.yaml)')]
		),
		...ledger.flatMap(({ lines }, i) =>
			lines[1] <= document.lines
				? []
				: [seed.problemAt(['ledger', i, 'lines'], `beyond the ${document.lines} lines of the document`)]
		),
		...facts.flatMap((fact, index) => checkFact(seed, fact, index, known))
	];
}

function repeatedOverFiles(seeds: readonly YamlFile<Seed>[]): Problem[] {
	const first = new Map<string, string>();
	const documents = new Map<string, string>();
	return seeds.flatMap((seed) => {
		const at = `${seed.data.document.id}`;
		const problems = documents.has(at)
			? [seed.problemAt(['document', 'id'], `repeated id: also in ${documents.get(at)}`)]
			: [];
		documents.set(at, seed.file);
		seed.data.facts.forEach(({ id }, index) => {
			const other = first.get(id);
			if (other !== undefined)
				problems.push(seed.problemAt(['facts', index, 'id'], `repeated id: also at ${other}`));
			else first.set(id, `${seed.file}:${seed.lineOf(['facts', index, 'id'])}`);
		});
		return problems;
	});
}

/** Every problem of the hand-kept files that their schemas cannot see: unknown, repeated and out-of-range references. */
export function checkInputs(inputs: Inputs): Problem[] {
	const { seeds, layers, territories, places, members } = inputs;
	const known: Known = {
		layers: idsOf(layers.data.layers),
		territories: idsOf(territories.data.territories),
		places: idsOf(places.data.places),
		documents: new Map(seeds.map(({ data }) => [data.document.id, data.document])),
		facts: new Set(seeds.flatMap(({ data }) => data.facts.map(({ id }) => id))),
		seeBack: new Set(
			seeds.flatMap(({ data }) => data.facts.flatMap(({ id, see }) => see.map((other) => `${id} ${other}`)))
		),
		communes: new Set<string>(members.map(({ code }) => code)),
		merged: readMergedCommunes()
	};
	const actorNames = new Set(inputs.actors.data.actors.map(({ short }) => short));
	return [
		...checkTables(inputs),
		...repeatedIds(inputs.actors, 'actors', inputs.actors.data.actors),
		...repeatedOverFiles(seeds),
		...seeds.flatMap((seed) => checkSeed(seed, known)),
		...seeds.flatMap((seed) => checkWords(seed, actorNames)),
		...checkWalks(inputs)
	];
}
