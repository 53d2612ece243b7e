/** A bar that shows a length on a map. */
export interface ScaleBar {
	metres: number;
	widthPx: number;
}

const STEPS = [5, 2, 1] as const;

/**
 * The longest bar of a round length (1, 2 or 5 times a power of ten) that has room.
 * @param metresPerPixel at the latitude of the middle of the map.
 * @throws RangeError when there is no length to measure.
 */
export function scaleBar(metresPerPixel: number, mostPx: number): ScaleBar {
	const most = metresPerPixel * mostPx;
	if (!(most > 0) || !Number.isFinite(most)) throw new RangeError(`no scale for ${metresPerPixel} m a pixel`);
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = power * (STEPS.find((step) => step * power <= most) ?? 1);
	return { metres, widthPx: metres / metresPerPixel };
}
