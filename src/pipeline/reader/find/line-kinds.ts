/** Marks of Markdown and of lists, which are no words. */
const MARKS = /^\s*(?:#{1,6}\s+|(?:[-–—•▪►➢✓*○◦·➤]|=>|o(?=\s))\s*)+|\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)/gu;
const LONGEST_HEADING = 110;
/** Words that no heading ends on: its line goes on. */
const OPEN_END =
	/(?:^|\s)(?:de|du|des|d[’']|la|le|les|l[’']|un|une|à|au|aux|et|ou|en|par|pour|sur|sous|avec|dans|que|qui)$/iu;

/** A line without marks of headings, items and bold words. */
export const withoutMarks = (line: string): string => line.replace(MARKS, '');

/** Page numbers, rules, dotted lines, credits of pictures. A number that does not stand alone may belong to the words below it. */
export function isLayout(line: string, isAlone: boolean): boolean {
	const text = withoutMarks(line).trim();
	return (
		!/[\p{L}\d€%]/u.test(text) ||
		(isAlone && !/\p{L}{2}|€|%/u.test(text)) ||
		/(?:\.\s?){6,}\s*\d*$/.test(text) ||
		/^(?:page|p\.)\s*\d+/i.test(text) ||
		/\bcr[ée]dits?\s+(?:photo|pma|:)/i.test(text) ||
		/^!?\[[^\]]*\]\([^)]*\)$/.test(text)
	);
}

/** A short line that stands alone, opens with a capital, a number or a mark of headings and ends no sentence. */
export function isHeading(line: string, afterBlank: boolean, beforeBlank: boolean): boolean {
	if (/^\s*#{1,6}\s/.test(line)) return true;
	const text = withoutMarks(line).trim();
	if (text.length > LONGEST_HEADING || OPEN_END.test(text) || /[.;,]["”)]?$/.test(text)) return false;
	if (/^(?:volet|titre|partie|annexe|chapitre|article)\s+[\dIVX]+/i.test(text)) return true;
	if (text.length > 8 && text === text.toUpperCase() && /\p{Lu}{4}/u.test(text)) return true;
	if (/^\s*\*\*.+\*\*\s*:?\s*$/.test(line)) return true;
	return afterBlank && beforeBlank && /^[\p{Lu}\d«"“]/u.test(text) && text.split(/\s+/).length <= 14;
}
