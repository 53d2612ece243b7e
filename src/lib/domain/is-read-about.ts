import type { AtlasStart } from './atlas';

/**
 * Whether documents were read about a place: about one of its territories. In the atlas of a region, most communes have none.
 * @param territories ids of the territories the place lies in.
 */
export const isReadAbout = (
	{ region }: Pick<AtlasStart, 'region'>,
	territories: readonly string[]
): boolean => !region || territories.some((id) => region.read.includes(id));
