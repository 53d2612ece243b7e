/**
 * Makes the tables of a page sortable that ask for it by `data-sortable`: each heading with `data-sort` becomes a button.
 * The page is whole without it. Cells give what they sort by in `data-value`, or by their text.
 */
import { compareCells, type SortKind } from './compare-cells';

const valueOf = (row: HTMLTableRowElement, column: number): string => {
	const cell = row.cells[column];
	return cell?.dataset.value ?? cell?.textContent?.trim() ?? '';
};

function sortRows(table: HTMLTableElement, heading: HTMLTableCellElement, isDescending: boolean): void {
	const body = table.tBodies[0];
	if (!body) return;
	const compare = compareCells(heading.dataset.sort as SortKind, isDescending);
	const rows = [...body.rows].sort((a, b) =>
		compare(valueOf(a, heading.cellIndex), valueOf(b, heading.cellIndex))
	);
	body.append(...rows);
	for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort');
	heading.setAttribute('aria-sort', isDescending ? 'descending' : 'ascending');
}

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]'))
	for (const heading of table.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
		const button = document.createElement('button');
		button.type = 'button';
		button.append(...heading.childNodes);
		button.addEventListener('click', () => {
			const before = heading.getAttribute('aria-sort');
			// Numbers are first asked for from the greatest on.
			const isDescending = before ? before === 'ascending' : heading.dataset.sort === 'number';
			sortRows(table, heading, isDescending);
		});
		heading.append(button);
	}
