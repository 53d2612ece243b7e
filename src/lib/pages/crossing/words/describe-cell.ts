import { isWideOrigin, type Cell } from '../../../answers/crossings/rows';
import type { Origin } from '../../../answers/query/universe';
import { m } from '../../../paraglide/messages';

const CELL_WORDS: Record<Origin, () => string> = {
	stated: m.crossing_cell_stated,
	inferred: m.crossing_cell_inferred,
	inherited: m.crossing_cell_inherited,
	unlisted: m.crossing_cell_unlisted,
	unsituated: m.crossing_cell_unsituated,
	reference: m.crossing_cell_reference,
	own: m.crossing_cell_own
};

/** How a commune comes under a layer, in a few words. */
export function describeCell(cell: Cell | undefined): string {
	if (!cell) return m.crossing_cell_none_title();
	const word = CELL_WORDS[cell.origin]();
	return cell.isSure || isWideOrigin(cell.origin) ? word : m.crossing_cell_unsure({ word });
}
