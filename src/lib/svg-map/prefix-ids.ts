/**
 * A drawn map with all its ids prefixed, so that two of them can stand on one page without meaning each other's parts.
 * @param svg as `drawSvgMap` writes it.
 */
export const prefixIds = (svg: string, prefix: string): string =>
	svg
		.replace(/ id="([^"]+)"/g, ` id="${prefix}$1"`)
		.replace(/ href="#([^"]+)"/g, ` href="#${prefix}$1"`)
		.replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`);
