import { toKey } from '../../../lib/domain/text/fold-text';
import { namePattern } from './name-pattern';

/** A name of a commune that may stand in a text. */
interface CommuneName {
	code: string;
	name: string;
	/** Where the name comes from: official, a part of the commune, another spelling, the head of a longer name. */
	kind: 'official' | 'part' | 'spelling' | 'short';
}

/** All names that communes are looked for by, and one pattern for them all, the longest first. */
export interface CommuneBook {
	names: CommuneName[];
	pattern: RegExp;
	/** Names of bodies made of names of communes, folded: `lens lievin`. */
	bodies: ReadonlySet<string>;
	/** Territories of each commune. */
	territories: ReadonlyMap<string, readonly string[]>;
}

export interface BookCommune {
	code: string;
	name: string;
	territories: readonly string[];
}

const HEAD = /^(.+?)[-\s](?:sur|sous|les|lez|lès|en|au|aux|du|de|à)[-\s]/i;
/** Heads of names that mean something else by themselves, or nothing. */
const NO_HEAD = /^(?:la|le|les|saint|sainte|fort|bois|mont|neuville|neuve)$/i;

/** `Saint-Amand` for Saint-Amand-les-Eaux, where no other name of the territories at hand begins or is so. */
function shortNames(communes: readonly BookCommune[], near: readonly string[]): CommuneName[] {
	const heads = new Map<string, BookCommune[]>();
	for (const commune of communes) {
		if (near.length > 0 && !commune.territories.some((territory) => near.includes(territory))) continue;
		const head = HEAD.exec(commune.name)?.[1] ?? /^(\p{L}{5,})-Saint/u.exec(commune.name)?.[1];
		if (head === undefined || head.length < 5 || NO_HEAD.test(head)) continue;
		heads.set(head, [...(heads.get(head) ?? []), commune]);
	}
	const whole = new Set(communes.map(({ name }) => name));
	return [...heads].flatMap(([name, [commune, ...others]]) =>
		commune && others.length === 0 && !whole.has(name)
			? [{ code: commune.code, name, kind: 'short' as const }]
			: []
	);
}

/**
 * @param parts names of associated and delegated communes, by the code of the whole.
 * @param spellings other spellings by code, as in `data/spellings.yaml`.
 * @param near territories of the document: only their communes are known by the head of their name.
 * @param bodies names of territories: `Hénin-Carvin` is neither Hénin-Beaumont nor Carvin.
 */
export function makeCommuneBook(
	communes: readonly BookCommune[],
	parts: readonly { code: string; name: string }[],
	spellings: Readonly<Record<string, readonly string[]>>,
	near: readonly string[],
	bodies: readonly string[]
): CommuneBook {
	const known = new Set(communes.map(({ code }) => code));
	const names: CommuneName[] = [
		...communes.map(({ code, name }) => ({ code, name, kind: 'official' as const })),
		...parts
			.filter(({ code }) => known.has(code))
			.flatMap(({ code, name }) => [name, name.replace(/-Lille$/, '')].map((part) => ({ code, name: part })))
			.map((part) => ({ ...part, kind: 'part' as const })),
		...Object.entries(spellings).flatMap(([code, others]) =>
			others.map((name) => ({ code, name, kind: 'spelling' as const }))
		),
		...shortNames(communes, near)
	];
	names.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
	const alternatives = names.map(({ name }, i) => `(?<n${i}>${namePattern(name)})`).join('|');
	return {
		names,
		pattern: new RegExp(`(?<![\\p{L}\\d])(?:${alternatives})(?![\\p{L}\\d])`, 'gu'),
		bodies: new Set(bodies.flatMap((body) => body.split(',')).map(toKey)),
		territories: new Map(communes.map(({ code, territories }) => [code, territories]))
	};
}
