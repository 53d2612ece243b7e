const EQUATOR_M = 40_075_016.686;
/** Side of the world at zoom 0, in pixels, as MapLibre counts. */
const WORLD_PX = 512;

/**
 * Ground metres that a pixel of a Web Mercator map stands for.
 * @param lat degrees; the scale of Mercator changes with it.
 */
export const metresPerPixel = (lat: number, zoom: number): number =>
	(EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PX * 2 ** zoom);
