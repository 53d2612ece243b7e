declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** INSEE code of a commune (COG of the year of `@etalab/decoupage-administratif`): five characters, never a number. */
export type InseeCode = Brand<string, 'InseeCode'>;
/** SIREN number of an EPCI: nine digits, never a number. */
export type SirenCode = Brand<string, 'SirenCode'>;

/** True for the form of an INSEE code (Corsica's 2A and 2B included); says nothing of its existence. */
export const isInseeCode = (text: string): text is InseeCode => /^(\d{2}|2[AB])\d{3}$/.test(text);

/** True for the form of a SIREN number. */
export const isSirenCode = (text: string): text is SirenCode => /^\d{9}$/.test(text);
