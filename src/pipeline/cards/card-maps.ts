import type { Commune, Layer, SourceDocument, Territory } from '../../lib/domain/atlas';
import { boxOf, openCardGround, rootsOf } from './card-ground';
import { drawLayers, fillCommunes, fillTerritories } from './card-subject';
import type { Published } from './read-published';

/** Draws the maps of cards: what each is about, over its ground. */
export function openCardMaps(published: Published) {
	const { start, facts } = published;
	const drawGround = openCardGround(published);
	return {
		/** A commune filled, in its EPCI. */
		commune({ code, epci }: Commune): string {
			const bbox = boxOf(published, [epci]);
			return drawGround(bbox) + fillCommunes(published, [code], bbox);
		},
		/** A territory filled, its communes told apart. */
		territory({ id, bbox }: Territory): string {
			return drawGround(bbox) + fillTerritories(published, [id], bbox);
		},
		/** A layer on the territories that it speaks of. */
		layer(layer: Layer): string {
			const own = facts.filter((fact) => fact.layer === layer.id);
			const ids = own.flatMap((fact) => fact.territories);
			const bbox = boxOf(published, rootsOf(published, ids));
			return drawGround(bbox) + drawLayers(published, [layer], bbox);
		},
		/** The communes that the facts of a document name, filled; its territories where they name none. */
		document({ id, territories: ids }: SourceDocument): string {
			const own = facts.filter((fact) => fact.citations.some(({ document }) => document === id));
			const bbox = boxOf(published, rootsOf(published, ids));
			const named = own.flatMap((fact) => fact.communes);
			const subject =
				named.length > 0 ? fillCommunes(published, named, bbox) : fillTerritories(published, ids, bbox);
			return drawGround(bbox) + subject;
		},
		/** The atlas as it opens. */
		atlas(): string {
			const initial = start.layers.filter((layer) => layer.initial);
			return drawGround(start.bbox) + drawLayers(published, initial, start.bbox);
		}
	};
}
