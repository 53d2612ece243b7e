import type { FeatureRule, RegisterDefinition } from '../read/register-schema';
import type { RawFeature } from '../sources/check-features';

type Properties = RawFeature['properties'];

/** A cell as a text; empty where there is nothing in it. */
export const cellOf = (properties: Properties, name: string): string => {
	const value = properties[name];
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
};

function holdsFor(value: unknown, rule: FeatureRule): boolean {
	if ('is' in rule) return rule.is.some((wanted) => wanted === value);
	if ('startsWith' in rule)
		return typeof value === 'string' && rule.startsWith.some((start) => value.startsWith(start));
	return value !== null && value !== undefined && value !== '';
}

const isMet = ({ properties }: RawFeature, rule: FeatureRule): boolean =>
	rule.anyOf.some((name) => holdsFor(properties[name], rule));

/** What a source says of one entry of a register: its code, its name there, and the features that it is made of. */
export interface RegisterRow {
	code: string;
	name: string;
	features: RawFeature[];
}

const firstCell = (properties: Properties, names: readonly string[]): string =>
	names.map((name) => cellOf(properties, name)).find((cell) => cell !== '') ?? '';

/** The code that the atlas gives to one upstream. */
const toCode = (given: string, { codeLength, recode }: RegisterDefinition): string =>
	recode[given] ?? (codeLength === undefined ? given : given.slice(0, codeLength));

/** The codes of a feature with a name each; two names of one feature stand in the order of its codes. */
function codesOf(
	{ properties }: RawFeature,
	definition: RegisterDefinition
): { code: string; name: string }[] {
	const { id, code, name = [], split } = definition;
	const codes = code ? firstCell(properties, code) : id;
	const given = firstCell(properties, name);
	if (split === undefined) return [{ code: toCode(codes, definition), name: given }];
	const names = given.split(split).map((part) => part.trim());
	return codes
		.split(split)
		.map((part, i) => ({ code: toCode(part.trim(), definition), name: names[i] ?? given }));
}

/**
 * The rows of a register: the features that its rules keep, gathered by code.
 * @returns in the order in which their codes first stand, and the number of features that have none.
 */
export function gatherRows(
	features: readonly RawFeature[],
	definition: RegisterDefinition
): { rows: RegisterRow[]; codeless: number } {
	const { keep, omit } = definition;
	const kept = features.filter(
		(feature) => keep.every((rule) => isMet(feature, rule)) && !omit.some((rule) => isMet(feature, rule))
	);
	const rows = new Map<string, RegisterRow>();
	let codeless = 0;
	for (const feature of kept)
		for (const { code, name } of codesOf(feature, definition)) {
			if (code === '') codeless++;
			const row = rows.get(code) ?? { code, name, features: [] };
			row.features.push(feature);
			rows.set(code, row);
		}
	rows.delete('');
	return { rows: [...rows.values()], codeless };
}
