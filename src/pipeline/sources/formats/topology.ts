import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { isRecord } from '../is-record';

const isTopology = (value: unknown): value is Topology =>
	isRecord(value) && value.type === 'Topology' && isRecord(value.objects) && Array.isArray(value.arcs);

/**
 * Features of one object of a TopoJSON.
 * @param name of the object.
 * @throws Error where the value is no topology, lacks the object, or an object points at lines that are not there.
 */
export function toTopologyFeatures(value: unknown, name: string): Feature[] {
	if (!isTopology(value)) throw new Error('not a Topology with objects and arcs');
	const object = value.objects[name];
	if (object?.type !== 'GeometryCollection') {
		const names = Object.keys(value.objects).join(', ');
		throw new Error(`no collection of geometries is called ${name} (there: ${names || 'none'})`);
	}
	return feature(value, object as GeometryCollection).features;
}
