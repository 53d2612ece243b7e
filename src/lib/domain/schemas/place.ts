import { z } from 'zod';
import { COVERAGE_BASES } from '../words';
import { factSchema } from './fact';
import {
	areaOf,
	bboxOf,
	countOf,
	dateOf,
	idOf,
	idsOf,
	inseeOf,
	inseesOf,
	lngLatOf,
	orNull,
	ratioOf,
	textOf
} from './fields';
import { referenceSchema } from './reference';

/** What the outlines of communes are in this build. */
export const boundariesSchema = z
	.enum(['outline', 'cell'])
	.describe(
		'Outlines of communes in this build: official ones, or, where no source could be had, approximate cells made from the centre, the area and the second moments of each.'
	);
export type BoundaryKind = z.infer<typeof boundariesSchema>;

/** What is told of a territory wherever it stands. */
export const territoryFields = {
	id: idOf('the territory'),
	label: textOf('Its name.'),
	short: textOf('Its short name.'),
	kind: z.enum(['epci', 'pole']).describe('An EPCI, or a pole that several EPCI make.'),
	siren: z
		.array(
			z
				.string()
				.regex(/^\d{9}$/)
				.describe('SIREN number: nine digits, never a number.')
		)
		.describe('SIREN number of an EPCI; empty for a pole.'),
	parts: idsOf('the territories it is made of'),
	population: countOf('inhabitants, the sum over its communes'),
	areaKm2: areaOf('its communes together'),
	bbox: bboxOf('Box around it'),
	labelAt: lngLatOf('Where its name is written on a map')
};

export const territorySchema = z
	.object({ ...territoryFields, communes: inseesOf('its communes, ascending') })
	.meta({ id: 'Territory', description: 'A territory of the atlas.' });
export type Territory = z.infer<typeof territorySchema>;

const communeFields = {
	code: inseeOf('the commune'),
	name: textOf('Its name.'),
	epci: idOf('its EPCI, as in territories.json'),
	territories: idsOf('all its territories'),
	population: countOf('inhabitants'),
	areaKm2: areaOf('the commune'),
	layers: idsOf('the layers that cover it otherwise than by a whole territory', 'in the order of layers.json')
};

/** A row of `communes.json`. */
export const communeRecordSchema = z
	.object({
		...communeFields,
		facts: idsOf('the facts that name it or infer it'),
		references: idsOf('the entries of official registers that list it or meet it'),
		inherited: idsOf('the facts that hold for the whole of a territory of its'),
		unlisted: idsOf(
			'the facts about some communes of a territory of its that are not listed, or about a site of it that is not situated'
		)
	})
	.meta({ id: 'CommuneRecord', description: 'A commune with what covers it, by id.' });
export type CommuneRecord = z.infer<typeof communeRecordSchema>;

const sharedAreaSchema = z
	.object({
		areaKm2: areaOf('what both have in common, computed on the sphere'),
		communeRatio: ratioOf('Share of the commune that the outline covers'),
		outlineRatio: ratioOf('Share of the outline that lies in the commune')
	})
	.meta({ id: 'SharedArea', description: 'What an official outline and a commune have in common.' });
export type SharedArea = z.infer<typeof sharedAreaSchema>;

const coverageSchema = z
	.object({
		kind: z.enum(['fact', 'reference']).describe('A fact, or an entry of an official register.'),
		id: idOf('that fact or outline'),
		layer: idOf('its layer'),
		basis: z
			.enum(COVERAGE_BASES)
			.describe(
				'Why it is said to concern the commune: stated in the text, inferred from a public source, an official outline meets ' +
					'the commune, inherited from a whole territory, or said of communes (`unlisted`) or of a site (`unsituated`) of its ' +
					'territory that are not named.'
			),
		share: sharedAreaSchema
			.optional()
			.describe(
				'Where it has an official outline that is an area and the outlines of communes are known; never with approximate cells.'
			)
	})
	.meta({ id: 'Coverage', description: 'Why something is said to cover the commune.' });
export type Coverage = z.infer<typeof coverageSchema>;

const readingSchema = z
	.object({
		id: idOf('the document, as in documents.json'),
		short: textOf('Its short title.'),
		title: textOf('Its title.'),
		date: orNull(dateOf('Its date; null where it bears none')),
		factCount: countOf('facts from it that name the commune or infer it'),
		inheritedCount: countOf('facts from it that hold for a whole territory of the commune'),
		unlistedCount: countOf('facts from it about communes or a site of its territories that it does not name')
	})
	.meta({
		id: 'DocumentReading',
		description: 'A document that speaks of the commune or of a territory of its.'
	});
export type DocumentReading = z.infer<typeof readingSchema>;

const differenceSchema = z
	.object({
		layer: idOf('the layer'),
		communes: inseesOf('the neighbours that have it, or that have it not')
	})
	.meta({ id: 'LayerDifference', description: 'A layer that tells the commune from neighbours.' });
export type LayerDifference = z.infer<typeof differenceSchema>;

/** `communes/<insee>.json`: a commune's page as data. */
export const communeFileSchema = z.object({
	...communeFields,
	centre: lngLatOf('Centre of the commune'),
	postcodes: z
		.array(
			z
				.string()
				.regex(/^\d{5}$/)
				.describe('Five digits.')
		)
		.describe('Its postcodes.'),
	boundaries: boundariesSchema,
	coverage: z
		.array(coverageSchema)
		.describe(
			'Everything that covers it and why, in the order of the layers; what does not name it comes last.'
		),
	facts: z.array(factSchema).describe('Facts that name it or infer it.'),
	references: z.array(referenceSchema).describe('Entries of official registers that list it or meet it.'),
	inherited: z.array(factSchema).describe('Facts that hold for the whole of a territory of its.'),
	unlisted: z
		.array(factSchema)
		.describe(
			'Facts about some communes of a territory of its that are not listed, or about a site of it that is not situated: they may concern it or not.'
		),
	documents: z.array(readingSchema).describe('Documents read for it.'),
	silent: idsOf(
		'the layers for which the atlas has no fact on this commune or its territories and no outline: that is not "not covered"'
	),
	neighbours: z
		.array(
			z
				.object({ code: inseeOf('the neighbour'), name: textOf('Its name.') })
				.meta({ id: 'Neighbour', description: 'A commune that shares a border with it.' })
		)
		.describe('Communes of the atlas around it.'),
	missing: z
		.array(differenceSchema)
		.describe('Layers that neighbours have and it has not, most neighbours first.'),
	own: z.array(differenceSchema).describe('Layers that it has and some neighbours have not.')
});
export type CommuneFile = z.infer<typeof communeFileSchema>;
