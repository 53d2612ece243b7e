import { MARK, type MarkLook } from './looks';

const toHundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * Size of the line that a mark is drawn along: the radius of a ring, or the way from the middle to the tips of a diamond, in
 * CSS pixels. It gives way to the stroke, so that a mark is as large on the outside whatever the width of its stroke.
 */
export const markReachPx = ({ shape, strokePx }: MarkLook): number =>
	toHundredths(shape === 'ring' ? MARK.radiusPx - strokePx / 2 : MARK.tipPx - strokePx / Math.SQRT2);

/** Lengths drawn and left out in turn around a mark, in CSS pixels; empty where it is unbroken. */
export function markDashPx(look: MarkLook): number[] {
	if (look.drawn === 1) return [];
	const reach = markReachPx(look);
	const period = (look.shape === 'ring' ? 2 * Math.PI * reach : 4 * Math.SQRT2 * reach) / MARK.dashes;
	return [period * look.drawn, period * (1 - look.drawn)].map(toHundredths);
}

/** SVG path of a diamond around the point that it starts from. */
export function diamondPath(look: MarkLook): string {
	const reach = markReachPx(look);
	return `m0-${reach}l${reach} ${reach}-${reach} ${reach}-${reach}-${reach}z`;
}
