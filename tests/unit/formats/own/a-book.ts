import type { InseeCode } from '../../../../src/lib/domain/codes';
import { indexAreas, type AreaIndex } from '../../../../src/lib/geo/coverage-share';
import { openCodeBook } from '../../../../src/lib/formats/own/code-book';
import { printRanges } from '../../../../src/lib/formats/own/code-ranges';
import type { OwnLayer } from '../../../../src/lib/formats/own/own-layer';
import { EAST, ILES, WEST, makeGeometry } from '../../fixtures';

/** A merged commune of the atlas, one merged into a commune elsewhere, and communes of France elsewhere. */
export const OLD = '59900';
export const OLD_ELSEWHERE = '62901';
export const ELSEWHERE = '75056';
export const LOW = '01234';
export const CORSICA = '2A004';

/** Cells that are codes, nearly codes, or nothing of the kind. */
export const HARD_CELLS = [
	WEST,
	EAST,
	ILES,
	OLD,
	ELSEWHERE,
	'1234',
	'5,9E+04',
	'59 001',
	'59001.0',
	'',
	'insee',
	'nom'
];

export const book = openCodeBook(
	[
		{ code: WEST, name: 'Ouest' },
		{ code: EAST, name: 'Est' },
		{ code: ILES, name: 'Îles' }
	],
	{
		merged: { [OLD]: WEST, [OLD_ELSEWHERE]: '62999' },
		france: printRanges([WEST, EAST, ILES, OLD, ELSEWHERE, LOW, CORSICA, '62999']),
		names: { [OLD]: 'Vieux-Bourg', '62999': 'Ailleurs' },
		postcodes: printRanges(['59100', '59200', '62300'])
	}
);
export const areas: AreaIndex<InseeCode>[] = indexAreas(makeGeometry().communes);

export const kindsOf = ({ rows }: OwnLayer): string => rows.map(({ outcome }) => outcome.kind).join(' ');
export const linesOf = ({ rows }: OwnLayer): number[] => rows.map(({ line }) => line);
