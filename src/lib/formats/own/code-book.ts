import { isInseeCode, type InseeCode } from '../../domain/codes';
import { readRanges, type CodeRanges } from './code-ranges';

/** `static/atlas/insee-codes.json`, made by the pipeline from the official code of communes. */
export interface InseeCodesFile {
	/** Codes of Nord and Pas-de-Calais that no commune has today → today's. */
	merged: Record<string, string>;
	/** Every code that a commune of France has or had. */
	france: CodeRanges;
}

/** What is known of codes when somebody brings some. */
export interface CodeBook {
	atlas: ReadonlySet<string>;
	merged: ReadonlyMap<string, string>;
	isOfFrance: (code: string) => boolean;
}

/** @param communes codes of the atlas. */
export const openCodeBook = (communes: Iterable<string>, { merged, france }: InseeCodesFile): CodeBook => ({
	atlas: new Set(communes),
	merged: new Map(Object.entries(merged)),
	isOfFrance: readRanges(france)
});

/** The code as one of the atlas, if it is. */
export const findInAtlas = (code: string, { atlas }: CodeBook): InseeCode | undefined =>
	isInseeCode(code) && atlas.has(code) ? code : undefined;
