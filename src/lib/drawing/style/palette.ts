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

export type PaletteName = keyof typeof PALETTE_TOKENS;

/** Colours as `#rrggbb`, and whether it is the night's. */
export type Palette = Record<PaletteName, string> & { theme: 'light' | 'dark' };

/**
 * The palette that a reader of custom properties gives.
 * @param read value of a custom property, such as `getComputedStyle(root).getPropertyValue`.
 */
export function readPalette(read: (property: string) => string, theme: Palette['theme']): Palette {
	const entries = Object.entries(PALETTE_TOKENS).map(([name, property]) => [name, read(property).trim()]);
	return { ...(Object.fromEntries(entries) as Record<PaletteName, string>), theme };
}
