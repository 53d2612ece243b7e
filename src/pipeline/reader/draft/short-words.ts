const MOST_WORDS = 6;
const MOST_LETTERS = 60;

/** The first words of a heading or of a found passage, six at most: a draft holds no sentence of its document. */
export function shortWords(text: string): string {
	const words = text.split(/\s+/).filter((word) => word !== '');
	const kept = words.slice(0, MOST_WORDS).join(' ').slice(0, MOST_LETTERS).trim();
	return words.length > MOST_WORDS ? `${kept} …` : kept;
}
