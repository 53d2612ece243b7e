/** Codes of communes in few bytes: by their first two characters, runs of the numbers that follow (`1-8 10 12-14`). */
export type CodeRanges = Record<string, string>;

const RUN = /^(\d{1,3})(?:-(\d{1,3}))?$/;

function printRuns(numbers: readonly number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && run[1] + 1 === number) run[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(' ');
}

/** @param codes five characters each. */
export function printRanges(codes: Iterable<string>): CodeRanges {
	const byStart = new Map<string, number[]>();
	for (const code of [...new Set(codes)].sort()) {
		const start = code.slice(0, 2);
		byStart.set(start, [...(byStart.get(start) ?? []), Number(code.slice(2))]);
	}
	return Object.fromEntries([...byStart].map(([start, numbers]) => [start, printRuns(numbers)]));
}

/** Whether a code is in the ranges; runs that cannot be read hold nothing. */
export function readRanges(ranges: CodeRanges): (code: string) => boolean {
	const numbers = new Map(
		Object.entries(ranges).map(([start, text]) => [
			start,
			new Set(
				text.split(' ').flatMap((run) => {
					const [, first, last = first] = RUN.exec(run) ?? [];
					if (first === undefined) return [];
					return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i);
				})
			)
		])
	);
	return (code) => numbers.get(code.slice(0, 2))?.has(Number(code.slice(2))) ?? false;
}
