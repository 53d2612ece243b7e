import type { AtlasStart, Layer, Source, Theme } from './atlas';
import type { AtlasNames } from './names';
import type { NamedWalk, Walk } from './walk';

export const translateTheme = (theme: Theme, { themes }: AtlasNames): Theme => ({
	...theme,
	label: themes[theme.id] ?? theme.label
});

export const translateLayer = (layer: Layer, names: AtlasNames): Layer => ({
	...layer,
	...names.layers[layer.id],
	references: layer.references.map((reference) => ({
		...reference,
		...names.registers[reference.register]
	}))
});

export const translateSource = (source: Source, { sources }: AtlasNames): Source => ({
	...source,
	label: sources[source.id]?.label ?? source.label,
	origin: sources[source.id]?.origin ?? source.origin,
	attribution: sources[source.id]?.attribution ?? source.attribution,
	vintage: sources[source.id]?.vintage ?? source.vintage
});

/** An entry of a register with what it is called in the language of the names. */
export const translateSet = <T extends { register: string | null; set: string | null }>(
	entry: T,
	{ registers }: AtlasNames
): T =>
	entry.set === null || entry.register === null
		? entry
		: { ...entry, set: registers[entry.register]?.label ?? entry.set };

/**
 * A walk with its words in the language of the names; without names, as it is published, in French. A name that is the same in
 * French is a French proper name.
 */
export function translateWalk(walk: Walk, names?: AtlasNames): NamedWalk {
	const own = names?.walks[walk.id] ?? {};
	const { trace } = walk;
	const { name = walk.name, summary = walk.summary, publishedOf } = own;
	const isFrench = { name: name === walk.name, summary: own.summary === undefined };
	if (!names) return { ...walk, isFrench };
	const published = trace?.published && { ...trace.published, of: publishedOf ?? trace.published.of };
	return {
		...walk,
		name,
		summary,
		isFrench,
		trace: trace && { ...trace, published: published ?? null },
		outlines: walk.outlines.map((set) => ({
			...set,
			label: names.registers[set.register]?.label ?? set.label
		})),
		near: walk.near.map((outline) => translateSet(outline, names))
	};
}

/** What the map page needs at once, with its names in their language; facts stay in French. */
export const translateStart = (start: AtlasStart, names: AtlasNames): AtlasStart => ({
	...start,
	themes: start.themes.map((theme) => translateTheme(theme, names)),
	layers: start.layers.map((layer) => translateLayer(layer, names)),
	sources: start.sources.map((source) => translateSource(source, names))
});
