import type { Feature, Point } from 'geojson';
import { isInseeCode } from '../../lib/domain/codes';
import type { Problem } from '../../lib/domain/problem';
import type { RawFeature } from '../sources/check-features';
import { parseTable } from '../sources/formats/table';
import type { RegisterDefinition } from './register-schema';

/** Column of a table kept by hand that names outlines elsewhere: `source:property=value`, several with `;` between them. */
export const OUTLINES = 'outlines';
/** Columns of a point, in degrees; both empty where none is known. */
const POINT = { x: 'lng', y: 'lat', crs: 'EPSG:4326' } as const;

/** A reference to features of a source by one property. */
export interface OutlineReference {
	source: string;
	property: string;
	value: string;
}

/** Reads the cell of {@link OUTLINES}. @returns undefined in place of a part that is no reference. */
export const readOutlines = (cell: string): (OutlineReference | undefined)[] =>
	cell
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [, source, property, value] = /^([a-z0-9-]+):(\w+)=(.+)$/.exec(part) ?? [];
			return source && property && value ? { source, property, value } : undefined;
		});

const partsOf = (cell = ''): string[] =>
	cell
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');

type Row = Feature<Point | null, Record<string, string>>;

/** The columns that a register reads of its table. */
function columnsOf({
	covers,
	code = [],
	name = [],
	details,
	addresses,
	certainty
}: RegisterDefinition): string[] {
	const listed = covers.by === 'list' ? [covers.property, covers.how, covers.address] : [];
	const read = [...code, ...name, ...addresses, ...details.map(({ property }) => property)];
	return [...listed, ...read, certainty?.property].filter((column) => column !== undefined);
}

/** What is wrong with the cells of a row: codes, addresses, words and outlines that are none. */
function* faultsOf(
	{ properties, geometry }: Row,
	definition: RegisterDefinition,
	sources: ReadonlySet<string>
): Generator<{ field: string; value: string; expected: string }> {
	const { covers, addresses, certainty, how } = definition;
	const cell = (name: string): string => properties[name] ?? '';
	const said = covers.by === 'list' && covers.how ? [{ column: covers.how, words: how }] : [];
	const sure = certainty ? [{ column: certainty.property, words: certainty.words }] : [];
	if (covers.by === 'list')
		for (const value of partsOf(cell(covers.property)))
			if (!isInseeCode(value)) yield { field: covers.property, value, expected: 'not an INSEE code' };
	for (const { column, words = {} } of [...said, ...sure])
		if (!(cell(column) in words))
			yield {
				field: column,
				value: cell(column),
				expected: `expected one of ${Object.keys(words).join(', ')}`
			};
	for (const column of [...addresses, ...(covers.by === 'list' && covers.address ? [covers.address] : [])])
		if (cell(column) !== '' && !URL.canParse(cell(column)))
			yield { field: column, value: cell(column), expected: 'expected a public http(s) address' };
	for (const [index, reference] of readOutlines(cell(OUTLINES)).entries())
		if (!reference || !sources.has(reference.source))
			yield {
				field: OUTLINES,
				value: partsOf(cell(OUTLINES))[index] ?? '',
				expected: 'expected source:property=value of a source of data/sources.yaml'
			};
	if (geometry?.coordinates.some((degrees) => !Number.isFinite(degrees)))
		yield { field: 'lng, lat', value: `${cell('lng')}, ${cell('lat')}`, expected: 'expected two numbers' };
}

/**
 * Reads a table kept by hand for a register.
 * @param sources ids of the sources whose outlines it may name.
 * @returns its rows as features, with a point where they have one, and a problem for each cell that is not what it should be.
 */
export function readRegisterTable(
	text: string,
	definition: RegisterDefinition,
	sources: ReadonlySet<string>
): { rows: RawFeature[]; problems: Problem[] } {
	const file = definition.table ?? '';
	const problem = (line: number, field: string, expected: string): Problem => ({
		file,
		line,
		field,
		expected
	});
	const [header = ''] = text.split('\n');
	const columns = header.split(',');
	const missing = columnsOf(definition).filter((column) => !columns.includes(column));
	if (missing.length > 0)
		return { rows: [], problems: missing.map((column) => problem(1, column, 'expected this column')) };
	try {
		const position = columns.includes(POINT.x) ? { position: POINT } : {};
		const rows = parseTable(text, { separator: ',', ...position });
		const problems = rows.flatMap((row, index) =>
			[...faultsOf(row, definition, sources)].map((fault) => ({ file, line: index + 2, ...fault }))
		);
		return { rows, problems };
	} catch (error) {
		return {
			rows: [],
			problems: [problem(0, '(file)', error instanceof Error ? error.message : String(error))]
		};
	}
}
