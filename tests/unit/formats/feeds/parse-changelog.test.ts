import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataDatesOf, parseChangelog } from '../../../../src/lib/formats/feeds/parse-changelog';
import { formatProblem } from '../../../../src/lib/domain/problem';

const IDS = ['mel', 'cavm', 'caph'];
const parse = (text: string) => parseChangelog(text, IDS);
const problemsOf = (text: string) => parse(text).problems.map(formatProblem);

const GOOD = `# Changelog

Words that are no entry.

## Unreleased

### Data
- [mel] Pas encore publié.

### Code
- Anything at all, [nowhere]
* in any form

## 0.2.0 — 2026-12-01

### Data
- [cavm, caph] Une première chose : qui tient
  en deux lignes.
- Une autre, partout.

## 0.1.0 — 2026-11-22

### Data
- [mel] La toute première.
`;

describe('parseChangelog', () => {
	it('reads released changes of the data, newest first, and nothing else', () => {
		expect(parse(GOOD)).toEqual({
			problems: [],
			changes: [
				{
					version: '0.2.0',
					rank: 1,
					date: '2026-12-01',
					territories: ['cavm', 'caph'],
					text: 'Une première chose : qui tient en deux lignes.'
				},
				{ version: '0.2.0', rank: 2, date: '2026-12-01', territories: [], text: 'Une autre, partout.' },
				{ version: '0.1.0', rank: 1, date: '2026-11-22', territories: ['mel'], text: 'La toute première.' }
			]
		});
	});

	it('knows the last day of a change, if there is one', () => {
		expect(dataDatesOf(parse(GOOD).changes).modified).toBe('2026-12-01');
		expect(dataDatesOf([])).toEqual({});
	});

	it.each([
		['## 0.2 — 2026-11-22', 'CHANGELOG.md:1 release "## 0.2 — 2026-11-22": expected "## 1.2.3 — 2026-11-22"'],
		[
			'## 0.2.0 - 2026-11-22',
			'CHANGELOG.md:1 release "## 0.2.0 - 2026-11-22": expected "## 1.2.3 — 2026-11-22"'
		],
		['## 0.2.0 — 2026-02-30', 'CHANGELOG.md:1 release "## 0.2.0 — 2026-02-30": not a day of the calendar'],
		[
			'## 0.1.0 — 2026-11-22\n## 0.2.0 — 2026-12-01',
			'CHANGELOG.md:2 release "## 0.2.0 — 2026-12-01": the newest release comes first'
		],
		[
			'## 0.1.0 — 2026-11-22\n## 0.1.0 — 2026-11-22',
			'CHANGELOG.md:2 release "## 0.1.0 — 2026-11-22": this version stands twice'
		],
		[
			'## 0.1.0 — 2026-11-22\n## Unreleased',
			'CHANGELOG.md:2 release "## Unreleased": it comes before every release'
		],
		['## Unreleased\n### Donnees', 'CHANGELOG.md:2 part "### Donnees": expected ### Data or ### Code'],
		[
			'## Unreleased\n### Data\n* une étoile',
			'CHANGELOG.md:3 Data "* une étoile": expected "- " and a change, or two spaces and its next line'
		],
		[
			'## Unreleased\n### Data\n- un\n\n  perdu',
			'CHANGELOG.md:5 Data "  perdu": expected "- " and a change, or two spaces and its next line'
		],
		[
			'## Unreleased\n### Data\n- [lille] un',
			'CHANGELOG.md:3 territory "lille": expected one of mel, cavm, caph'
		],
		['## Unreleased\n### Data\n- [mel]', 'CHANGELOG.md:3 Data "[mel]": expected words']
	])('tells where %j is wrong, and what was expected', (text, problem) => {
		expect(problemsOf(text)).toEqual([problem]);
	});

	it('tells everything that is wrong at once, and gives no change then', () => {
		const { changes, problems } = parse(`${GOOD}- [lens] un\n* deux\n`);
		expect(problems).toHaveLength(2);
		expect(changes).toEqual([]);
	});

	it('finds nothing wrong in our own, in French typography', () => {
		const text = readFileSync('CHANGELOG.md', 'utf8');
		const ids = ['mel', 'cavm', 'caph', 'pma', 'call', 'cahc', 'cabbalr'];
		const { changes, problems } = parseChangelog(text, ids);
		expect(problems.map(formatProblem)).toEqual([]);
		expect(changes.length).toBeGreaterThan(5);
		expect(changes.filter((change) => / [:;!?]|'/.test(change.text))).toEqual([]);
	});
});
