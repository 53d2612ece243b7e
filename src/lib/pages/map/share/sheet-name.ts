const MOST_NAMED = 4;

/**
 * Name of the file of a picture, such as `atlas-2026-11-22-npnru-qpv.png`.
 * @param day `YYYY-MM-DD`.
 * @param layers ids of what is drawn, topmost first; beyond four they are counted.
 */
export function sheetName(day: string, layers: readonly string[]): string {
	const rest = layers.length - MOST_NAMED;
	const named = [...layers.slice(0, MOST_NAMED), ...(rest > 0 ? [`et-${rest}`] : [])];
	return `${['atlas', day, ...named].join('-')}.png`;
}
