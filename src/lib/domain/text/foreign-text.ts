/** Text that comes from an address or from somebody's file, as it may stand among our own words. */

/** Controls, marks that turn the direction of what follows, and halves of characters: they would disturb the text around. */
const UNSEEN = /[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text on one line, cut to so many characters, `�` for what cannot be seen. */
export function shortenText(text: string, most: number): string {
	const line = text
		.slice(0, most * 4)
		.replace(/\s+/g, ' ')
		.trim()
		.replace(UNSEEN, '\uFFFD');
	const characters = Array.from(line);
	return characters.length > most ? characters.slice(0, most - 1).join('') + '…' : line;
}
