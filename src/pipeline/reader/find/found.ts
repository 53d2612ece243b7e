/** How sure a finder is: `high` is right nearly always, `low` is a guess to look at. */
export type Sure = 'high' | 'medium' | 'low';

/** Where something stands in the text of a passage, in UTF-16 units, end excluded. */
export interface Span {
	start: number;
	end: number;
}
