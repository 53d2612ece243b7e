import { z } from 'zod';
import { REFERENCE_KNOWLEDGE } from '../words';
import { dateOf, idOf, idsOf, orNull, textOf, urlOf } from './fields';

/** What a commune's file and a layer's GeoJSON say of an entry of an official register. */
export const referenceFields = {
	id: idOf('the entry: its register and its code there'),
	register: idOf('its register, as in registers.json'),
	code: textOf('Its code in the register, as text.'),
	layer: idOf('its layer'),
	name: textOf('Its name, as the register has it; what an entry is called where it has none.'),
	set: textOf('What an entry of the register is called, in French.'),
	source: idOf('its source, as in sources.json; `atlas` for a table kept by hand from public addresses'),
	knowledge: z
		.enum(REFERENCE_KNOWLEDGE)
		.describe('Listed by the register, or deduced from public addresses by the atlas.'),
	date: orNull(dateOf('What date the register speaks of; null where its publisher does not say')),
	isMember: z
		.boolean()
		.describe('Whether it is one of the things its layer is about, and not only what surrounds them.'),
	isPartial: z.boolean().describe('Whether its list of communes is known to be incomplete.'),
	certainty: orNull(textOf('How sure it is, a word of the register; null where it is certain.')),
	state: orNull(
		textOf('What has become of it at its date, in French; null where its register does not say.')
	),
	facts: idsOf('the facts of documents that speak of the same thing'),
	url: orNull(urlOf('Page of its publisher about it; null where there is none.'))
};

export const referenceSchema = z
	.object(referenceFields)
	.meta({ id: 'Reference', description: 'An entry of an official register or inventory.' });
export type PublishedReference = z.infer<typeof referenceSchema>;
