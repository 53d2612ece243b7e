/**
 * The query that holds in some layers and not in others, as the reader of queries takes it: `npnru & qpv & !ppri`.
 * @param inside at least one id.
 */
export const printQuery = (inside: readonly string[], outside: readonly string[] = []): string =>
	[...inside, ...outside.map((id) => `!${id}`)].join(' & ');

/** A set of layers of which any one holds: `npnru`, or `(npnru | qpv)` as a part of a longer query. */
export const printAny = (ids: readonly string[], isPart = false): string =>
	ids.length > 1 && isPart ? `(${ids.join(' | ')})` : ids.join(' | ');

/** What any layer of one set and any of another have. */
export const printBoth = (first: readonly string[], second: readonly string[]): string =>
	`${printAny(first, true)} & ${printAny(second, true)}`;

/** A query as the value of a parameter of an address, without spaces: `npnru%26qpv%26!ppri`. */
export const encodeQuery = (query: string): string => encodeURIComponent(query.replaceAll(' ', ''));
