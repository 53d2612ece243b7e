import { toOpacity, type ActiveLayer } from './map-state';

/** The layers with one switched on (on top) or off. */
export const toggleLayer = (layers: readonly ActiveLayer[], id: string): ActiveLayer[] =>
	layers.some((layer) => layer.id === id)
		? layers.filter((layer) => layer.id !== id)
		: [{ id, opacity: 1 }, ...layers];

/** The layers with one moved by a number of steps, up being negative; it stops at the ends. */
export function moveLayer(layers: readonly ActiveLayer[], id: string, steps: number): ActiveLayer[] {
	const from = layers.findIndex((layer) => layer.id === id);
	const layer = layers[from];
	if (!layer) return [...layers];
	const rest = layers.filter((other) => other !== layer);
	const to = Math.min(rest.length, Math.max(0, from + steps));
	return [...rest.slice(0, to), layer, ...rest.slice(to)];
}

/** The layers with the opacity (0.1–1) of one changed. */
export const fadeLayer = (layers: readonly ActiveLayer[], id: string, opacity: number): ActiveLayer[] =>
	layers.map((layer) => (layer.id === id ? { ...layer, opacity: toOpacity(opacity) } : layer));
