/** What may stand at a place of a written query. */
export type Expected =
	| 'term'
	| 'operator'
	| 'open'
	| 'close'
	| 'separator'
	| 'layer'
	| 'territory'
	| 'qualifier'
	| 'equals'
	| 'status'
	| 'period'
	| 'words'
	| 'no'
	| 'count'
	| 'bracket'
	| 'shorter';

/** A written query that cannot be read. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	constructor(
		/** Index in the text, in UTF-16 units, of what was found. */
		readonly position: number,
		/** As written; empty at the end of the text. */
		readonly found: string,
		readonly expected: readonly Expected[],
		/** Ids or words that what was found may have meant, nearest first. */
		readonly suggestions: readonly string[] = []
	) {
		super(`at ${position}: found "${found}", expected ${expected.join(' or ')}`);
	}
}
