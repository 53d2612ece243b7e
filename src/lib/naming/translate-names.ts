import type { AtlasStart, Layer, Source, Theme } from '../domain/atlas';
import type { AtlasNames } from '../domain/names';

export const translateTheme = (theme: Theme, { themes }: AtlasNames): Theme => ({
	...theme,
	label: themes[theme.id] ?? theme.label
});

export const translateLayer = (layer: Layer, names: AtlasNames): Layer => ({
	...layer,
	...names.layers[layer.id],
	references: layer.references.map((reference) => ({
		...reference,
		label: names.references[layer.id]?.[reference.source] ?? reference.label
	}))
});

export const translateSource = (source: Source, { sources }: AtlasNames): Source => ({
	...source,
	label: sources[source.id]?.label ?? source.label,
	origin: sources[source.id]?.origin ?? source.origin,
	vintage: sources[source.id]?.vintage ?? source.vintage
});

/** An official outline with the name of its set in the language of the names. */
export const translateSet = <T extends { layer: string; source: string; set: string | null }>(
	outline: T,
	{ references }: AtlasNames
): T =>
	outline.set === null
		? outline
		: { ...outline, set: references[outline.layer]?.[outline.source] ?? outline.set };

/** What the map page needs at once, with its names in their language; facts stay in French. */
export const translateStart = (start: AtlasStart, names: AtlasNames): AtlasStart => ({
	...start,
	themes: start.themes.map((theme) => translateTheme(theme, names)),
	layers: start.layers.map((layer) => translateLayer(layer, names)),
	sources: start.sources.map((source) => translateSource(source, names))
});

interface NamedThings {
	themes: readonly { id: string }[];
	layers: readonly { id: string; references: readonly { source: string }[] }[];
	sources: readonly { id: string }[];
}

/** Paths of the names that a translation must have. */
function wantedPaths({ themes, layers, sources }: NamedThings): string[][] {
	return [
		...themes.map(({ id }) => ['themes', id]),
		...layers.map(({ id }) => ['layers', id]),
		...layers.flatMap(({ id, references }) => references.map(({ source }) => ['references', id, source])),
		...sources.map(({ id }) => ['sources', id])
	];
}

/** Paths of the names that a translation has. */
const givenPaths = ({ themes, layers, references, sources }: AtlasNames): string[][] => [
	...Object.keys(themes).map((id) => ['themes', id]),
	...Object.keys(layers).map((id) => ['layers', id]),
	...Object.entries(references).flatMap(([id, own]) =>
		Object.keys(own).map((source) => ['references', id, source])
	),
	...Object.keys(sources).map((id) => ['sources', id])
];

/** Names that a translation lacks, and those that it gives to nothing, as paths in its file. */
export function compareNames(
	things: NamedThings,
	names: AtlasNames
): { missing: string[][]; unused: string[][] } {
	const wanted = wantedPaths(things);
	const given = givenPaths(names);
	const without = (paths: string[][], others: string[][]) => {
		const known = new Set(others.map((path) => path.join('\n')));
		return paths.filter((path) => !known.has(path.join('\n')));
	};
	return { missing: without(wanted, given), unused: without(given, wanted) };
}
