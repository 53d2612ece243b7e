import { csvParse, csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../../src/lib/domain/atlas';
import { printTable } from '../../../../src/lib/formats/tables/csv-cells';
import { factsTable } from '../../../../src/lib/formats/tables/facts-csv';
import { EAST, WEST, codeOf, makeCitation, makeFact } from '../../fixtures';

const NAMES = new Map<string, string>([
	[WEST, 'Ouest'],
	[EAST, 'Est']
]);
const print = (...facts: Fact[]): string => {
	const { header, rows } = factsTable(facts, NAMES, 'contours officiels');
	return printTable(header, rows);
};
const rowOf = (change: Partial<Fact>) => csvParse(print(makeFact('f', change)))[0];

describe('factsTable', () => {
	it('has a header even without a fact', () => {
		expect(print()).toMatch(/^id,layer,name,status,/);
		expect(csvParseRows(print())).toHaveLength(1);
	});

	it('ends every line with CR LF, the last one too, and holds no other line end', () => {
		const csv = print(makeFact('a'), makeFact('b'));
		expect(csv.split('\r\n')).toHaveLength(4);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});

	it('quotes commas, quotes and line ends as RFC 4180 says', () => {
		const csv = print(makeFact('f', { name: 'Parc "Lu", dit le Grand', note: 'un\ndeux' }));
		expect(csv).toContain('"Parc ""Lu"", dit le Grand"');
		expect(csv).toContain('"un\r\ndeux"');
	});

	it('does not double a line end that is CR LF already', () => {
		expect(rowOf({ note: 'un\r\ndeux' })?.note).toBe('un\r\ndeux');
	});

	it('has as many cells in every row as in the header, whatever the texts', () => {
		const text = fc.string({ unit: fc.constantFrom(...',;"\'\n\r\t=+-@ aé') });
		fc.assert(
			fc.property(text, text, text, (name, note, actor) => {
				const rows = csvParseRows(print(makeFact('f', { name, note, actors: [actor, actor] })));
				expect(rows).toHaveLength(2);
				expect(rows[1]).toHaveLength(rows[0]?.length ?? 0);
			})
		);
	});

	it.each(['=1+1', '+33 3', '-1', '@sum', '\t=1', '\r=1', '=HYPERLINK("https://evil.example","x")'])(
		'keeps %j as text in a spreadsheet',
		(name) => {
			expect(rowOf({ name })?.name?.replaceAll('\r\n', '\r')).toBe(`'${name}`);
		}
	);

	it('guards every column that holds words of a person', () => {
		const row = rowOf({
			name: '=a',
			summary: { fr: '=b' },
			note: '=c',
			outside: ['=d'],
			actors: ['=e'],
			figures: [{ name: '=f', value: 1, unit: 'km', cite: 0 }]
		});
		for (const column of ['name', 'summary', 'note', 'outside', 'actors', 'figures'])
			expect(row?.[column]).toMatch(/^'=/);
	});

	it('leaves alone a sign inside a text', () => {
		expect(rowOf({ name: 'Saint-Amand = 2 + 3' })?.name).toBe('Saint-Amand = 2 + 3');
	});

	it('lists communes by code and by name, an unknown one by its code', () => {
		expect(rowOf({ communes: [WEST, EAST, codeOf('99999')] })).toMatchObject({
			communes: '59001; 59002; 99999',
			commune_names: 'Ouest; Est; 99999'
		});
	});

	it('writes figures with unit, date and perimeter, and citations with their lines', () => {
		const row = rowOf({
			figures: [
				{ name: 'investissement', value: 397.5, unit: 'M€', date: '2021', perimeter: 'MEL', cite: 0 },
				{ name: 'logements', value: 0, unit: 'logements', cite: 0 }
			],
			citations: [makeCitation('crte', [1943, 1944], ['Chasse Royale', 'Anzin'])]
		});
		expect(row?.figures).toBe('investissement: 397.5 M€ (2021) [MEL]; logements: 0 logements');
		expect(row?.citations).toBe('crte l. 1943-1944 (Volet 1): Chasse Royale / Anzin');
	});

	it('leaves a cell empty where nothing is known, and never writes null', () => {
		const csv = print(makeFact('f', { summary: {} }));
		expect(csv).not.toMatch(/null|undefined|NaN/);
		expect(rowOf({ period: { to: '2025' } })).toMatchObject({ from: '', to: '2025', place: '', note: '' });
	});

	it('says where an inferred place comes from, which outline shows a fact and what lies outside', () => {
		const row = rowOf({ source: 'https://example.org/a', place: 'cite-9', outside: ['Tournai', 'Mons'] });
		expect(row).toMatchObject({
			inferred_from: 'https://example.org/a',
			place: 'cite-9',
			outside: 'Tournai; Mons'
		});
	});

	it('says on each row what the outlines are', () => {
		const rows = csvParse(print(makeFact('a'), makeFact('b')));
		expect(rows.map(({ geometry }) => geometry)).toEqual(['contours officiels', 'contours officiels']);
	});
});
