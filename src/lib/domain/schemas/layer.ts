import { z } from 'zod';
import { PRECISIONS } from '../words';
import { countOf, idOf, idsOf, textOf } from './fields';

const colourOf = (what: string) =>
	z
		.string()
		.regex(/^#[0-9a-f]{6}$/)
		.describe(what);

const lookSchema = z
	.object({
		light: colourOf('Colour on paper.'),
		dark: colourOf('Colour at night.'),
		pattern: z.enum(['hatch', 'cross', 'dots', 'grid', 'solid']).describe('Pattern of its surfaces.'),
		angle: z.number().describe("Angle of the pattern's lines, in degrees anticlockwise from east.")
	})
	.meta({ id: 'LayerLook', description: 'How the layer is drawn.' });
export type LayerLook = z.infer<typeof lookSchema>;

const referenceSetSchema = z
	.object({
		label: textOf('Name of one feature of the set, in French.'),
		source: idOf('the source, as in sources.json'),
		count: countOf('outlines of the set'),
		shape: z.enum(['area', 'line']).describe('What the outlines are.')
	})
	.meta({
		id: 'LayerReference',
		description: 'A set of official outlines shown with the layer although no document names them.'
	});

export const themeSchema = z
	.object({ id: idOf('the theme'), label: textOf('Its name, in French.') })
	.meta({ id: 'Theme', description: 'A group of layers.' });
export type Theme = z.infer<typeof themeSchema>;

export const layerSchema = z
	.object({
		id: idOf('the layer: the same word in its page, its files and the map'),
		theme: idOf('its theme'),
		label: textOf('Its name, in French.'),
		description: textOf('What it holds, in French.'),
		look: lookSchema,
		initial: z.boolean().describe('Whether it is on when the map is opened without a query.'),
		references: z.array(referenceSetSchema).describe('Sets of official outlines shown with it.'),
		sources: idsOf('the sources of all its official outlines, as in sources.json'),
		factCount: countOf('its facts'),
		drawnCount: countOf('its facts that the map draws, whole territories included'),
		unplacedCount: countOf('its facts without a place'),
		precisions: z
			.partialRecord(z.enum(PRECISIONS), z.int().positive())
			.describe('Number of its facts by precision; a precision that none has is absent.'),
		hasOutlines: z.boolean().describe('Whether it has official outlines in this build.')
	})
	.meta({ id: 'Layer', description: 'A subject, with its facts and its official outlines.' });
export type Layer = z.infer<typeof layerSchema>;
