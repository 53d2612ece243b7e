import { z } from 'zod';
import { PRECISIONS, REFERENCE_KNOWLEDGE, REFERENCE_SHAPES } from '../words';
import { countOf, dateOf, idOf, idsOf, orNull, textOf } from './fields';

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

export const referenceSetSchema = z
	.object({
		register: idOf('the register, as in registers.json'),
		title: textOf('Name of the register, in French.'),
		label: textOf('What one entry is called, in French.'),
		publisher: textOf('Who publishes it.'),
		date: orNull(dateOf('What date it speaks of; null where its publisher does not say')),
		generation: orNull(
			textOf('Which drawing of a list that is drawn anew from time to time; null otherwise.')
		),
		source: idOf('its source, as in sources.json; `atlas` for a table kept by hand from public addresses'),
		knowledge: z.enum(REFERENCE_KNOWLEDGE).describe('Listed by the register, or deduced by the atlas.'),
		isMember: z
			.boolean()
			.describe('Whether its entries are what the layer is about, and not what surrounds it.'),
		isShown: z.boolean().describe('Whether it is drawn with its layer; otherwise it is a switch away.'),
		count: countOf('its entries in the atlas'),
		shape: z.enum(REFERENCE_SHAPES).describe('What is drawn of them.'),
		note: textOf('What the register is and what it is not, in French.')
	})
	.meta({
		id: 'LayerReference',
		description: 'An official register or inventory shown with the layer.'
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
		references: z.array(referenceSetSchema).describe('Official registers shown with it.'),
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
/** A register that a layer is shown with. */
export type LayerReference = Layer['references'][number];
