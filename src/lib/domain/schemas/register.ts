import { z } from 'zod';
import {
	areaOf,
	bboxOf,
	dateOf,
	idOf,
	inseeOf,
	kmOf,
	lngLatOf,
	orNull,
	ratioOf,
	textOf,
	urlOf
} from './fields';
import { referenceSetSchema } from './layer';
import { referenceFields } from './reference';

const figureSchema = z
	.object({
		id: idOf('the figure'),
		label: textOf('What it counts, in French.'),
		value: z.number().describe('The value, in the unit beside it.'),
		unit: textOf('Unit, in French.'),
		date: orNull(dateOf('What date it is of; null where nobody says')),
		source: textOf('Its source, as in sources.json, or the table of the atlas that holds it.')
	})
	.meta({ id: 'RegisterFigure', description: 'A number that a register gives of an entry.' });

const communeSchema = z
	.object({
		code: inseeOf('the commune'),
		share: ratioOf('Share of the commune that its outline covers').optional(),
		how: textOf('How it is known to belong, in French.').optional(),
		address: urlOf('Public address that says so.').optional()
	})
	.meta({ id: 'RegisterCommune', description: 'A commune of an entry.' });

const detailSchema = z
	.object({
		id: idOf('the detail'),
		label: textOf('What it is, in French.'),
		value: textOf('What the register says, as it says it.')
	})
	.meta({ id: 'RegisterDetail', description: 'Something that a register says of an entry in words.' });

export const registerEntrySchema = z
	.object({
		...referenceFields,
		communes: z.array(communeSchema).describe('Its communes in the atlas, ascending.'),
		figures: z.array(figureSchema).describe('Its figures.'),
		details: z.array(detailSchema).describe('What its register says of it in words.'),
		outsideCount: z
			.int()
			.nonnegative()
			.describe('Number of communes and EPCI that its list names beyond the atlas.'),
		areaKm2: orNull(areaOf('its outline; null where it has none')),
		lengthKm: orNull(kmOf('its line; null where it has none')),
		gapsM: z
			.array(z.int().nonnegative())
			.describe('Holes between the parts of a way, in metres, widest first; empty for what is no way.'),
		at: orNull(lngLatOf('A point on what is drawn of it; null where it only lists communes')),
		bbox: bboxOf('Box around what is drawn of it, or around its communes'),
		addresses: z.array(urlOf('A public address.')).describe('Public addresses that it is read from.'),
		note: orNull(textOf('What must be known to read it rightly, in French.'))
	})
	.meta({ id: 'RegisterEntry', description: 'An entry of an official register that lies in the atlas.' });
export type PublishedEntry = z.infer<typeof registerEntrySchema>;

export const registerSchema = referenceSetSchema
	.extend({ layer: idOf('its layer') })
	.meta({ id: 'Register', description: 'An official register or inventory.' });
