/** Colours of the map's own lines and grounds: custom properties of `tokens.css`, by the name used here. */
export const PALETTE_TOKENS = {
	ground: '--ground',
	surface: '--surface',
	ink: '--ink',
	muted: '--muted',
	water: '--water',
	land: '--land',
	outside: '--outside',
	communeLine: '--commune-line',
	epciLine: '--epci-line',
	territoryLine: '--territory-line',
	accent: '--accent'
} as const;

/** Name of a colour of the palette. */
export type PaletteName = keyof typeof PALETTE_TOKENS;

/** Colours of the map's own lines and grounds as `#rrggbb`, those of paper or those of the night. */
export type Palette = Record<PaletteName, string> & { theme: 'light' | 'dark' };

/**
 * Reads the palette from custom properties.
 * @param read value of a custom property, such as `getComputedStyle(root).getPropertyValue`.
 */
export function readPalette(read: (property: string) => string, theme: Palette['theme']): Palette {
	const entries = Object.entries(PALETTE_TOKENS).map(([name, property]) => [name, read(property).trim()]);
	return { ...(Object.fromEntries(entries) as Record<PaletteName, string>), theme };
}
