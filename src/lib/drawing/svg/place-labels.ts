import type { LngLat } from '../../domain/atlas';

/** A name that a map would show, if there is room for it. */
export interface LabelCandidate {
	name: string;
	at: LngLat;
	kind: 'territory' | 'commune';
}

const SIZES = { territory: { em: 20, letter: 0.56 }, commune: { em: 12, letter: 0.6 } } as const;
const GAP = 6;

type Box = [left: number, top: number, right: number, bottom: number];

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function boxOf({ name, kind }: LabelCandidate, [x, y]: readonly [number, number], scale: number): Box {
	const { letter } = SIZES[kind];
	const em = SIZES[kind].em * scale;
	const half = (name.length * em * letter) / 2 + GAP;
	return [x - half, y - em / 2 - GAP, x + half, y + em / 2 + GAP];
}

/**
 * Labels that can be written without touching one another or the edge, the first ones first.
 * @param project position → pixels.
 * @param size width and height of the picture, in pixels.
 * @param scale how many times larger than usual the labels are written.
 */
export function placeLabels(
	candidates: readonly LabelCandidate[],
	project: (at: LngLat) => readonly [number, number],
	[width, height]: readonly [number, number],
	scale = 1
): LabelCandidate[] {
	const taken: Box[] = [];
	return candidates.filter((candidate) => {
		const box = boxOf(candidate, project(candidate.at), scale);
		const isInside = box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
		if (!isInside || taken.some((other) => meet(box, other))) return false;
		taken.push(box);
		return true;
	});
}
