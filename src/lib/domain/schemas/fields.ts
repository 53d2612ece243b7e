import { z } from 'zod';
import type { InseeCode } from '../codes';

/** A stable word that names something: a layer, a fact, a document, a territory, a source. */
export const idOf = (what: string) =>
	z
		.string()
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
		.describe(`Id of ${what}.`);

export const idsOf = (what: string, order = '') =>
	z.array(idOf('one of them')).describe(`Ids of ${what}${order && `, ${order}`}.`);

/** Some text, never empty. */
export const textOf = (what: string) => z.string().min(1).describe(what);

const inseeTextOf = (what: string) =>
	z
		.string()
		.regex(/^(\d{2}|2[AB])\d{3}$/)
		.describe(`INSEE code of ${what}: five characters, never a number.`);

/** Its pattern is that of `isInseeCode`, which zod cannot print: the brand is put on by hand. */
export const inseeOf = (what: string) => inseeTextOf(what) as unknown as z.ZodType<InseeCode, string>;

/** INSEE codes that the domain keeps as plain text. */
export const inseeTextsOf = (what: string) =>
	z.array(inseeTextOf('one of them')).describe(`INSEE codes of ${what}.`);

export const inseesOf = (what: string) => z.array(inseeOf('one of them')).describe(`INSEE codes of ${what}.`);

export const dateOf = (what: string) =>
	z
		.string()
		.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
		.describe(`${what}: YYYY, YYYY-MM or YYYY-MM-DD, as exact as the document is.`);

export const countOf = (what: string) => z.int().nonnegative().describe(`Number of ${what}.`);

export const areaOf = (what: string) => z.number().nonnegative().describe(`Area of ${what}, in km².`);

export const kmOf = (what: string) => z.number().nonnegative().describe(`Length of ${what}, in kilometres.`);

export const ratioOf = (what: string) => z.number().min(0).max(1).describe(`${what}, between 0 and 1.`);

export const urlOf = (what: string) => z.url({ protocol: /^https?$/ }).describe(what);

export const sha256Of = (what: string) =>
	z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.describe(`SHA-256 of ${what}, 64 hexadecimal digits.`);

export const lngLatOf = (what: string) =>
	z
		.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
		.describe(`${what}: [longitude, latitude] in degrees, WGS84.`);
export type LngLat = z.infer<ReturnType<typeof lngLatOf>>;

export const bboxOf = (what: string) =>
	z
		.tuple([
			z.number().min(-180).max(180),
			z.number().min(-90).max(90),
			z.number().min(-180).max(180),
			z.number().min(-90).max(90)
		])
		.describe(`${what}: [west, south, east, north] in degrees, WGS84.`);
export type Bbox = z.infer<ReturnType<typeof bboxOf>>;

export const linesOf = (what: string) =>
	z.tuple([z.int().positive(), z.int().positive()]).describe(`${what}: [first, last], counted from 1.`);

/** The same or null, described once for both. */
export const orNull = <S extends z.ZodType>(schema: S) =>
	schema.nullable().describe(schema.description ?? '');
