import { isTermIn } from '../../../lib/domain/text/find-term';

const MOST_TERMS = 5;
const MOST_WORDS = 6;
/** Words that name something: capitals inside a sentence, acronyms, words with digits. */
const NAMES =
	/(?<![\p{L}\d])(?:\p{Lu}[\p{L}\d’'&-]*(?:\s(?:de|du|des|d[’']|la|le|les|en|et|sur|aux?|l[’'])?\s?\p{Lu}[\p{L}\d’'&-]*){0,3})/gu;
const OPENERS =
	/^(?:L[ae']s?|L[’']|D[eu]s?|Un|Une|Il|Elle|Ils|Elles|Ce|Cette|Ces|En|Au|Aux|À|A|Dans|Sur|Pour|Par|Avec|Et|Afin|Ainsi|Enfin|Depuis|Si|Son|Sa|Ses|Leur|Leurs|Le|On)$/u;

const wordCount = (text: string): number => text.split(/\s+/).length;

/**
 * One to five short terms that stand on the cited lines as they are written there: places first, then amounts, names and subjects.
 * @param passage the cited lines, joined with `\n`.
 */
export function chooseTerms(
	text: string,
	passage: string,
	found: { places: readonly string[]; amounts: readonly string[]; words: readonly string[] }
): string[] {
	const names = [...text.matchAll(NAMES)]
		.map(([name]) => name.trim())
		.filter((name) => name.length > 2 && !OPENERS.test(name));
	const wanted = [...found.places.slice(0, 3), ...found.amounts.slice(0, 2), ...names, ...found.words];
	if (wanted.length === 0) wanted.push(text.split(/\s+/).slice(0, MOST_WORDS).join(' '));
	const kept: string[] = [];
	for (const term of wanted) {
		if (kept.length === MOST_TERMS) break;
		const fits = term !== '' && wordCount(term) <= MOST_WORDS && isTermIn(term, passage);
		if (fits && !kept.some((other) => other.includes(term))) kept.push(term);
	}
	return kept;
}
