import { z } from 'zod';
import { idOf, textOf, urlOf } from '../../domain/schemas/fields';
import { featureType, geometryOf, line, position } from './geojson-schema';

const trackFeature = z
	.object({
		type: featureType,
		id: idOf('the walk, as in walks.json'),
		properties: z
			.object({
				name: textOf('Name of the walk, in French.'),
				description: textOf('How the trace is to be read, in French.'),
				attribution: textOf('Credit to print beside anything made from it.'),
				licence: textOf('Name of its licence.'),
				licenceUrl: urlOf('Address of its licence.'),
				vintage: textOf('What date its content is of.')
			})
			.meta({ id: 'TrackProperties', description: 'What must be told with the trace.' }),
		geometry: z
			.union([
				geometryOf('LineString', line, 'The trace.'),
				geometryOf('MultiLineString', z.array(line), 'The trace, broken where its source has holes.')
			])
			.describe('The trace; no heights, since its source gives none.')
	})
	.meta({ id: 'TrackFeature', description: 'The trace.' });

const placeFeature = z
	.object({
		type: featureType,
		id: idOf('the official outline, or the fact that it shows'),
		properties: z
			.object({
				name: textOf('Its name.'),
				description: textOf('How far from the trace it lies, in French.'),
				type: textOf('What kind of place it is, in French.')
			})
			.meta({ id: 'TrackPlaceProperties', description: 'The place.' }),
		geometry: geometryOf('Point', position, 'Longitude and latitude.').describe(
			'A point inside its official outline, not its way in.'
		)
	})
	.meta({ id: 'TrackPlaceFeature', description: 'A place within 1 km of the trace.' });

/** `walks/<id>.geojson`, but for its `$schema`. */
export const walkGeoJsonSchema = z.object({
	type: z.literal('FeatureCollection').describe('Always FeatureCollection.'),
	name: textOf('Name of the walk, in French.'),
	attribution: z.array(textOf('A credit.')).describe('Credits to print beside anything made from it.'),
	licence: z.array(textOf('A licence.')).describe('Licences of the geometry.'),
	features: z.array(z.union([trackFeature, placeFeature])).describe('The trace first, then places beside it.')
});
