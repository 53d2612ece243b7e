/** Something to go out to, and its parts: their schemas are in `schemas/walk.ts`. */
import type { Walk } from './schemas/walk';

export type { NearOutline, Walk, WalkFigure, WalkTrace } from './schemas/walk';

/** A walk as the pages of one language tell it. */
export interface NamedWalk extends Walk {
	/** Which of its words are in French, whatever the language of the page. */
	isFrench: { name: boolean; summary: boolean };
}
