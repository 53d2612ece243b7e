import type { ExpressionSpecification } from 'maplibre-gl';

/** A number that follows the zoom, in between in proportion; one stop alone is a number that does not change. */
export function zoomed(
	...stops: readonly (readonly [zoom: number, value: number])[]
): number | ExpressionSpecification {
	const [first, ...rest] = stops;
	return first && rest.length === 0 ? first[1] : ['interpolate', ['linear'], ['zoom'], ...stops.flat()];
}
