import type { FoundAmount } from './amount';
import { NUMBER, NUMBER_WORD, parseNumber } from './number-words';

const BY = new RegExp(
	`(?<=(?:multipli|divis|réduir)\\p{L}*\\s.{0,120})par\\s+(?<number>${NUMBER}|(?:${NUMBER_WORD})(?!\\p{L}))(?!\\s*\\p{L}+s\\b)|division par\\s+(?<division>\\d+)`,
	'giu'
);
const VERBS: readonly [pattern: RegExp, value: number][] = [
	[/(?<!\p{L})doubl(?:er|é|ée|és|ées|ement|ant)(?!\p{L})/giu, 2],
	[/(?<!\p{L})tripl(?:er|é|ée|és|ées|ement)(?!\p{L})/giu, 3],
	[/(?<!\p{L})quadrupl(?:er|é|ée|és|ées|ement)(?!\p{L})/giu, 4]
];

/** By how many times something grows or shrinks. */
export function findTimes(text: string): FoundAmount[] {
	const by = [...text.matchAll(BY)].map((match): FoundAmount => {
		const value = parseNumber(match.groups?.number ?? match.groups?.division ?? '');
		const span = { start: match.index, end: match.index + match[0].length };
		return {
			value,
			unit: 'fois',
			written: match[0],
			sure: 'medium',
			why: 'multiplied or divided by',
			...span
		};
	});
	const verbs = VERBS.flatMap(([pattern, value]) =>
		[...text.matchAll(pattern)].map((match): FoundAmount => {
			const span = { start: match.index, end: match.index + match[0].length };
			return { value, unit: 'fois', written: match[0], sure: 'low', why: 'a verb that multiplies', ...span };
		})
	);
	return [...by, ...verbs];
}

const GROUPS: Readonly<Record<string, number>> = {
	dizaine: 10,
	douzaine: 12,
	quinzaine: 15,
	vingtaine: 20,
	trentaine: 30,
	quarantaine: 40,
	cinquantaine: 50,
	centaine: 100,
	million: 1e6,
	millions: 1e6,
	milliers: 1e3
};
const GROUP = new RegExp(
	`(?<![\\p{L}\\d])(?<number>une|${NUMBER})\\s+(?<group>${Object.keys(GROUPS).join('|')})\\s+(?:de |d[’'])(?<noun>\\p{L}{3,})|(?<![\\p{L}\\d])moitié(?!\\p{L})|(?<![\\p{L}\\d])(?<rank>\\d+)(?:e|è|ème|eme)\\s+(?:rang|place|position|territoire|ville)(?!\\p{L})`,
	'giu'
);

/** `une dizaine de sites`, `3 millions d’habitants`, `la moitié`, `9e rang`. */
export const findGroups = (text: string): FoundAmount[] =>
	[...text.matchAll(GROUP)].flatMap((match): FoundAmount[] => {
		const { number = '', group = '', noun = '', rank } = match.groups ?? {};
		const base = { written: match[0], start: match.index, end: match.index + match[0].length };
		if (rank !== undefined)
			return [{ ...base, value: Number(rank), unit: 'e rang', sure: 'medium', why: 'a rank' }];
		if (group === '') return [{ ...base, value: 50, unit: '%', sure: 'low', why: 'a half' }];
		if (/^euros?$/i.test(noun)) return [];
		const times = /^une$/i.test(number) ? 1 : parseNumber(number);
		const value = times * (GROUPS[group.toLowerCase()] ?? 1);
		return [{ ...base, value, unit: noun, sure: 'medium', why: 'a number of many before a noun' }];
	});
