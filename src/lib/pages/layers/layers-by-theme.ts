import type { Theme } from '../../domain/atlas';

/** Layers under their themes, both in their own order; a theme without layers is left out. */
export const layersByTheme = <L extends { theme: string }>(
	themes: readonly Theme[],
	layers: readonly L[]
): (Theme & { layers: L[] })[] =>
	themes
		.map((theme) => ({ ...theme, layers: layers.filter((layer) => layer.theme === theme.id) }))
		.filter((theme) => theme.layers.length > 0);
