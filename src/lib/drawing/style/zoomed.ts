import type { ExpressionSpecification } from 'maplibre-gl';

/** A number that changes with the zoom, in proportion between its stops; with one stop it does not change. */
export function zoomed(
	...stops: readonly (readonly [zoom: number, value: number])[]
): number | ExpressionSpecification {
	const [first, ...rest] = stops;
	return first && rest.length === 0 ? first[1] : ['interpolate', ['linear'], ['zoom'], ...stops.flat()];
}
