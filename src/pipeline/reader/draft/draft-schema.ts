import { z } from 'zod';
import { DOCUMENT_KINDS, LEDGER_REASONS, SCOPES, STATUSES } from '../../../lib/domain/words';

const sure = z.enum(['high', 'medium', 'low']);
const lines = z.tuple([z.int().positive(), z.int().positive()]);
const text = z.string().min(1);

const candidateSchema = z.strictObject({
	/** Stable while the text is: its first line and its place among those that begin there. */
	id: text,
	lines,
	section: z.string(),
	/** How sure it is that this is a fact, and what speaks for it. */
	sure,
	why: z.array(text).default([]),
	terms: z.array(text).default([]),
	layers: z.array(z.strictObject({ layer: text, sure, why: z.array(text).default([]) })).default([]),
	status: z.strictObject({ is: z.enum(STATUSES), sure, why: z.array(text).default([]) }),
	scope: z.strictObject({ is: z.enum(SCOPES), territories: z.array(text), sure, why: text }),
	communes: z.array(z.strictObject({ code: text, spelling: text, sure, why: text })).default([]),
	/** Names of communes that are something else here. */
	refused: z.array(z.strictObject({ spelling: text, why: text })).default([]),
	figures: z
		.array(
			z.strictObject({
				value: z.number(),
				unit: text,
				written: text,
				perimeter: text.optional(),
				sure,
				why: text
			})
		)
		.default([]),
	dates: z
		.array(
			z.strictObject({
				from: text.optional(),
				to: text.optional(),
				at: text.optional(),
				written: text,
				sure,
				why: text
			})
		)
		.default([]),
	actors: z.array(text).default([])
});

/** A file of `seeds/drafts/`: what the reader found in a document; nothing is published from it. */
export const draftSchema = z.strictObject({
	document: z.strictObject({
		id: text,
		kind: z.enum(DOCUMENT_KINDS),
		title: z.string(),
		short: z.string(),
		publishers: z.array(text),
		date: text.optional(),
		territories: z.array(text).min(1),
		read: text.optional(),
		file: text,
		sha256: z.string().regex(/^[0-9a-f]{64}$/),
		lines: z.int().positive()
	}),
	sections: z.array(z.strictObject({ line: z.int().positive(), heading: text })),
	candidates: z.array(candidateSchema),
	ledger: z.array(z.strictObject({ lines, reason: z.enum(LEDGER_REASONS), sure }))
});
export type Draft = z.infer<typeof draftSchema>;
export type DraftCandidate = z.infer<typeof candidateSchema>;
