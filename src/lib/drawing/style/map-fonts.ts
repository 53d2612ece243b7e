/** Families of `fonts.css`, as MapLibre's `text-font` takes them. */
export const MAP_FONTS = {
	sans: ['Atlas Sans'],
	semibold: ['Atlas Sans Semibold'],
	serifItalic: ['Atlas Serif Italic']
};
