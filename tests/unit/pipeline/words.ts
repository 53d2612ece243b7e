/** The same words in each language, as the tables of `data/` write them. */
export const inAll = (fr: string, nl = fr, en = fr): string =>
	`{fr: ${JSON.stringify(fr)}, nl: ${JSON.stringify(nl)}, en: ${JSON.stringify(en)}}`;
