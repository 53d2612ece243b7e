import type { Layer } from './atlas';

/**
 * Whether a layer has a file of outlines (`atlas/outlines/<layer>.json`): it also holds the entries of registers that only list
 * communes, which have no outline of their own.
 */
export const hasOutlineFile = ({
	hasOutlines,
	references
}: Pick<Layer, 'hasOutlines' | 'references'>): boolean =>
	hasOutlines || references.some(({ count }) => count > 0);
