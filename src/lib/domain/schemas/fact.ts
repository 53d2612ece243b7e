import { z } from 'zod';
import { byLocale, type Locale } from '../locales.js';
import { BASES, EXISTENCES, PRECISIONS, SCOPES, STATUSES } from '../words';
import { dateOf, idOf, idsOf, inseesOf, linesOf, orNull, textOf, urlOf } from './fields';

const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = { fr: 'French', nl: 'Dutch', en: 'English' };

const periodSchema = z
	.object({
		from: dateOf('First day, month or year').optional(),
		to: dateOf('Last day, month or year').optional()
	})
	.meta({ id: 'Period', description: 'When it happens, as far as the document says.' });
export type Period = z.infer<typeof periodSchema>;

const citeOf = (what: string) =>
	z.int().nonnegative().describe(`Index, from 0, in the fact's citations of the passage that gives ${what}.`);

/** What a figure says, wherever it stands. */
export const figureFields = {
	name: textOf('What is counted or measured, in French.'),
	value: z.number().describe('The value, in the unit beside it.'),
	unit: textOf('Unit, as the document has it: M€, ha, logements, km …'),
	date: dateOf('What moment the figure is of').optional(),
	perimeter: textOf('What it is about, where that is not the place of its fact.').optional(),
	cite: citeOf('it')
};

const figureSchema = z
	.object(figureFields)
	.meta({ id: 'Figure', description: 'A number that the document gives. Missing is not zero.' });
export type Figure = z.infer<typeof figureSchema>;

export const citationSchema = z
	.object({
		document: idOf('the document, as in documents.json'),
		file: textOf('File of its text, as in documents.json.'),
		section: textOf('Headings that lead to the passage, joined by ›.'),
		lines: linesOf('Lines of that file'),
		terms: z
			.array(textOf('A term that stands on those lines.'))
			.min(1)
			.describe('Short terms that stand on those lines, spelt as they are there.')
	})
	.meta({ id: 'Citation', description: 'A passage that states the fact.' });
export type Citation = z.infer<typeof citationSchema>;

const conflictSchema = z
	.object({
		about: textOf('What the passages disagree about, in French.'),
		values: z
			.array(
				z.object({ value: textOf('One of the values, as its passage has it.'), cite: citeOf('that value') })
			)
			.min(2)
			.describe('Every value given; none is preferred.')
	})
	.meta({ id: 'Conflict', description: 'Passages that do not agree: all values are kept.' });

const countedSchema = z
	.object({
		communes: z.int().positive().describe('How many communes are concerned.'),
		of: z.int().positive().describe('Of how many.')
	})
	.meta({ id: 'Counted', description: 'So many communes of so many, counted and not listed.' });

/** What a status is read with, wherever it is told. */
export const statusDateSchema = orNull(dateOf('Date of the document that says so; null where it bears none'));

/** Whether a thing is there, wherever it is told. */
export const existsSchema = z
	.enum(EXISTENCES)
	.describe(
		'Whether the thing itself is there at that date, whatever works are planned on it; `unstated` where the text does not let one say.'
	);

/** A fact, as every file of the contract gives it. */
export const factSchema = z
	.object({
		id: idOf('the fact'),
		layer: idOf('its layer, as in layers.json'),
		name: textOf('Its name, in French.'),
		summary: z
			.object(byLocale((locale) => textOf(`In ${LANGUAGE_NAMES[locale]}.`).optional()))
			.describe('What it is, in our own words, by language. French is always there.'),
		status: z
			.enum(STATUSES)
			.describe(
				'What the document says of it at the date of the document: planned is not done. `happened` is for past events, ' +
					'`ended` for bodies and schemes that are no more.'
			),
		statusDate: statusDateSchema,
		outcome: orNull(
			textOf(
				'Where the term of an open status had passed when the document was last read: id of a later fact that it is linked to, ' +
					'or `unknown`. Null for every other fact.'
			)
		),
		exists: existsSchema,
		period: periodSchema.nullable().describe('When it happens; null where the document does not say.'),
		basis: z
			.enum(BASES)
			.describe(
				'Where its place comes from: stated in the text, inferred from a public source, said of a territory, none.'
			),
		scope: z
			.enum(SCOPES)
			.describe(
				'What it reaches: communes that are named, the whole of its territories, some of their communes that are not listed, ' +
					'one site in them that is not situated, nowhere in the atlas.'
			),
		counted: countedSchema
			.nullable()
			.describe('Where some communes are concerned and the text counts them; null otherwise.'),
		precision: z
			.enum(PRECISIONS)
			.describe(
				'How exactly its place is known: official outline, point somewhere in a commune, link between two ends ' +
					'whose path is not known, whole commune, whole territory, none.'
			),
		communes: inseesOf(
			'the communes named or inferred; its outline adds none; empty for what is said of a territory and for no place'
		),
		territories: idsOf('the territories it speaks of: those stated, or those of its communes'),
		ends: inseesOf('the ends of a link, in order; empty for anything else'),
		place: orNull(idOf('the official outline that shows it; null where there is none')),
		outside: z.array(textOf('A place.')).describe('Places outside the atlas that it names.'),
		source: orNull(urlOf('Public address that an inferred place comes from; null otherwise.')),
		note: orNull(textOf('What must be known to read it rightly, in French; null where there is nothing.')),
		figures: z.array(figureSchema).describe('Its figures.'),
		actors: z.array(textOf('An actor, as the document names it.')).describe('Who does it or pays for it.'),
		see: idsOf('other facts to read with it'),
		conflicts: z.array(conflictSchema).describe('What passages disagree about.'),
		citations: z.array(citationSchema).min(1).describe('Passages that state it, at least one.')
	})
	.meta({ id: 'Fact', description: 'Something that a document says happens somewhere.' });
export type Fact = z.infer<typeof factSchema>;
