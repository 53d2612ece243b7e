import type { Problem } from '../../lib/domain/problem';
import type { Inputs } from '../read/inputs';
import type { SeedFact, WalkDefinition } from '../read/schemas';

/** Problems of `data/walks.yaml` with what it names: facts, their figures, layers, sources. */
export function checkWalks({ walks, seeds, layers, sources, registers }: Inputs): Problem[] {
	const facts = new Map(seeds.flatMap(({ data }) => data.facts.map((fact) => [fact.id, fact])));
	const sourceIds = new Set([...sources.data.sources, ...(sources.data.openData ?? [])].map(({ id }) => id));
	const layerIds = new Set(layers.data.layers.map(({ id }) => id));
	const registerIds = new Set(registers.file.data.registers.map(({ id }) => id));
	const problems: Problem[] = [];
	const expect = (ok: boolean, path: readonly (string | number)[], expected: string) => {
		if (!ok) problems.push(walks.problemAt(path, expected));
	};
	const noFact = 'no fact has this id';
	walks.data.floodPlans.forEach((id, i) => expect(facts.has(id), ['floodPlans', i], noFact));
	walks.data.layers.forEach((id, i) => expect(layerIds.has(id), ['layers', i], 'unknown layer'));
	for (const list of ['near', 'floodRegisters', 'places'] as const)
		walks.data[list].forEach((id, i) => expect(registerIds.has(id), [list, i], 'unknown register'));
	const { stations, ways } = walks.data;
	if (stations !== undefined) expect(registerIds.has(stations), ['stations'], 'unknown register');
	ways.forEach(({ register }, i) =>
		expect(registerIds.has(register), ['ways', i, 'register'], 'unknown register')
	);

	const hasFigure = (walk: WalkDefinition, name: string): boolean =>
		walk.facts.some((id) =>
			facts.get(id)?.figures.some((figure: SeedFact['figures'][number]) => figure.name === name)
		);
	const seen = new Set<string>();
	walks.data.walks.forEach((walk, i) => {
		const at = (...path: (string | number)[]) => ['walks', i, ...path];
		expect(!seen.has(walk.id), at('id'), 'repeated id');
		seen.add(walk.id);
		for (const list of ['facts', 'see'] as const)
			walk[list].forEach((id, j) => expect(facts.has(id), at(list, j), noFact));
		for (const field of ['length', 'area'] as const) {
			const name = walk[field];
			if (name !== undefined)
				expect(hasFigure(walk, name), at(field), 'no figure of its facts has this name');
		}
		walk.counts.forEach((name, j) =>
			expect(hasFigure(walk, name), at('counts', j), 'no figure of its facts has this name')
		);
		if (walk.trace) expect(sourceIds.has(walk.trace.source), at('trace', 'source'), 'unknown source');
		walk.outlines.forEach((id, j) => expect(registerIds.has(id), at('outlines', j), 'unknown register'));
	});
	return problems;
}
