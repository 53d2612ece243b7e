import type { Bbox, LngLat, Reference } from './atlas';

/** A named entry of a register as search finds it and the map goes to it (`atlas/register-places.json`). */
export interface RegisterPlace extends Pick<
	Reference,
	'id' | 'register' | 'layer' | 'code' | 'name' | 'communes'
> {
	/** A point on what is drawn of it; null where its register only lists communes. */
	at: LngLat | null;
	bbox: Bbox;
}
