const UNITS: Readonly<Record<string, number>> = {
	un: 1,
	une: 1,
	deux: 2,
	trois: 3,
	quatre: 4,
	cinq: 5,
	six: 6,
	sept: 7,
	huit: 8,
	neuf: 9,
	dix: 10,
	onze: 11,
	douze: 12,
	treize: 13,
	quatorze: 14,
	quinze: 15,
	seize: 16,
	vingt: 20,
	trente: 30,
	quarante: 40,
	cinquante: 50,
	soixante: 60,
	cent: 100,
	mille: 1000
};

/** A number as French texts write it: `2 200`, `1 030 000`, `4,5`, `85.4`, `12.000`. */
export const NUMBER = '\\d{1,3}(?:[ \\u00a0\\u202f.]\\d{3})+(?![\\d,])(?:,\\d+)?|\\d+(?:[.,]\\d+)?';

/** Words of numbers that are no article. */
export const NUMBER_WORD = Object.keys(UNITS)
	.filter((word) => !/^une?$/.test(word))
	.join('|');

/** Value of a number in digits or in a word. */
export function parseNumber(text: string): number {
	const word = UNITS[text.toLowerCase()];
	if (word !== undefined) return word;
	const grouped = /^\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d+)?$/.test(text);
	return Number((grouped ? text.replace(/[ \u00a0\u202f.]/g, '') : text).replace(',', '.'));
}
