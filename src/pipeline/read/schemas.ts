import { z } from 'zod';
import { byLocale } from '../../lib/domain/locales.js';
import { isInseeCode, isSirenCode } from '../../lib/domain/codes';
import { sourceEntrySchema } from '../sources/source-entry';
import { everyLanguage } from './every-language';
import { DATA_THEME_CODES } from '../../lib/formats/catalogue/data-themes';
import {
	ACTOR_KINDS,
	DOCUMENT_KINDS,
	EXISTENCES,
	LEDGER_REASONS,
	SCOPES,
	STATUSES,
	TRACE_KINDS,
	WALK_KINDS
} from '../../lib/domain/words';

const one = (words: readonly string[]) => `expected one of ${words.join(', ')}`;
const enumOf = <const T extends readonly [string, ...string[]]>(words: T) =>
	z.enum(words, { error: one(words) });

const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected a kebab-case id without accents' });
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
	error: 'expected YYYY, YYYY-MM or YYYY-MM-DD between quotes'
});
const text = z.string().trim().min(1, { error: 'expected some text' });
const insee = z.string().refine(isInseeCode, { error: 'not an INSEE code' });
const siren = z.string().refine(isSirenCode, { error: 'not a SIREN number' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected 64 hexadecimal digits' });
const httpUrl = z.url({ protocol: /^https?$/, error: 'expected a public http(s) address' });
const colour = z.string().regex(/^#[0-9a-f]{6}$/, { error: 'expected a colour such as #7b3f98' });

const lines = z
	.tuple([z.int().positive(), z.int().positive()], { error: 'expected [first, last] line numbers' })
	.refine(([first, last]) => first <= last, {
		error: 'reversed line range: the first line comes after the last'
	});

const term = text.refine((value) => value.split(/\s+/).length <= 6, { error: 'expected six words at most' });

const cite = z.strictObject({
	lines,
	section: text,
	terms: z.array(term).min(1).max(5),
	/** Another document than the file's own. */
	document: id.optional()
});

const multilingual = z.strictObject({ ...byLocale(() => text.optional()), fr: text });

/** `n` communes of the `of` that the text counts, without listing them. */
const counted = z
	.strictObject({ communes: z.int().positive(), of: z.int().positive() })
	.refine(({ communes, of }) => communes <= of, { error: 'expected no more communes than there are' });

const where = z
	.strictObject({
		scope: enumOf(SCOPES),
		/** How named communes are known. */
		basis: enumOf(['stated', 'inferred']).optional(),
		communes: z.array(insee).default([]),
		territories: z.array(id).default([]),
		counted: counted.optional(),
		ends: z.array(insee).min(2, { error: 'expected at least two ends' }).optional(),
		precision: enumOf(['commune', 'point']).optional(),
		place: id.optional(),
		outside: z.array(text).default([]),
		source: httpUrl.optional(),
		note: multilingual.optional()
	})
	.superRefine((value, context) => {
		const { scope } = value;
		const isNamed = scope === 'named';
		const isPlaced = value.communes.length > 0 || value.ends !== undefined;
		const expect = (ok: boolean, path: string, message: string) => {
			if (!ok) context.addIssue({ code: 'custom', path: [path], message });
		};
		if (isNamed) expect(isPlaced, 'communes', 'expected communes or ends, since the scope is named');
		else {
			expect(!isPlaced, 'communes', `expected no communes and no ends, since the scope is ${scope}`);
			expect(value.basis === undefined, 'basis', 'expected no basis, since no commune is named');
			expect(value.place === undefined, 'place', 'expected no outline, since no commune is named');
		}
		if (value.basis === 'inferred')
			expect(value.source !== undefined, 'source', 'expected a public address, since the place is inferred');
		if (!isNamed && scope !== 'nowhere')
			expect(
				value.territories.length > 0,
				'territories',
				`expected a territory, since the scope is ${scope}`
			);
		if (value.counted) expect(scope === 'some', 'counted', 'expected only where some communes are concerned');
	});

const figure = z.strictObject({
	name: text,
	value: z.number(),
	unit: text,
	date: date.optional(),
	perimeter: text.optional(),
	cite: z.int().nonnegative().default(0)
});

const conflict = z.strictObject({
	about: text,
	values: z.array(z.strictObject({ value: text, cite: z.int().nonnegative() })).min(2)
});

const fact = z.strictObject({
	id,
	layer: id,
	name: text.max(90),
	summary: multilingual,
	status: enumOf(STATUSES),
	exists: enumOf(EXISTENCES).default('unstated'),
	period: z.strictObject({ from: date.optional(), to: date.optional() }).optional(),
	where,
	figures: z.array(figure).default([]),
	actors: z.array(text).default([]),
	see: z.array(id).default([]),
	conflicts: z.array(conflict).default([]),
	cites: z.array(cite).min(1)
});

/** A file of `seeds/`: one document and what it states; see `seeds/README.md`. */
export const seedSchema = z.strictObject({
	document: z.strictObject({
		id,
		kind: enumOf(DOCUMENT_KINDS),
		title: text,
		short: text,
		publishers: z.array(text).min(1),
		date: date.optional(),
		territories: z.array(id).min(1),
		/** Month in which its facts were last read against it. */
		read: date,
		file: text,
		sha256,
		lines: z.int().positive()
	}),
	facts: z.array(fact),
	ledger: z.array(z.strictObject({ lines, reason: enumOf(LEDGER_REASONS) }))
});
export type Seed = z.infer<typeof seedSchema>;
export type SeedFact = z.infer<typeof fact>;

/** `data/layers.yaml`. */
export const layersSchema = z.strictObject({
	themes: z
		.array(
			z.strictObject({
				id,
				label: everyLanguage,
				light: colour,
				dark: colour,
				/** Where data portals of Europe look for it. */
				dataTheme: enumOf(DATA_THEME_CODES)
			})
		)
		.min(1),
	layers: z
		.array(
			z.strictObject({
				id,
				theme: id,
				label: everyLanguage,
				description: everyLanguage,
				light: colour,
				dark: colour,
				pattern: enumOf(['hatch', 'cross', 'dots', 'grid', 'solid']),
				angle: z.literal([0, 45, 90, 135], { error: 'expected 0, 45, 90 or 135' }).default(45),
				initial: z.boolean().default(false),
				/** French words by which the reader of new documents proposes it; never published. */
				vocabulary: z.array(text).default([])
			})
		)
		.min(1)
});
export type LayersFile = z.infer<typeof layersSchema>;
export type LayerDefinition = LayersFile['layers'][number];
export type ThemeDefinition = LayersFile['themes'][number];

/** `data/territories.yaml`. */
export const territoriesSchema = z.strictObject({
	territories: z
		.array(
			z.strictObject({
				id,
				label: text,
				short: text,
				kind: enumOf(['epci', 'pole']),
				siren: siren.optional(),
				parts: z.array(id).default([])
			})
		)
		.min(1)
});
export type TerritoryDefinition = z.infer<typeof territoriesSchema>['territories'][number];

/** `data/places.yaml`: a named place and the features of the sources that show it. */
export const placesSchema = z.strictObject({
	places: z.array(
		z.strictObject({
			id,
			parts: z
				.array(z.strictObject({ source: id, match: z.record(text, z.union([z.string(), z.number()])) }))
				.min(1)
		})
	)
});
export type PlaceDefinition = z.infer<typeof placesSchema>['places'][number];

/** `data/actors.yaml`: who carries or pays, each under one name. */
export const actorsSchema = z.strictObject({
	actors: z
		.array(
			z.strictObject({
				id,
				/** What facts say. */
				short: text,
				name: text,
				kind: enumOf(ACTOR_KINDS),
				/** The body's own public site. */
				site: httpUrl.optional()
			})
		)
		.min(1)
});
export type ActorDefinition = z.infer<typeof actorsSchema>['actors'][number];

/** `data/glossary.yaml`: acronyms and short names, in full and in a sentence. */
export const glossarySchema = z.strictObject({
	terms: z
		.array(
			z.strictObject({ term: text, expanded: everyLanguage, says: everyLanguage, source: httpUrl.optional() })
		)
		.min(1)
});
export type GlossaryTerm = z.infer<typeof glossarySchema>['terms'][number];

/** `data/spellings.yaml`: other spellings of communes, to be found by. */
export const spellingsSchema = z.strictObject({ spellings: z.record(z.string(), z.array(text).min(1)) });

/** `data/sources.yaml`: the open data, each file locked by its sha256. */
export const sourcesSchema = z.strictObject({
	sources: z.array(sourceEntrySchema).min(1),
	/** What registers, the ground of the map, walks and tests read beside. */
	openData: z.array(sourceEntrySchema).default([])
});

/** `data/region.yaml`: what the atlas of a whole region takes in. */
export const regionSchema = z.strictObject({
	code: z.string().regex(/^\d{2}$/, { error: 'expected the code of a region, such as 32' }),
	outlines: z.array(id).min(1),
	sources: z.array(sourceEntrySchema).default([])
});
export type RegionFile = z.infer<typeof regionSchema>;

const trace = z.strictObject({
	source: id,
	kind: enumOf(TRACE_KINDS),
	/** Names of the source's lines that make it; all of them where none is given. */
	names: z.array(text).default([]),
	/** Which of the source's files it is, from 0, where the source is several. */
	part: z.int().nonnegative().optional(),
	/** What somebody else publishes as its whole length. */
	published: z.strictObject({ km: z.number().positive(), of: everyLanguage, source: httpUrl }).optional()
});

const walk = z
	.strictObject({
		id,
		kind: enumOf(WALK_KINDS),
		/** Those of its first fact unless told; where the table tells, no fact gives its status. */
		name: everyLanguage.optional(),
		summary: everyLanguage.optional(),
		/** Facts that show it and place it, the one that tells of it first. */
		facts: z.array(id).default([]),
		/** Facts that belong with it and place something else. */
		see: z.array(id).default([]),
		/** Names of figures of its facts. */
		length: text.optional(),
		area: text.optional(),
		counts: z.array(text).default([]),
		trace: trace.optional(),
		/** Id of the entry of a register that is the same way: its line and what its publisher says of it. */
		entry: id.optional(),
		outlines: z.array(id).default([])
	})
	.superRefine((value, context) => {
		const expect = (ok: boolean, path: string, message: string) => {
			if (!ok) context.addIssue({ code: 'custom', path: [path], message });
		};
		const isShown = value.facts.length > 0 || value.trace !== undefined || value.outlines.length > 0;
		expect(isShown, 'facts', 'expected a fact, a trace or outlines that show it');
		for (const field of ['name', 'summary'] as const)
			expect(
				value.facts.length > 0 || value[field] !== undefined,
				field,
				`expected a ${field}, since no fact tells of it`
			);
	});

/** A register whose entries are ways to go, as far as they are of a kind. */
const waysRule = z.strictObject({
	register: id,
	kind: enumOf(WALK_KINDS),
	trace: enumOf(TRACE_KINDS),
	/** What the register calls them, in its details `category` and `type`; all of them where none is given. */
	category: z.array(text).optional(),
	type: text.optional(),
	/** Codes of entries that are left out. */
	omit: z.array(text).default([]),
	/** Entries of which less lies in the atlas are left out, in km. */
	leastKm: z.number().nonnegative().default(0.5),
	summary: everyLanguage
});
export type WaysRule = z.infer<typeof waysRule>;

/** `data/walks.yaml`: what one may go out to. */
export const walksSchema = z.strictObject({
	/** Facts that are flood plans. */
	floodPlans: z.array(id),
	/** Registers whose entries are flood plans with their communes. */
	floodRegisters: z.array(id).default([]),
	/** Registers whose entries have the place of a walk. */
	places: z.array(id).default([]),
	/** Register of railway stations. */
	stations: id.optional(),
	/** Registers whose entries are ways to go, first rule that holds. */
	ways: z.array(waysRule).default([]),
	/** Registers whose outlines are told where they lie near a trace. */
	near: z.array(id),
	/** Layers whose facts are told with the communes of a walk. */
	layers: z.array(id),
	walks: z.array(walk)
});
export type WalksFile = z.infer<typeof walksSchema>;
export type WalkDefinition = WalksFile['walks'][number];
