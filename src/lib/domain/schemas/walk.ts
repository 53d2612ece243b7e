import { z } from 'zod';
import { STATUSES, TRACE_KINDS, WALK_KINDS, WALK_PRECISIONS } from '../words';
import { existsSchema, statusDateSchema } from './fact';
import { bboxOf, dateOf, idOf, idsOf, inseeOf, inseesOf, lngLatOf, orNull, textOf, urlOf } from './fields';

const kmOf = (what: string) => z.number().nonnegative().describe(`Length of ${what}, in km.`);

const figureSchema = z
	.object({
		fact: idOf('the fact that gives it'),
		figure: z.int().nonnegative().describe("Index, from 0, in that fact's figures."),
		name: textOf('What is counted or measured, in French.'),
		value: z.number().describe('The value, in the unit beside it.'),
		unit: textOf('Unit, as the document has it.'),
		perimeter: textOf('What it is about, where that is not the place of its fact.').optional()
	})
	.meta({ id: 'WalkFigure', description: 'A number that a fact gives, with the way back to it.' });
export type WalkFigure = z.infer<typeof figureSchema>;
const figureOf = (what: string) => figureSchema.nullable().describe(`${what}; null where no fact gives it.`);

const communeSchema = z
	.object({
		code: inseeOf('the commune'),
		km: orNull(kmOf('the trace in it; null where there is no trace'))
	})
	.meta({ id: 'WalkCommune', description: 'A commune of a walk.' });

const gapSchema = z
	.object({ km: kmOf('the hole'), at: lngLatOf('Where the trace stops') })
	.meta({ id: 'WalkGap', description: 'A hole of the source, where the trace stops and goes on.' });

const publishedSchema = z
	.object({
		km: kmOf('the whole'),
		of: textOf('What it is the length of, in French.'),
		source: urlOf('Public address that gives it.')
	})
	.meta({ id: 'PublishedLength', description: 'A length that somebody else publishes.' });

const fileOf = (format: string) => textOf(`Path of the ${format} file below the site.`);

const traceSchema = z
	.object({
		kind: z
			.enum(TRACE_KINDS)
			.describe(
				'A way that one can follow; or water, or an old railway of the mines, along which nothing says that there is a way.'
			),
		source: idOf('its source, as in sources.json'),
		km: kmOf('the whole trace, computed on the sphere'),
		atlasKm: kmOf('what of it lies in communes of the atlas'),
		isLoop: z
			.boolean()
			.describe('Whether it leads back to its start: as its publisher says, else as its line does.'),
		parts: z.int().positive().describe('Lines that it comes in: one where it can be gone without a jump.'),
		start: lngLatOf('Where its line begins in the source, and with it the files'),
		gaps: z.array(gapSchema).describe('Holes of the source.'),
		asideKm: kmOf('parallel branches, spurs and arms of the source that the trace leaves out'),
		published: publishedSchema
			.nullable()
			.describe('Length that somebody else publishes for the same; null where none is known.'),
		bbox: bboxOf('Box around it'),
		files: z
			.object({
				gpx: fileOf('GPX'),
				line: fileOf('GPX without places'),
				kml: fileOf('KML'),
				geojson: fileOf('GeoJSON')
			})
			.describe('Files that hold it.')
	})
	.meta({ id: 'WalkTrace', description: 'A recorded trace, from an open source.' });
export type WalkTrace = z.infer<typeof traceSchema>;

const nearSchema = z
	.object({
		id: idOf('the official outline, or the fact that it shows'),
		name: textOf('Its name.'),
		set: orNull(textOf('Name of the set it belongs to, in French; null for the outline of a fact.')),
		layer: idOf('its layer'),
		register: orNull(idOf('its register, as in registers.json; null for the outline of a fact')),
		source: orNull(idOf('its source, as in sources.json; null for the outline of a fact')),
		communes: inseesOf('the communes it meets: those of the walk, where it meets some of them'),
		metres: z
			.int()
			.min(0)
			.describe('Metres from the trace, 0 where it crosses it. Nothing is said of the way to it.')
	})
	.meta({ id: 'NearOutline', description: 'A place of an official register near a trace.' });
export type NearOutline = z.infer<typeof nearSchema>;

const floodPlanSchema = z
	.object({
		fact: idOf('the fact that tells of the plan'),
		communes: inseesOf('the communes of the walk that it names; empty where the text gives no list')
	})
	.meta({ id: 'WalkFloodPlan', description: 'A flood prevention plan: a rule, never an alert.' });

const saidSchema = z
	.object({
		register: idOf('its register, as in registers.json'),
		entry: idOf('its entry there'),
		publisher: textOf('Who publishes it, in French.'),
		recorded: dateOf('the record of its line')
			.nullable()
			.describe('Date of the record of its line, as its publisher gives it; null where it gives none.'),
		time: z
			.object({
				least: z.int().positive().describe('Minutes, at least.'),
				most: z.int().positive().describe('Minutes, at most; the same where one time is given.')
			})
			.meta({ id: 'WalkTime', description: 'A time as the publisher gives it; nothing is computed.' })
			.nullable()
			.describe('Time to go it, as its publisher gives it; null where it gives none.'),
		page: orNull(urlOf("The publisher's page of it; null where it has none."))
	})
	.meta({ id: 'WalkRecord', description: 'What the publisher of a way says of it.' });

const stationSchema = z
	.object({
		name: textOf('Its name, as in its register.'),
		metres: z
			.int()
			.nonnegative()
			.describe('Metres from the trace, measured on the map: the way to it may be longer.'),
		at: lngLatOf('Where it is')
	})
	.meta({ id: 'WalkStation', description: 'A railway station that passengers use.' });

const floodCommunesSchema = z
	.object({
		entry: idOf('the plan, as in registers.json'),
		name: textOf('Its name.'),
		communes: inseesOf('the communes of the walk that are in it')
	})
	.meta({
		id: 'WalkFloodCommunes',
		description: 'A flood plan that holds in communes of a walk: a rule, never an alert.'
	});

const touchingSchema = z
	.object({ id: idOf('the other walk'), metres: z.int().nonnegative().describe('Metres between the lines.') })
	.meta({ id: 'TouchingWalk', description: 'A way whose line touches this one.' });

const outlinesSchema = z
	.object({
		register: idOf('their register, as in registers.json'),
		source: idOf('their source, as in sources.json'),
		label: textOf('Name of the set, in French.'),
		names: z
			.array(
				z
					.object({
						id: idOf('the outline'),
						name: textOf('Its name.'),
						communes: inseesOf('the communes it meets')
					})
					.meta({ id: 'WalkOutline', description: 'One of the places.' })
			)
			.describe('The places.')
	})
	.meta({ id: 'WalkOutlines', description: 'Official outlines that show a walk that is a set of places.' });

/** An item of `walks.json`. */
export const walkSchema = z
	.object({
		id: idOf('the walk'),
		kind: z.enum(WALK_KINDS).describe('What one goes out for.'),
		name: textOf('Its name, in French.'),
		summary: textOf('What it is, in our own words, in French.'),
		status: z
			.enum(STATUSES)
			.describe(
				'What the document of its first fact says at its date: planned is not done. `unstated` where no fact tells of it.'
			),
		statusDate: statusDateSchema,
		exists: existsSchema,
		facts: idsOf('the facts that show it', 'the one that tells of it first'),
		see: idsOf('facts that belong with it and place something else'),
		precision: z
			.enum(WALK_PRECISIONS)
			.describe('How exactly its place is known: a recorded trace, official outlines, or as its first fact.'),
		communes: z
			.array(communeSchema)
			.describe('Its communes: in order along the trace, or as its facts list them.'),
		isOrdered: z.boolean().describe('Whether the communes stand in the order of the way.'),
		territories: idsOf('the territories it speaks of or that its communes belong to'),
		outside: z.array(textOf('A place.')).describe('Places outside the atlas that its facts name.'),
		length: figureOf('Its length'),
		area: figureOf('Its area'),
		counts: z.array(figureSchema).describe('Other numbers of its facts that tell what it is.'),
		trace: traceSchema
			.nullable()
			.describe('Its recorded trace; null where no open source gives one: there is no file of it then.'),
		record: saidSchema
			.nullable()
			.describe('What the publisher of its way says of it; null where no register has it.'),
		station: stationSchema
			.nullable()
			.describe(
				'The nearest railway station, within 15 km of its trace; null where there is none or no trace.'
			),
		place: orNull(
			lngLatOf(
				'A point that a public source gives for it, or inside its official outline; its way in may be elsewhere'
			)
		),
		outlines: z.array(outlinesSchema).describe('Official outlines that show it.'),
		near: z.array(nearSchema).describe('What lies within 500 m of its trace; empty where it has none.'),
		touching: z.array(touchingSchema).describe('Ways that touch it, within 50 m; empty where it has no way.'),
		inCommunes: idsOf('other facts for going out that name one of its communes or meet it'),
		floodPlans: z.array(floodPlanSchema).describe('Flood prevention plans of its communes or territories.'),
		floodCommunes: z
			.array(floodCommunesSchema)
			.describe('Flood plans of registers that hold in its communes.'),
		neighbours: idsOf('other walks that share a commune', 'those that share most first'),
		bodies: z.array(textOf('A body.')).describe('Bodies that its facts name.'),
		pages: z.array(urlOf('A page.')).describe('Public pages that its facts cite.'),
		points: z
			.array(lngLatOf('One of them'))
			.describe('Positions to measure nearness from: along the trace, or centres of its communes.')
	})
	.meta({
		id: 'Walk',
		description: 'Something to go out to, from what the documents and open sources say.'
	});
export type Walk = z.infer<typeof walkSchema>;
