import { keyOfName, type CodeBook } from './code-book';

/**
 * Whether a name that stands beside a code is one of its commune's.
 * @returns `undefined` where there is no name, or none is known of the code.
 */
export function agreesWith(code: string, name: string, book: CodeBook): boolean | undefined {
	const key = keyOfName(name);
	const names = book.namesOf(code);
	return key === '' || !names ? undefined : names.has(key);
}
