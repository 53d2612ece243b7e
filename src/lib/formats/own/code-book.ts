import type { Commune } from '../../domain/atlas';
import { isInseeCode, type InseeCode } from '../../domain/codes';
import { foldWords } from '../../domain/text/fold-text';
import { readRanges, type CodeRanges } from './code-ranges';

/** `static/atlas/insee-codes.json`, made by the pipeline from the official code of communes. */
export interface InseeCodesFile {
	/** Codes of Nord and Pas-de-Calais that no commune has today → today's. */
	merged: Record<string, string>;
	/** Every code that a commune of France has or had. */
	france: CodeRanges;
	/** Names of the communes of Nord and Pas-de-Calais that the atlas does not name: others, and those of before. */
	names: Record<string, string>;
	/** Post codes of Nord and Pas-de-Calais, which look like INSEE codes. */
	postcodes: CodeRanges;
}

/** What is known of codes when somebody brings some. */
export interface CodeBook {
	atlas: ReadonlySet<string>;
	merged: ReadonlyMap<string, string>;
	isOfFrance: (code: string) => boolean;
	isPostcode: (code: string) => boolean;
	/** Names of a commune as {@link keyOfName} folds them, those of its parts too; `undefined` where none is known. */
	namesOf: (code: string) => ReadonlySet<string> | undefined;
	/** Whether some commune whose name is known goes by this one. */
	isName: (key: string) => boolean;
	/** Whether the names of all communes of a department are known. */
	knowsNames: (department: string) => boolean;
	/** The code of the commune of a department that goes by a name, today's or one of before. */
	findByName: (department: string, key: string) => string | undefined;
}

/** A name of a commune as it is compared: without articles, what stands in brackets, a post code before it or `CEDEX` after it. */
export const keyOfName = (name: string): string =>
	foldWords(
		name
			.slice(0, 200)
			.replace(/\(([^)]*)\)/g, (_, inside: string) =>
				/^(?:l['’]?|la|le|les)$/i.test(inside.trim()) ? '' : ' '
			)
			.replace(/\bcedex\b.*$/i, '')
			.replace(/^\s*\d{5}\b/, '')
	).join(' ');

/** @param communes those of the atlas. */
export function openCodeBook(
	communes: Iterable<Pick<Commune, 'code' | 'name'>>,
	{ merged, france, names, postcodes }: InseeCodesFile
): CodeBook {
	const atlas = [...communes];
	const keys = new Map<string, Set<string>>();
	const byName = new Map<string, string>();
	const known = new Set<string>();
	const add = (code: string, key: string) => keys.set(code, (keys.get(code) ?? new Set()).add(key));
	// Communes of today come first: where a part of one had the name of another, today's has it.
	const named = [...atlas.map(({ code, name }) => [code, name] as const), ...Object.entries(names)];
	const today = named.filter(([code]) => !(code in merged));
	const former = named.filter(([code]) => code in merged);
	for (const [code, name] of [...today, ...former]) {
		const key = keyOfName(name);
		const place = `${code.slice(0, 2)} ${key}`;
		known.add(key);
		add(code, key);
		if (!byName.has(place)) byName.set(place, code);
	}
	// A commune goes by the names of its parts, and a part by that of its commune.
	for (const [code, name] of former) {
		const into = merged[code] ?? '';
		add(into, keyOfName(name));
		const own = today.find(([each]) => each === into);
		if (own) add(code, keyOfName(own[1]));
	}
	return {
		atlas: new Set(atlas.map(({ code }) => code)),
		merged: new Map(Object.entries(merged)),
		isOfFrance: readRanges(france),
		isPostcode: readRanges(postcodes),
		namesOf: (code) => keys.get(code),
		knowsNames: (department) => Object.keys(postcodes).includes(department),
		isName: (key) => known.has(key),
		findByName: (department, key) => byName.get(`${department} ${key}`)
	};
}

/** The code as one of the atlas, if it is. */
export const findInAtlas = (code: string, { atlas }: CodeBook): InseeCode | undefined =>
	isInseeCode(code) && atlas.has(code) ? code : undefined;
