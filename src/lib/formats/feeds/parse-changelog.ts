/**
 * The *Data* parts of `CHANGELOG.md`, in a form strict enough to make feeds from:
 *
 *     ## 0.2.0 — 2026-11-22        or ## Unreleased, first
 *     ### Data
 *     - [cavm, caph] Ce qui change, pour ces territoires.
 *     - Ce qui change partout ; la suite d’une entrée
 *       est en retrait de deux espaces.
 *     ### Code                     not read further
 */
import type { Problem } from '../../domain/problem';

/** One change of the data. */
export interface DataChange {
	/** Version and rank among the changes of its release, from 1: what it is known by for good. */
	version: string;
	rank: number;
	/** Day of the release, `YYYY-MM-DD`. */
	date: string;
	/** Territories that it concerns; all where none is named. */
	territories: string[];
	text: string;
}

interface Release {
	version: string;
	/** None for what is not released. */
	date?: string;
}

interface Draft {
	line: number;
	release: Release;
	text: string;
}

const FILE = 'CHANGELOG.md';
const RELEASE = /^## (\d+\.\d+\.\d+) — (\d{4}-\d{2}-\d{2})$/;
const PARTS = ['Data', 'Code'];

const isDay = (text: string): boolean => {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Walks the lines and gathers the entries of the *Data* parts. */
class Reader {
	readonly drafts: Draft[] = [];
	readonly problems: Problem[] = [];
	readonly #releases: Release[] = [];
	#part = '';
	#open: Draft | undefined;

	#fail(line: number, field: string, value: string, expected: string): void {
		this.problems.push({ file: FILE, line, field, value, expected });
	}

	#release(line: number, text: string): void {
		this.#part = '';
		if (text === '## Unreleased') {
			if (this.#releases.length > 0) this.#fail(line, 'release', text, 'it comes before every release');
			this.#releases.push({ version: 'Unreleased' });
			return;
		}
		const [, version = '', date = ''] = RELEASE.exec(text) ?? [];
		if (version === '') return this.#fail(line, 'release', text, 'expected "## 1.2.3 — 2026-11-22"');
		if (!isDay(date)) this.#fail(line, 'release', text, 'not a day of the calendar');
		const later = this.#releases.at(-1)?.date;
		if (later !== undefined && date > later)
			this.#fail(line, 'release', text, 'the newest release comes first');
		if (this.#releases.some((release) => release.version === version))
			this.#fail(line, 'release', text, 'this version stands twice');
		this.#releases.push({ version, date });
	}

	#dataLine(line: number, text: string): void {
		const release = this.#releases.at(-1);
		if (text.startsWith('- ') && release) {
			this.#open = { line, release, text: text.slice(2).trim() };
			this.drafts.push(this.#open);
		} else if (/^ {2}\S/.test(text) && this.#open) this.#open.text += ` ${text.trim()}`;
		else this.#fail(line, 'Data', text, 'expected "- " and a change, or two spaces and its next line');
	}

	read(line: number, text: string): void {
		if (text.startsWith('## ')) this.#release(line, text);
		else if (text.startsWith('### ')) {
			this.#part = text.slice(4);
			this.#open = undefined;
			if (!PARTS.includes(this.#part))
				this.#fail(line, 'part', text, `expected ### ${PARTS.join(' or ### ')}`);
		} else if (text.trim() === '') this.#open = undefined;
		else if (this.#part === 'Data') this.#dataLine(line, text);
	}
}

/**
 * Released changes of the data, newest first.
 * @param territories ids that an entry may name.
 * @returns the changes, or none with everything that is wrong.
 */
export function parseChangelog(
	text: string,
	territories: readonly string[]
): { changes: DataChange[]; problems: Problem[] } {
	const reader = new Reader();
	text.split(/\r?\n/).forEach((line, i) => reader.read(i + 1, line.trimEnd()));
	const { drafts, problems } = reader;
	const ranks = new Map<string, number>();
	const changes = drafts.flatMap(({ line, release: { version, date }, text: entry }): DataChange[] => {
		const [, ids, rest] = /^(?:\[([^\]]*)\]\s*)?(.*)$/.exec(entry) ?? [];
		const named = ids === undefined ? [] : ids.split(',').map((id) => id.trim());
		for (const id of named)
			if (!territories.includes(id))
				problems.push({
					file: FILE,
					line,
					field: 'territory',
					value: id,
					expected: `expected one of ${territories.join(', ')}`
				});
		if (!rest) problems.push({ file: FILE, line, field: 'Data', value: entry, expected: 'expected words' });
		const rank = (ranks.get(version) ?? 0) + 1;
		ranks.set(version, rank);
		return date === undefined ? [] : [{ version, rank, date, territories: named, text: rest ?? '' }];
	});
	return problems.length > 0 ? { changes: [], problems } : { changes, problems };
}

/** When the data was first published and last changed, as days `YYYY-MM-DD`; neither where nothing is released. */
export interface DataDates {
	issued?: string;
	modified?: string;
}

export function dataDatesOf(changes: readonly DataChange[]): DataDates {
	const days = changes.map(({ date }) => date).sort();
	const [issued] = days;
	const modified = days.at(-1);
	return issued === undefined || modified === undefined ? {} : { issued, modified };
}
