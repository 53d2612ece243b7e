import { describe, expect, it } from 'vitest';
import { MAX_ROWS } from '../../../../src/lib/formats/own/limits';
import { guessSeparator, parseOwnCsv } from '../../../../src/lib/formats/own/parse-own-csv';
import { EAST, ILES, WEST } from '../../fixtures';
import { ELSEWHERE, OLD, book, kindsOf, linesOf } from './a-book';

const parse = (text: string) => parseOwnCsv(text, 'utf-8', 'Mes communes', book);

describe('guessSeparator', () => {
	it.each([
		['a;b;c\n1;2,5;3\n', ';'],
		['a,b\n1,"x;y"\n2,z\n', ','],
		['a\tb\n1\t2,5\n', '\t'],
		['a|b\n1|2\n', '|'],
		['Titre\na,b,c\n1,2,3\n', ','],
		['59001\n59002\n', ';'],
		['', ';']
	])('of %j', (text, separator) => {
		expect(guessSeparator(text)).toBe(separator);
	});
});

describe('parseOwnCsv', () => {
	it('takes the communes of a table, and says how it was read', () => {
		const layer = parse(`code_insee;nom;valeur\r\n${ILES};Îles;1\r\n${WEST};Ouest;2\r\n`);
		expect(layer).toMatchObject({
			label: 'Mes communes',
			codes: [WEST, ILES],
			fault: null,
			reading: { format: 'table', separator: ';', column: 'code_insee', hasHeader: true }
		});
		expect(layer.rows).toEqual([
			{ line: 2, value: ILES, name: 'Îles', outcome: { kind: 'taken', code: ILES } },
			{ line: 3, value: WEST, name: 'Ouest', outcome: { kind: 'taken', code: WEST } }
		]);
	});

	it('reports each row, numbered as a spreadsheet does', () => {
		const layer = parse(
			[
				'insee,nom',
				WEST,
				OLD,
				'',
				`"${EAST}","sur\ndeux lignes"`,
				ELSEWHERE,
				'1234',
				'5,9E4',
				'x',
				'59999',
				''
			].join('\n')
		);
		expect(kindsOf(layer)).toBe(
			'taken duplicate empty taken outside lost-zero not-a-code not-a-code unknown'
		);
		expect(linesOf(layer)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(layer.rows[1]?.outcome).toEqual({ kind: 'duplicate', code: WEST, firstLine: 2 });
		expect(layer.rows[3]?.name).toBe('sur deux lignes');
		expect(layer.codes).toEqual([WEST, EAST]);
	});

	it('tells a number that a spreadsheet rounded', () => {
		expect(kindsOf(parse(`insee;n\n5,9606E+04;1\n${WEST};2\n`))).toBe('scientific taken');
	});

	it('reads a list with anything between', () => {
		const layer = parse(`${WEST}, ${EAST};${ILES}\n\n1234 59999`);
		expect(layer.reading).toEqual({ format: 'list', encoding: 'utf-8' });
		expect(layer.codes).toEqual([WEST, EAST, ILES]);
		expect(kindsOf(layer)).toBe('taken taken taken lost-zero unknown');
		expect(linesOf(layer)).toEqual([1, 1, 1, 3, 3]);
	});

	it('uses a column of departments', () => {
		const layer = parse('DEP;COM;LIBELLE\n59;1;Ouest\n59;002;Est\n62;3;Îles\n59;1234;x\n');
		expect(layer.codes).toEqual([WEST, EAST, ILES]);
		expect(kindsOf(layer)).toBe('mended mended mended not-a-code');
	});

	it('refuses a table without codes, and says what its columns are', () => {
		expect(parse('Nom;Code postal\nOuest;59001\n').fault).toEqual({
			kind: 'postcodes',
			headers: ['Nom', 'Code postal'],
			column: 'Code postal'
		});
	});

	it.each([
		['at the end of the file', `code;nom\n${WEST};"Ouest\n${EAST};Est\n`, 2],
		['which another cell opens', `code;nom\n${WEST};"Ouest\n${EAST};"Est"\n${ILES};Îles\n`, 2],
		['after cells over several lines', `code;nom\r\n${WEST};"a\r\n""b"""\r\n${EAST};"Est\r\n`, 4]
	])('refuses a quote that is not closed %s, and says on which line', (_, text, line) => {
		expect(parse(text).fault).toEqual({ kind: 'open-quote', line });
	});

	it.each([
		['closed quotes', `code;nom\n${WEST};"Ouest; ""le bourg"""\n${EAST};"a\nb"\n`],
		['quotes within a cell', `code;nom\n${WEST};le "Clos\n${EAST};="59002"\n`],
		['a word after a closed quote', `code;nom\n${WEST};"Ouest" bourg\n${EAST};Est\n`]
	])('reads every row with %s', (_, text) => {
		expect(parse(text).codes).toEqual([WEST, EAST]);
	});

	it('refuses more rows than it reads, and says how many there are', () => {
		const rows = (count: number) => `insee\n${Array.from({ length: count }, () => `x${WEST}`).join('\n')}`;
		expect(parse(`${rows(MAX_ROWS - 1)}\n${WEST}`).rows).toHaveLength(MAX_ROWS);
		expect(parse(rows(MAX_ROWS + 1)).fault).toEqual({ kind: 'too-many-rows', count: MAX_ROWS + 2 });
	});

	it('keeps hostile cells as short text', () => {
		const layer = parse(
			`insee;nom\n<img src=x onerror=alert(1)>;"=HYPERLINK(""http://x"")"\n${'9'.repeat(999)};__proto__\n${WEST};constructor\n`
		);
		expect(kindsOf(layer)).toBe('not-a-code not-a-code taken');
		expect(layer.rows[0]?.value).toBe('<img src=x onerror=alert(1)>');
		expect(layer.rows[1]?.value).toMatch(/^9{59}…$/);
		expect(layer.rows[1]?.name).toBe('__proto__');
	});
});
