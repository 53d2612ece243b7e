/** Something wrong in a file that a person keeps by hand. */
export interface Problem {
	/** Path from the root of the project. */
	file: string;
	/** Line in the file, from 1; 0 where the file as a whole is meant. */
	line: number;
	/** Path of the field, such as `facts.npnru-briquette.where.communes[0]`. */
	field: string;
	/** The value found there, if any. */
	value?: unknown;
	/** What was expected, or what is wrong with the value. */
	expected: string;
}

const showValue = (value: unknown): string => {
	if (value === undefined) return '';
	const text = JSON.stringify(value) ?? typeof value;
	return ' ' + (text.length > 120 ? text.slice(0, 117) + '…' : text);
};

/** One line: `seeds/x.yaml:214 facts.npnru-briquette.where.communes[0] "5989": not an INSEE code`. */
export const formatProblem = ({ file, line, field, value, expected }: Problem): string =>
	`${file}${line > 0 ? ':' + line : ''} ${field}${showValue(value)}: ${expected}`;

/** Every problem that a step of the pipeline found, thrown together. */
export class ProblemsError extends Error {
	override readonly name = 'ProblemsError';
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(formatProblem).join('\n'));
	}
}
