import type { Source } from '../../domain/atlas';

/** What must be said of where a map comes from, each line once. */
export const creditLines = (
	sources: readonly Pick<Source, 'state' | 'attribution'>[],
	online: boolean
): string[] => [
	...new Set(sources.filter(({ state }) => state === 'used').map(({ attribution }) => attribution)),
	...(online ? ['© IGN, Plan IGN'] : [])
];
