import type { Commune, Fact, LayerReference, Territory } from '../../../domain/atlas';
import type { PublishedEntry } from '../../../domain/schemas/register';

/** What a page of a layer knows. */
export interface RegisterInput {
	/** Of the layer. */
	facts: readonly Fact[];
	registers: readonly LayerReference[];
	/** Of those registers. */
	entries: readonly PublishedEntry[];
	communes: readonly Pick<Commune, 'code' | 'name' | 'epci'>[];
	territories: readonly Pick<Territory, 'id' | 'label' | 'kind' | 'communes'>[];
}
