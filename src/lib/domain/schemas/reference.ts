import { z } from 'zod';
import { idOf, textOf } from './fields';

/** What a commune's file and a layer's GeoJSON say of an official outline that no document names. */
export const referenceFields = {
	id: idOf('the outline'),
	layer: idOf('its layer'),
	name: textOf('Its name, as its source has it.'),
	set: textOf('Name of the set it belongs to, in French.'),
	source: idOf('its source, as in sources.json'),
	isMember: z
		.boolean()
		.describe('Whether it is one of the things its layer is about, and not only what surrounds them.')
};

export const referenceSchema = z
	.object(referenceFields)
	.meta({ id: 'Reference', description: 'An official outline that no document names.' });
export type PublishedReference = z.infer<typeof referenceSchema>;
