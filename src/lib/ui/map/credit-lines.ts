import type { AtlasStart, Layer, Source } from '../../domain/atlas';

/** What must be said of where a map comes from, each line once. */
export const creditLines = (
	sources: readonly Pick<Source, 'state' | 'attribution'>[],
	online: boolean
): string[] => [
	...new Set(sources.filter(({ state }) => state === 'used').map(({ attribution }) => attribution)),
	...(online ? ['© IGN, Plan IGN'] : [])
];

/** Sources of what a map shows: of its ground, of places that documents name, and of the registers of its layers. */
export function sourcesShown(
	{ sources, layers }: Pick<AtlasStart, 'sources' | 'layers'>,
	shown: readonly { id: string }[]
): Source[] {
	const ids = new Set(shown.map(({ id }) => id));
	const sourcesOf = (some: readonly Pick<Layer, 'references'>[]) =>
		new Set(some.flatMap(({ references }) => references.map(({ source }) => source)));
	const [all, own] = [sourcesOf(layers), sourcesOf(layers.filter(({ id }) => ids.has(id)))];
	return sources.filter(({ id }) => !all.has(id) || own.has(id));
}
