const NARROW = '\u202f';
const NO_BREAK = '\u00a0';
const SPACE = `[ ${NARROW}${NO_BREAK}]`;
/** What follows a number and stays on its line. */
const UNITS = '(?:M€|k€|Md€|€|km²|km|ha|m²|m³|m|t|kW|MW|GW|kWh|MWh|GWh|tCO2|°C|h)';

const RULES: readonly [RegExp, string][] = [
	[/(?<=\p{L})'(?=\p{L})/gu, '’'],
	[new RegExp(`${SPACE}+(?=[;!?](?!\\w))`, 'g'), NARROW],
	[new RegExp(`(?<=\\d)${SPACE}+(?=%)`, 'g'), NARROW],
	[new RegExp(`${SPACE}+(?=:(?:\\s|$))`, 'g'), NO_BREAK],
	[new RegExp(`${SPACE}+(?=»)`, 'g'), NO_BREAK],
	[new RegExp(`(?<=«)${SPACE}+`, 'g'), NO_BREAK],
	// Thousands: `12 300`, never `2015 2020`.
	[new RegExp(`(?<=(?<![\\d,.])\\d{1,3}(?:${SPACE}\\d{3})*)${SPACE}(?=\\d{3}(?!\\d))`, 'g'), NARROW],
	[new RegExp(`(?<=\\d)${SPACE}(?=${UNITS}(?![\\p{L}\\d]))`, 'gu'), NO_BREAK]
];

/**
 * French text with the spaces and apostrophes of French printing: a narrow no-break space before `;` `!` `?` `%` and inside
 * numbers, a no-break space before `:`, inside « » and before units, curly apostrophes. The same text given again is unchanged.
 */
export const frenchTypography = (text: string): string =>
	RULES.reduce((current, [pattern, replacement]) => current.replace(pattern, replacement), text);
