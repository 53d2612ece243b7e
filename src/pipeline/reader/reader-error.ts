/** Something about a file or a choice that stops the reader: the file, then what was expected. */
export class ReaderError extends Error {
	override readonly name = 'ReaderError';
	constructor(
		readonly file: string,
		readonly expected: string
	) {
		super(`${file}: ${expected}`);
	}
}
