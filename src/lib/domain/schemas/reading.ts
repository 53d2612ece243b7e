import { z } from 'zod';
import { DOCUMENT_KINDS, LEDGER_REASONS } from '../words';
import {
	areaOf,
	countOf,
	dateOf,
	idOf,
	idsOf,
	inseeTextsOf,
	inseesOf,
	linesOf,
	orNull,
	ratioOf,
	sha256Of,
	textOf,
	urlOf
} from './fields';

const ledgerSchema = z
	.object({
		lines: linesOf('Lines of the file'),
		reason: z.enum(LEDGER_REASONS).describe('Why no fact cites them.')
	})
	.meta({ id: 'LedgerRange', description: 'Lines that were read and that no fact cites.' });
export type LedgerRange = z.infer<typeof ledgerSchema>;

export const documentSchema = z
	.object({
		id: idOf('the document'),
		kind: z.enum(DOCUMENT_KINDS).describe('What it is.'),
		title: textOf('Its title.'),
		short: textOf('Its short title.'),
		publishers: z.array(textOf('A publisher.')).min(1).describe('Who published or signed it.'),
		date: orNull(dateOf('Its date; null where it bears none')),
		read: dateOf('When its facts were last read against it'),
		territories: idsOf('the territories it is about'),
		file: textOf('Name of the file of its text, that lines are counted in.'),
		sha256: sha256Of('that file'),
		lines: countOf('lines of that file'),
		factCount: countOf('facts taken from it'),
		ledger: z.array(ledgerSchema).describe('Lines that no fact cites, with the reason.')
	})
	.meta({ id: 'Document', description: 'A public document that was read from the first line to the last.' });
export type SourceDocument = z.infer<typeof documentSchema>;

export const sourceSchema = z
	.object({
		id: idOf('the source'),
		label: textOf('What it holds, in French.'),
		attribution: textOf('Credit to print beside anything made from it.'),
		licence: textOf('Name of its licence.'),
		licenceUrl: urlOf('Address of its licence.'),
		origin: textOf('Who made it and how it came here, in French.'),
		vintage: textOf('What date its content is of, in French where it is no date.'),
		url: z.string().describe('Address it was taken from; empty where there is none to give.'),
		sha256: sha256Of('its file'),
		state: z
			.enum(['used', 'none', 'left-out'])
			.describe('Whether this build could use it, or was asked to leave it out.')
	})
	.meta({ id: 'Source', description: 'Open data that the atlas is built from.' });
export type Source = z.infer<typeof sourceSchema>;

const pairOf = <S extends z.ZodType>(item: S, what: string) => z.tuple([item, item]).describe(what);

export const overlapSchema = z
	.object({
		layers: pairOf(idOf('a layer'), 'Ids of the two layers, in the order of layers.json.'),
		communes: inseeTextsOf('the communes that both cover, ascending'),
		population: countOf('inhabitants of those communes'),
		areaKm2: areaOf('those communes, whole'),
		shareRatio: pairOf(
			ratioOf('A share'),
			'Share of the communes of the first, and of the second, that the other covers too, between 0 and 1.'
		),
		jaccard: ratioOf('Communes of both over communes of either')
	})
	.meta({ id: 'Overlap', description: 'Two layers that share communes.' });
export type Overlap = z.infer<typeof overlapSchema>;

const outlinedSchema = z
	.object({
		kind: z.enum(['fact', 'reference']).describe('A fact, or an entry of an official register.'),
		id: idOf('that fact or outline'),
		layer: idOf('its layer'),
		name: textOf('Its name.')
	})
	.meta({ id: 'OutlinedThing', description: 'Something shown by an official outline.' });
export type OutlinedThing = z.infer<typeof outlinedSchema>;

export const outlineOverlapSchema = z
	.object({
		a: outlinedSchema,
		b: outlinedSchema,
		area: z
			.object({
				areaKm2: areaOf('what both have in common, computed on the sphere'),
				shareRatio: pairOf(
					ratioOf('A share'),
					'Share of the first, and of the second, that the other covers, between 0 and 1.'
				)
			})
			.optional()
			.describe('Where both are areas.'),
		length: z
			.object({
				lengthKm: z.number().nonnegative().describe('Length of the line in the area, in km.'),
				shareRatio: ratioOf('Share of the line that lies in the area')
			})
			.optional()
			.describe('Where the first is a line and the second an area.'),
		isSameOutline: z
			.boolean()
			.describe('Both are shown by the same outline: how they are shown, not a finding.'),
		communes: inseesOf('the communes that both meet')
	})
	.meta({ id: 'OutlineOverlap', description: 'Two official outlines of different layers that overlap.' });
export type OutlineOverlap = z.infer<typeof outlineOverlapSchema>;
