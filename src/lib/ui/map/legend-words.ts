import { m } from '../../paraglide/messages';
import type { LegendRow } from '../../drawing/style/legend';

const WORDS: Record<LegendRow['kind'], () => string> = {
	outline: m.legend_outline,
	reference: m.legend_reference,
	line: m.legend_line,
	listed: m.legend_listed,
	place: m.legend_place,
	commune: m.legend_commune,
	territory: m.legend_territory,
	link: m.legend_link,
	point: m.legend_point,
	'inferred-commune': m.legend_inferred,
	'inferred-point': m.legend_inferred,
	inferred: m.legend_inferred,
	'to-come': m.legend_to_come
};

/** How faint a layer was made (0.1–1), in words; empty for one that is whole. */
export const opacityWords = (opacity: number): string =>
	opacity < 1 ? m.legend_opacity({ percent: Math.round(opacity * 100) }) : '';

/** The words that explain a way of drawing. */
export const legendWord = (kind: LegendRow['kind']): string => WORDS[kind]();
