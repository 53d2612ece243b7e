import { foldText } from '../../domain/text/fold-text';
import { QueryError, type Expected } from './query-error';
import type { Token } from './tokens';

/** A word as ids and keywords are compared: `Cités éducatives` is `cites-educatives`. */
export const foldId = (text: string): string => foldText(text).replaceAll(' ', '-');

const NOTHING: Token = { kind: 'end', text: '', position: 0 };

/** Goes through tokens one by one; it never goes past the end. */
export class TokenReader {
	#next = 0;
	readonly #tokens: readonly Token[];

	constructor(tokens: readonly Token[]) {
		this.#tokens = tokens;
	}

	/** The token that comes next, or one after it. */
	peek(steps = 0): Token {
		return this.#tokens[this.#next + steps] ?? this.#tokens.at(-1) ?? NOTHING;
	}

	take(): Token {
		const token = this.peek();
		if (token.kind !== 'end') this.#next += 1;
		return token;
	}

	isMark(...marks: string[]): boolean {
		const { kind, text } = this.peek();
		return kind === 'mark' && marks.includes(text);
	}

	/** Whether one of the marks came next; it is taken then. */
	takeMark(...marks: string[]): boolean {
		return this.isMark(...marks) && this.take() !== undefined;
	}

	isWord(words: readonly string[], steps = 0): boolean {
		const { kind, text } = this.peek(steps);
		return kind === 'word' && words.includes(foldId(text));
	}

	takeWord(...words: string[]): boolean {
		return this.isWord(words) && this.take() !== undefined;
	}

	/** @throws QueryError unless the mark comes next. */
	expectMark(mark: string, ...expected: Expected[]): void {
		if (!this.takeMark(mark)) this.fail(expected);
	}

	/** @throws QueryError always. */
	fail(expected: readonly Expected[], token = this.peek(), suggestions: readonly string[] = []): never {
		throw new QueryError(token.position, token.text, expected, suggestions);
	}
}
