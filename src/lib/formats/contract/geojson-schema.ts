import { z } from 'zod';
import { boundariesSchema } from '../../domain/schemas/place';
import { factSchema } from '../../domain/schemas/fact';
import { inseesOf, textOf } from '../../domain/schemas/fields';
import { referenceFields } from '../../domain/schemas/reference';

export const position = z
	.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
	.meta({ id: 'Position', description: '[longitude, latitude] in degrees, WGS84, six decimals.' });
export const line = z.array(position).min(2);
const ring = z
	.array(position)
	.min(4)
	.meta({ id: 'Ring', description: 'Closed; outer rings anticlockwise, holes clockwise.' });

export const geometryOf = <T extends string, C extends z.ZodType>(type: T, coordinates: C, what: string) =>
	z.object({
		type: z.literal(type).describe('Kind of geometry.'),
		coordinates: coordinates.describe(what)
	});

const geometrySchema = z
	.union([
		geometryOf('Point', position, 'A commune’s centre: the exact place is not known.'),
		geometryOf('MultiPoint', z.array(position), 'Centres of communes: the exact places are not known.'),
		geometryOf('LineString', line, 'A link between centres whose path is not known, or a recorded path.'),
		geometryOf('MultiLineString', z.array(line), 'Recorded paths.'),
		geometryOf('Polygon', z.array(ring), 'Outer ring, then holes.'),
		geometryOf('MultiPolygon', z.array(z.array(ring)), 'Parts, each an outer ring, then holes.')
	])
	.meta({ id: 'Geometry', description: 'Geometry of RFC 7946.' });

export const featureType = z.literal('Feature').describe('Always Feature.');

const { id: factId, ...factFields } = factSchema.shape;
const factFeature = z
	.object({
		type: featureType,
		id: factId,
		properties: z
			.object({ ...factFields, boundaries: boundariesSchema })
			.meta({ id: 'FactProperties', description: 'The fact, without its id.' }),
		geometry: geometrySchema
			.nullable()
			.describe('As exact as its precision says; null where it has no place.')
	})
	.meta({ id: 'FactFeature', description: 'A fact.' });

const { id: referenceId, ...otherReferenceFields } = referenceFields;
const referenceFeature = z
	.object({
		type: featureType,
		id: referenceId,
		properties: z
			.object({
				...otherReferenceFields,
				title: textOf('Name of its register, in French.'),
				publisher: textOf('Who publishes the register.'),
				communes: inseesOf('the communes it meets'),
				precision: z
					.enum(['outline', 'line', 'place'])
					.describe('What its register knows of it: an outline, a line or a place.'),
				citations: z.array(z.never()).max(0).describe('Always empty: its register says it, no document.')
			})
			.meta({ id: 'ReferenceProperties', description: 'The outline, without its id.' }),
		geometry: geometrySchema
	})
	.meta({
		id: 'ReferenceFeature',
		description: 'An entry of an official register that has a geometry; registers.json holds them all.'
	});

/** `layers/<id>.geojson`, but for its `$schema`. */
export const layerGeoJsonSchema = z.object({
	type: z.literal('FeatureCollection').describe('Always FeatureCollection.'),
	name: textOf('Name of the layer, in French.'),
	boundaries: boundariesSchema,
	attribution: z
		.array(textOf('A credit.'))
		.describe('Credits to print beside anything made from the geometry.'),
	licence: z
		.array(textOf('A licence.'))
		.describe('Licences of the geometry; the facts are under Licence Ouverte 2.0.'),
	features: z
		.array(z.union([factFeature, referenceFeature]))
		.describe(
			'Facts in the order of facts.json, then the entries of official registers that have a geometry.'
		)
});
