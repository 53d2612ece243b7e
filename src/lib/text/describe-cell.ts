import type { Cell } from '../crossings/rows';
import { m } from '../paraglide/messages';

/** How a commune comes under a layer, in a few words. */
export function describeCell(cell: Cell | undefined): string {
	if (!cell) return m.crossing_cell_none_title();
	const word = m[`crossing_cell_${cell.origin}`]();
	return cell.isSure || cell.origin === 'territory' ? word : m.crossing_cell_unsure({ word });
}
