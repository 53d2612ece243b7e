import type { Position } from 'geojson';
import { distanceM } from './metres';

/** Positions of lines about so many metres apart: the first and last of each line, and vertices between them. */
export function pointsAlong(lines: readonly (readonly Position[])[], everyM: number): Position[] {
	return lines.flatMap((line) => {
		let sinceM = 0;
		return line.filter((position, i) => {
			const previous = line[i - 1];
			if (!previous || i === line.length - 1) return true;
			sinceM += distanceM(previous, position);
			if (sinceM < everyM) return false;
			sinceM = 0;
			return true;
		});
	});
}
