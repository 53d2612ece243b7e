import { z } from 'zod';
import { isInseeCode } from '../../lib/domain/codes';
import { everyLanguage, everyLanguageOrName } from './every-language';

const id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'expected a kebab-case id without accents' });
const text = z.string().trim().min(1, { error: 'expected some text' });
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
	error: 'expected YYYY, YYYY-MM or YYYY-MM-DD between quotes'
});
const texts = z.array(text).min(1);
const insee = z.string().refine(isInseeCode, { error: 'not an INSEE code' });

/** What is asked of a feature: of one of these properties, that it is among values, begins with one, or is there at all. */
const rule = z.union(
	[
		z.strictObject({ anyOf: texts, is: z.array(z.union([text, z.number()])).min(1) }),
		z.strictObject({ anyOf: texts, startsWith: texts }),
		z.strictObject({ anyOf: texts, exists: z.literal(true) })
	],
	{ error: 'expected {anyOf: [properties]} with one of is, startsWith and exists' }
);
export type FeatureRule = z.infer<typeof rule>;

/** How entries cover communes. */
const covers = z.discriminatedUnion('by', [
	/** Those whose INSEE codes, or whose EPCI's SIREN number, stand in a property; a table may say how each is known, and where. */
	z.strictObject({ by: z.literal('list'), property: text, how: text.optional(), address: text.optional() }),
	/** Those whose names stand in a property with commas between them, near the outline: its file knows no codes. */
	z.strictObject({ by: z.literal('names'), property: text }),
	/** Those that the outline meets by more than a sliver, or of which it covers at least a share (0–1). */
	z.strictObject({ by: z.literal('area'), atLeast: z.number().gt(0).lte(1).optional() }),
	/** None: it only lies there. */
	z.strictObject({ by: z.literal('situate') })
]);

const figure = z.strictObject({
	id,
	label: everyLanguage,
	unit: everyLanguageOrName,
	date: date.optional(),
	/** Where its value stands; of the features themselves unless another source is named, whose `key` holds the code. */
	property: text,
	source: id.optional(),
	key: text.optional(),
	/** Whether upstream writes 0 for what it does not know. */
	isNoneAtZero: z.literal(true).optional()
});

const entry = z.strictObject({
	/** In place of the name upstream. */
	name: text.optional(),
	note: everyLanguage.optional(),
	/** Facts that speak of the same thing, to be set against it. */
	facts: z.array(id).min(1).optional(),
	/** Whether its list of communes is known to be incomplete. */
	isPartial: z.literal(true).optional(),
	/** Communes that belong to it although its outline misses them, and that do not although it takes them in: outlines upstream are rough. */
	add: z.array(insee).min(1).optional(),
	drop: z.array(insee).min(1).optional(),
	/** What has become of it, and when. */
	state: everyLanguage.optional(),
	date: date.optional()
});

const count = z.int().nonnegative();

/** One register: an official list or inventory, and how its entries are read from a source, without code of its own. */
const register = z
	.strictObject({
		id,
		layer: id,
		/** `register` lists it; `deduced`: a public address lets one situate it. */
		knowledge: z.enum(['register', 'deduced']),
		/** Id in `data/sources.yaml`, or the path of a table kept by hand. */
		source: id.optional(),
		table: z
			.string()
			.regex(/^data\/[\w-]+\.csv$/, 'expected data/….csv')
			.optional(),
		label: everyLanguage,
		/** What one entry is called; its name where it has none. */
		entry: everyLanguage,
		publisher: everyLanguageOrName,
		/** The day, month or year that it speaks of; none where its publisher does not say. */
		date: date.optional(),
		/** Of what is drawn anew from time to time. */
		generation: text.optional(),
		kind: z.enum(['outline', 'communes', 'points', 'lines']),
		/** Whether its lines are ways that one follows: their gaps are then told. */
		isRoute: z.literal(true).optional(),
		covers,
		keep: z.array(rule).default([]),
		omit: z.array(rule).default([]),
		/** Properties that hold the code, the first that is there; without any, all features are one entry. */
		code: texts.optional(),
		/** How many of its first characters are the code. */
		codeLength: z.int().positive().optional(),
		/** Codes in place of those upstream, where one thing has several or none is fit to be one. */
		recode: z.record(text, text).default({}),
		name: texts.optional(),
		/** What stands between codes, and between names, where one feature is several entries. */
		split: text.optional(),
		/** Codes of entries whose name upstream is another one's. */
		unnamed: z.array(text).default([]),
		figures: z.array(figure).default([]),
		details: z.array(z.strictObject({ id, label: everyLanguage, property: text })).default([]),
		/** Columns of public addresses, in a table. */
		addresses: z.array(text).default([]),
		/** Column that says how sure an entry is, in a table, and what its words are called. */
		certainty: z.strictObject({ property: text, words: z.record(id, everyLanguage) }).optional(),
		/** What the words of `covers.how` are called. */
		how: z.record(id, everyLanguage).optional(),
		/** Address of an entry's page, `{code}` in it; or the property that holds it. */
		url: z.string().includes('{code}').optional(),
		urlProperty: text.optional(),
		/** What it is, and what it is not. */
		note: everyLanguage,
		/** Whether it is drawn with its layer; else a switch away. */
		shown: z.boolean().default(true),
		entries: z.record(text, entry).default({}),
		/** How many entries the atlas holds, in all and by territory. */
		expected: z.strictObject({ count, mel: count, cavm: count, caph: count, pma: count })
	})
	.superRefine((value, context) => {
		const expect = (ok: boolean, path: string, message: string) => {
			if (!ok) context.addIssue({ code: 'custom', path: [path], message });
		};
		expect(
			(value.source === undefined) !== (value.table === undefined),
			'source',
			'expected a source or a table'
		);
		if (value.knowledge === 'deduced')
			expect(value.table !== undefined, 'table', 'expected a table with addresses, since it is deduced');
		for (const [index, { source, key }] of value.figures.entries())
			if ((source === undefined) !== (key === undefined))
				context.addIssue({
					code: 'custom',
					path: ['figures', index],
					message: 'expected a source and its key, or neither'
				});
	});

/** `data/registers.yaml`. */
export const registersSchema = z.strictObject({ registers: z.array(register).min(1) });
export type RegistersFile = z.infer<typeof registersSchema>;
export type RegisterDefinition = z.infer<typeof registersSchema>['registers'][number];
export type RegisterFigure = RegisterDefinition['figures'][number];
