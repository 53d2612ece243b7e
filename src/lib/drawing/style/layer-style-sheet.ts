import type { Layer } from '../../domain/atlas';
import { factRules, groundRules, patternRules, printRules, type Rule } from '../svg/drawn-map-rules';
import { PALETTE_TOKENS } from './palette';

/** A theme with its colour on paper and at night. */
export interface ThemeLook {
	id: string;
	light: string;
	dark: string;
}

const colourRules = (
	layers: readonly Pick<Layer, 'id' | 'look'>[],
	themes: readonly ThemeLook[],
	time: 'light' | 'dark'
): string =>
	printRules([
		...themes.map((theme): Rule => [`.theme-${theme.id}`, { '--theme': theme[time] }]),
		...layers.map(({ id, look }): Rule => [`.layer-${id}`, { '--layer': look[time] }])
	]);

/** Rules for drawn maps in the colours of the page. */
function drawnRules(): string {
	const colours = {
		layer: 'var(--layer)',
		of: (name: keyof typeof PALETTE_TOKENS) => `var(${PALETTE_TOKENS[name]})`
	};
	const rules = [...groundRules(colours), ...factRules(colours)];
	return [printRules(patternRules(colours.layer)), printRules(rules, '.svg-map ')].join('\n');
}

/**
 * The style sheet of layers and themes, so that no page needs a style attribute: a class `.layer-<id>` that sets `--layer` to
 * the colour of a layer and `.theme-<id>` that sets `--theme`, on paper and at night; and how drawn maps look, from the table
 * of looks.
 */
export const layerStyleSheet = (
	layers: readonly Pick<Layer, 'id' | 'look'>[],
	themes: readonly ThemeLook[]
): string => `${colourRules(layers, themes, 'light')}
@media screen and (prefers-color-scheme: dark){
${colourRules(layers, themes, 'dark')}
}
${drawnRules()}
`;
