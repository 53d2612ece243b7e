import type { Layer } from '../../domain/atlas';

const rules = (layers: readonly Layer[], theme: 'light' | 'dark'): string =>
	layers.map(({ id, look }) => `.layer-${id}{--layer:${look[theme]}}`).join('\n');

/**
 * A style sheet with one class a layer, `.layer-<id>`, that sets `--layer` to its colour, on paper and at night: what
 * legends, lists and drawn maps are coloured by, so that no page needs a style attribute.
 */
export const layerStyleSheet = (layers: readonly Layer[]): string =>
	`${rules(layers, 'light')}\n@media screen and (prefers-color-scheme: dark){\n${rules(layers, 'dark')}\n}\n`;
