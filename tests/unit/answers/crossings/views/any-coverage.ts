import fc from 'fast-check';
import { codeOf, makeCommune } from '../../../fixtures';

export const IDS = ['a', 'b', 'c', 'd'];
export const CODES = ['59001', '59002', '59003', '59004', '62005', '62006'];
export const COMMUNES = CODES.map((code, i) =>
	makeCommune(codeOf(code), { population: 10 ** i, areaKm2: i + 0.5 })
);

/** Any coverage of up to four layers, some without communes or without an entry. */
export const anyCoverage = fc
	.array(fc.option(fc.subarray(CODES)), { minLength: IDS.length, maxLength: IDS.length })
	.map((lists) => new Map(IDS.flatMap((id, i) => (lists[i] ? [[id, lists[i]] as const] : []))));
