import type { Span, Sure } from './found';

/** A number of a text with what it counts. */
export interface FoundAmount extends Span {
	value: number;
	/** `M€`, `%`, `km` or the noun that is counted, as it stands. */
	unit: string;
	/** As it stands in the text. */
	written: string;
	/** Whose it is, where the text says so beside it. */
	perimeter?: string;
	sure: Sure;
	why: string;
}
