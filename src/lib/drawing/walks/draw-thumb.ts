import { bboxOf } from '../../geo/bbox';
import { tag } from '../../domain/text/tag';
import { openPicture } from '../svg/picture';
import type { DrawnWalk } from './draw-walks';

/** Size of a small picture of a line, in its own units: as few points as a card can show. */
export const THUMB = { width: 60, height: 50, padding: 5 };

/** The line of a walk as a small picture that a card uses by its id, with its railway station; empty where it has no line. */
export function drawThumb({ walk, lines }: Pick<DrawnWalk, 'walk' | 'lines'>): string {
	const geometry = { type: 'MultiLineString' as const, coordinates: lines };
	const bbox = bboxOf([geometry]);
	if (!bbox) return '';
	const { path, place } = openPicture({ ...THUMB, bbox });
	const [x, y] = place(walk.station?.at ?? [0, 0]);
	const isSeen = walk.station && x > 2 && y > 2 && x < THUMB.width - 2 && y < THUMB.height - 2;
	const station = isSeen
		? tag('rect', {
				x: (x - 2).toFixed(1),
				y: (y - 2).toFixed(1),
				width: 4,
				height: 4,
				class: 'thumb-station'
			})
		: '';
	return tag('symbol', { id: `thumb-${walk.id}` }, tag('path', { d: path(geometry) }) + station);
}
