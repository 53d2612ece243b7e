import { findGroups, findTimes } from './find-factors';
import type { FoundAmount } from './amount';
import type { Span, Sure } from './found';
import { NUMBER, NUMBER_WORD, parseNumber } from './number-words';

/** Money and measures: pattern, unit as facts write it. */
const MEASURES: readonly [pattern: string, unit: string][] = [
	["(?:milliards?\\s*(?:d[’']\\s?)?(?:euros|€)|mds?\\s*(?:(?:d[’']\\s?)?(?:euros|€)|(?!\\p{L})))", 'Md€'],
	["(?:millions?|m)\\s*(?:d[’']\\s?)?(?:euros?|€)", 'M€'],
	["(?:milliers?\\s+d[’']euros|k€)", 'k€'],
	['(?:euros?\\b|€)', '€'],
	['(?:%|pour cent\\b)', '%'],
	['hab(?:itants)?\\.?\\s?/\\s?km[²2]', 'hab/km²'],
	['(?:km²|km2)', 'km²'],
	['(?:m²|m2|mètres? carrés?)', 'm²'],
	['(?:kilomètres?|kms?)\\b', 'km'],
	['(?:hectares?|ha)\\b', 'ha'],
	['(?:ans|années?)(?!\\p{L})', 'ans'],
	['(?:GWh|MWh|kWh|MW|GW|kW|kVA|tCO2|tonnes?|mètres?|secondes?|minutes?|heures?|mois|t|m)(?![\\p{L}²])', '']
];
/** Between a number and the noun that it counts. */
const ADJECTIVE =
	'(?:(?:plus\\s+)?(?:seule?s?|prochaine?s?|nouve(?:lle|aux|au)s?|premi[eè]re?s?|derni[eè]re?s?|grande?s?|petite?s?|principa(?:le|ux|les)|autres?|anciens?|anciennes?|jeunes(?=\\s+(?:entreprises|agriculteurs))|m[êe]mes|vrais?|vraies?)\\s+)?';
/** What a number stands before and does not count. */
const NO_NOUN =
	/^(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|de|du|des|d|la|le|les|et|ou|à|au|aux|en|sur|dans|par|pour|avec|est|sont|ont|avait|qui|que|dont|se|ne|a|puis|ainsi|lors|via|vers|selon|sous|plus|moins|juin|h|er|e|ème|eme|bis|ter|cedex|rue|avenue|c|n|il|elle|s)$/iu;
const BEFORE_NO_COUNT =
	/(?:n°|\b[Nn]o\.?|\b[Aa]rt(?:icle|\.)?|\b[Aa]xe|\b[Vv]olet|\b[Pp]hase|\b[Pp]age|\bp\.|\b[Aa]nnexe|\b[Ll]oi|\b[Cc]hapitre|\b[Tt]ome|\b[Ff]osse|\b[Ll]igne|\bPNRU|(?<!\p{L})[A-Z]|\/|-)\s*$/u;
/** A year, unless words before it say that it counts. */
const isYear = (number: string, before: string): boolean =>
	/^(?:19|20)\d\d$/.test(number) && !/(?:près de|plus de|environ|quelque|jusqu[’']à|sur)\s*$/i.test(before);
/** What more than one of is counted ends on a mark of the plural or is an acronym: `quatre connaîtront` counts no such thing. */
const isCounted = (noun: string, value: number): boolean =>
	value <= 1 || /[sxz]$/i.test(noun) || noun === noun.toUpperCase() || /[sx][’'-]/.test(noun);

const MEASURE = new RegExp(
	`(?<![\\p{L}\\d.,-])(?<number>${NUMBER}|(?:${NUMBER_WORD})(?!\\p{L}))\\s*(?:${MEASURES.map(([pattern], i) => `(?<m${i}>${pattern})`).join('|')})`,
	'giu'
);
const COUNT = new RegExp(
	`(?<![\\p{L}\\d.,-])(?<number>${NUMBER}|(?:${NUMBER_WORD})(?!\\p{L}))\\s+${ADJECTIVE}(?<noun>\\p{L}[\\p{L}’'-]+)`,
	'giu'
);
/** A number that stands before no noun counts what the number before it counted: `20 logements en 2019, 35 en 2020`. */
const BARE = new RegExp(
	`(?<![\\p{L}\\d.,/-])(?<number>${NUMBER}|(?:${NUMBER_WORD})(?!\\p{L}))(?=\\s*(?:[,;:).]|$|(?:et|en|dans|sur|pour|à|au|aux|par|sont|ont|de|du|des|la|autres|dont|ou|\\p{Ll}+(?:ent|ont))(?!\\p{L})|d[’']))`,
	'giu'
);
const PERIMETER =
	/^\s*(?:TTC|HT)?\s*(?:\(|,)?\s*(?:pour|sur|dans|à|en|de|du|au)\s+(?:le |la |l[’'])?((?:territoire de (?:la |l[’'])?)?\p{Lu}[\p{L}’'-]*(?:[ -]\p{Lu}[\p{L}’'-]*){0,3})/u;

/** Money, shares, measures and counts of a text, in its order; years, dates, numbers of articles and addresses are none. */
export function findAmounts(text: string): FoundAmount[] {
	const found: FoundAmount[] = [];
	const isFree = ({ start, end }: Span): boolean => !found.some((one) => start < one.end && one.start < end);
	const add = (match: RegExpExecArray, unit: string, sure: Sure, why: string): void => {
		const number = match.groups?.number ?? '';
		const span = { start: match.index, end: match.index + match[0].length };
		if (!isFree(span)) return;
		const perimeter = PERIMETER.exec(text.slice(span.end))?.[1];
		found.push({
			value: parseNumber(number),
			unit,
			written: match[0],
			...(perimeter === undefined ? {} : { perimeter }),
			sure,
			why,
			...span
		});
	};
	for (const match of text.matchAll(MEASURE)) {
		const index = MEASURES.findIndex((_, i) => match.groups?.[`m${i}`] !== undefined);
		const written = match.groups?.[`m${index}`] ?? '';
		add(match, MEASURES[index]?.[1] || written, 'high', 'a number with a unit');
	}
	for (const one of [...findTimes(text), ...findGroups(text)]) if (isFree(one)) found.push(one);
	for (const match of text.matchAll(COUNT)) {
		const { number = '', noun = '' } = match.groups ?? {};
		const before = text.slice(0, match.index);
		if (isYear(number, before) || NO_NOUN.test(noun) || BEFORE_NO_COUNT.test(before)) continue;
		if (!isCounted(noun, parseNumber(number))) continue;
		const isWord = !/\d/.test(number);
		add(
			match,
			/^années?$/i.test(noun) ? 'ans' : noun,
			isWord ? 'low' : 'medium',
			isWord ? 'a number in letters before a noun' : 'a number before a noun'
		);
	}
	for (const match of text.matchAll(BARE)) {
		const number = match.groups?.number ?? '';
		const [before, after] = [text.slice(0, match.index), text.slice(match.index + number.length)];
		if (isYear(number, before) || BEFORE_NO_COUNT.test(before) || /^\s*(?:h|°|\()/.test(after)) continue;
		const counted = countedBeside(found, match.index, match.index + number.length, text);
		if (counted) add(match, counted.unit, 'low', `a number alone, beside ${counted.written}`);
	}
	return found.sort((a, b) => a.start - b.start);
}

/** What a bare number counts: as the next number where both make a range, else as the last one before it. */
function countedBeside(
	found: readonly FoundAmount[],
	start: number,
	end: number,
	text: string
): FoundAmount | undefined {
	const next = found.find(
		(one) =>
			one.start >= end &&
			/^\s*(?:à|et|ou|-|–|des|sur(?: les)?|de (?:ses|ces|nos))\s*$/.test(text.slice(end, one.start))
	);
	if (next) return next;
	const before = found.filter(
		(one) => one.end <= start && /^\p{L}{3}/u.test(one.unit) && one.unit !== 'fois'
	);
	return before.sort((a, b) => a.start - b.start).at(-1);
}
