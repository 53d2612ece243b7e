/** Radius of a mark, in CSS pixels, its halo not counted. */
export const MARK_RADIUS = 4.5;

/** Half the side of a badge, in CSS pixels. */
export const BADGE_HALF = 5;
