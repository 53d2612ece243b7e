import type { Palette, PaletteName } from '../style/palette';
import { factRules, groundRules, patternRules, printRules } from '../svg/drawn-map-rules';

/**
 * Rules for a map drawn by `drawSvgMap`, in plain colours: a picture that stands alone has no custom properties. The colour
 * of a layer is the text colour of its elements.
 * @param layers id → colour (`#rrggbb`).
 */
export function cardStyleSheet(palette: Palette, layers: ReadonlyMap<string, string>): string {
	const colours = { layer: 'currentColor', of: (name: PaletteName) => palette[name] };
	return printRules([
		['svg', { fill: 'none', 'stroke-linejoin': 'round' }],
		...groundRules(colours),
		['.line-selection', { fill: palette.accent }],
		...[...layers].map(([id, colour]) => [`.layer-${id}`, { color: colour }] as const),
		...patternRules(colours.layer),
		...factRules(colours)
	]);
}
