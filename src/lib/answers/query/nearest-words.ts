import { foldText } from '../../domain/text/fold-text';

/** Least number of letters to add, drop, change or swap with their neighbour to get from one word to the other. */
export function editDistance(a: string, b: string): number {
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (previous[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
			let least = Math.min(change, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				least = Math.min(least, (before[j - 2] ?? 0) + 1);
			row.push(least);
		}
		before = previous;
		previous = row;
	}
	return previous[b.length] ?? 0;
}

const MOST = 3;
const LONGEST = 60;

/** Words that a misspelt one may have meant, nearest first: at most three, and none that is another word altogether. */
export function nearestWords(written: string, words: Iterable<string>): string[] {
	const asked = foldText(written.slice(0, LONGEST));
	if (asked === '') return [];
	return [...words]
		.map((word) => {
			const folded = foldText(word);
			const isPart = folded.split(' ').some((part) => part.startsWith(asked) || asked.startsWith(part));
			return { word, distance: isPart ? 0.5 : editDistance(asked, folded) };
		})
		.filter(({ distance }) => distance <= Math.max(1, asked.length / 3))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, MOST)
		.map(({ word }) => word);
}
