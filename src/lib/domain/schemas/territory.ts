import { z } from 'zod';
import { FIGURE_SCOPES, TERRITORY_SCOPES } from '../words';
import { citationSchema, factSchema, figureFields } from './fact';
import { areaOf, countOf, dateOf, idOf, idsOf, inseeOf, orNull, textOf } from './fields';
import { boundariesSchema, territoryFields } from './place';

const coverageSchema = z
	.object({
		id: idOf('the fact'),
		layer: idOf('its layer'),
		scope: z
			.enum(TERRITORY_SCOPES)
			.describe(
				'What it is about: this territory alone, several together, the whole that it is a part of, some of its parts, or a place in it.'
			)
	})
	.meta({ id: 'TerritoryCoverage', description: 'A fact that concerns the territory, and how.' });
export type TerritoryCoverage = z.infer<typeof coverageSchema>;

const figureSchema = z
	.object({
		...figureFields,
		fact: idOf('the fact that it belongs to'),
		layer: idOf('the layer of that fact'),
		scope: z.enum(FIGURE_SCOPES).describe('What it is about, seen from this territory.'),
		citation: citationSchema
	})
	.meta({ id: 'TerritoryFigure', description: 'A figure, what it is about and the passage that gives it.' });
export type TerritoryFigure = z.infer<typeof figureSchema>;

const layerSchema = z
	.object({
		layer: idOf('the layer'),
		wideCount: countOf('facts that hold for the territory, its whole or some of its parts'),
		placedCount: countOf('facts placed in its communes'),
		referenceCount: countOf('official outlines in its communes that no document names'),
		communeCount: countOf('its communes that the layer covers otherwise than by a whole territory')
	})
	.meta({ id: 'TerritoryLayer', description: 'What there is of a layer in the territory.' });
export type TerritoryLayer = z.infer<typeof layerSchema>;

const readingSchema = z
	.object({
		id: idOf('the document, as in documents.json'),
		short: textOf('Its short title.'),
		title: textOf('Its title.'),
		date: orNull(dateOf('Its date; null where it bears none')),
		wideCount: countOf('facts from it about the territory as a whole'),
		placedCount: countOf('facts from it placed in its communes')
	})
	.meta({ id: 'TerritoryReading', description: 'A document that speaks of the territory.' });
export type TerritoryReading = z.infer<typeof readingSchema>;

const communeSchema = z
	.object({
		code: inseeOf('the commune'),
		name: textOf('Its name.'),
		epci: idOf('its EPCI'),
		population: countOf('inhabitants'),
		areaKm2: areaOf('the commune'),
		layers: idsOf('the layers that cover it otherwise than by a whole territory'),
		factCount: countOf('facts that name it, infer it or meet it by an official outline')
	})
	.meta({ id: 'TerritoryCommune', description: 'A commune of the territory.' });
export type TerritoryCommune = z.infer<typeof communeSchema>;

/** `territories/<id>.json`: a territory's page as data. */
export const territoryFileSchema = z.object({
	...territoryFields,
	wholes: idsOf('the territories that it is a part of'),
	boundaries: boundariesSchema,
	coverage: z.array(coverageSchema).describe('Facts that concern it, in the order of the layers.'),
	facts: z.array(factSchema).describe('Those facts, in the same order.'),
	figures: z.array(figureSchema).describe('Figures about it, in the order of the layers.'),
	layers: z.array(layerSchema).describe('Layers of which there is something.'),
	documents: z.array(readingSchema).describe('Documents read for it.'),
	silent: idsOf('the layers for which the documents say nothing: that is not "not covered"'),
	communes: z.array(communeSchema).describe('Its communes, in ascending order of code.')
});
export type TerritoryFile = z.infer<typeof territoryFileSchema>;
