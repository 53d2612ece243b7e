/** The faces that cards are set in. */
export type Face = 'serif' | 'sans' | 'sansBold';

/** Text as outlines, so that a picture needs no font where it is drawn. */
export interface Lettering {
	/** Width of a line, in the unit of `size`. */
	measure(text: string, face: Face, size: number): number;
	/**
	 * Outlines of a line as the `d` of an SVG path.
	 * @param at left end of its baseline.
	 * @throws RangeError naming a character that the face does not have.
	 */
	outline(text: string, face: Face, size: number, at: readonly [x: number, y: number]): string;
}
