/** When the data was first published and last changed, by the dated versions of the change log that have a data part. */
export interface DataDates {
	issued?: string;
	modified?: string;
}

const VERSION = /^## .*$/gm;
const DAY = /\b\d{4}-\d{2}-\d{2}\b/;

/**
 * Dates of the data by a change log whose versions stand under `## <version>, <YYYY-MM-DD>` and tell of the data under
 * `### Data`. A version without a date is not out yet and counts for nothing.
 */
export function dataDatesOf(changelog: string): DataDates {
	const headings = [...changelog.matchAll(VERSION)];
	const days = headings
		.flatMap(({ 0: heading, index }, i) => {
			const part = changelog.slice(index, headings[i + 1]?.index);
			return /^### Data\b/m.test(part) ? (DAY.exec(heading)?.[0] ?? []) : [];
		})
		.sort();
	const [issued] = days;
	const modified = days.at(-1);
	return issued === undefined || modified === undefined ? {} : { issued, modified };
}
