/** The layers of `data/layers.yaml` and the palettes of `tokens.css`, as the map is drawn with them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Layer, LayerLook } from '../../../../src/lib/domain/atlas';
import { readPalette, type Palette } from '../../../../src/lib/drawing/style/palette';
import type { ThemeLook } from '../../../../src/lib/drawing/style/layer-style-sheet';
import { makeLayer } from '../../fixtures';

type Definition = Omit<LayerLook, 'angle'> & {
	id: string;
	theme: string;
	label: { fr: string };
	angle?: number;
};

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

const { layers: definitions, themes } = parse(read('data/layers.yaml')) as {
	layers: Definition[];
	themes: ThemeLook[];
};

export const realThemes: readonly ThemeLook[] = themes;

export const realLayers: readonly Layer[] = definitions.map(
	({ id, theme, label, light, dark, pattern, angle = 45 }) =>
		makeLayer(id, { theme, label: label.fr, look: { light, dark, pattern, angle } })
);

/** Values of the custom properties of `:root`, those of the night laid over those of the paper. */
function readTokens(theme: Palette['theme']): Map<string, string> {
	const [light = '', dark = ''] = read('src/lib/ui/styles/tokens.css').split(
		'@media screen and (prefers-color-scheme: dark)'
	);
	const declarations = (css: string) =>
		[...css.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const);
	return new Map([...declarations(light), ...(theme === 'dark' ? declarations(dark) : [])]);
}

export const realPalette = (theme: Palette['theme']): Palette => {
	const tokens = readTokens(theme);
	return readPalette((property) => tokens.get(property) ?? '', theme);
};

export const THEMES = ['light', 'dark'] as const;
