/**
 * The query that holds in some layers and not in others, as the reader of queries takes it: `npnru & qpv & !ppri`.
 * @param inside at least one id.
 */
export const printQuery = (inside: readonly string[], outside: readonly string[] = []): string =>
	[...inside, ...outside.map((id) => `!${id}`)].join(' & ');

/** The same as the value of a parameter of an address, without spaces: `npnru%26qpv%26!ppri`. */
export const encodeQuery = (query: string): string => encodeURIComponent(query.replaceAll(' ', ''));
