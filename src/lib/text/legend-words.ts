import { m } from '../paraglide/messages';
import type { LegendRow } from '../style/legend';

const WORDS: Record<LegendRow['kind'], () => string> = {
	outline: m.legend_outline,
	reference: m.legend_reference,
	line: m.legend_line,
	commune: m.legend_commune,
	territory: m.legend_territory,
	link: m.legend_link,
	point: m.legend_point,
	'inferred-commune': m.legend_inferred,
	'inferred-point': m.legend_inferred,
	inferred: m.legend_inferred,
	'to-come': m.legend_to_come
};

/** What a way of drawing says of a place. */
export const legendWord = (kind: LegendRow['kind']): string => WORDS[kind]();
