import type { Cell } from '../../../answers/crossings/rows';
import type { Origin } from '../../../answers/query/universe';
import { m } from '../../../paraglide/messages';

const CELL_WORDS: Record<Origin, () => string> = {
	stated: m.crossing_cell_stated,
	inferred: m.crossing_cell_inferred,
	outline: m.crossing_cell_outline,
	territory: m.crossing_cell_territory,
	reference: m.crossing_cell_reference,
	own: m.crossing_cell_own
};

/** How a commune comes under a layer, in a few words. */
export function describeCell(cell: Cell | undefined): string {
	if (!cell) return m.crossing_cell_none_title();
	const word = CELL_WORDS[cell.origin]();
	return cell.isSure || cell.origin === 'territory' ? word : m.crossing_cell_unsure({ word });
}
