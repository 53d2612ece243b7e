import type { Walk } from '../../domain/walk';
import { KIND_LAYER } from '../../drawing/walks/kind-layer';

/**
 * Address of the atlas's map below the base path, with the layer of a walk on and its fact or its first commune chosen.
 * @param factLayer layer of its first fact, if it has one.
 */
export function mapQuery(
	{ kind, facts, communes }: Pick<Walk, 'kind' | 'facts' | 'communes'>,
	factLayer = KIND_LAYER[kind]
): string {
	const [fact] = facts;
	const [commune] = communes;
	const layer = `/?couches=${factLayer}`;
	if (fact !== undefined) return `${layer}&ici=fait:${fact}`;
	return commune ? `${layer}&ici=${commune.code}` : layer;
}
