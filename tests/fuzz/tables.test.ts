/**
 * Tables made of a right one: its columns shuffled, among them amounts, row numbers, post codes, departments, totals and notes, below
 * titles. What is read are the communes of the right one, or nothing: never another commune.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { openCodeBook } from '../../src/lib/formats/own/code-book';
import { parseOwnCsv } from '../../src/lib/formats/own/parse-own-csv';
import { readMembership } from '../../src/pipeline/read/membership';
import { printInseeCodes } from '../../src/pipeline/read/insee-codes';
import { inputs } from '../data/real-atlas';
import { fuzz } from './cases';

const { members } = readMembership(inputs.territories);
const book = openCodeBook(members, printInseeCodes(new Set(members.map(({ code }) => code))));

type Cells = (index: number) => string;
const number = (min: number, max: number) => fc.infiniteStream(fc.integer({ min, max }));
/** A column beside the codes: its header, and what stands in each row. */
const beside: fc.Arbitrary<{ header: string; cells: Cells }> = fc.oneof(
	fc
		.tuple(
			fc.constantFrom('Logements', 'Dotation (EUR)', 'Montant', 'Population', 'x', ''),
			number(1, 99_999)
		)
		.map(([header, stream]) => {
			const values = Array.from({ length: 60 }, () => stream.next().value as number);
			return { header, cells: (i: number) => String(values[i % 60] ?? '') };
		}),
	// Amounts of the size of a code of the two departments.
	fc.tuple(fc.constantFrom('Montant', 'Code', 'Budget'), number(59_001, 59_680)).map(([header, stream]) => {
		const values = Array.from({ length: 60 }, () => stream.next().value as number);
		return { header, cells: (i: number) => String(values[i % 60] ?? '') };
	}),
	fc
		.constantFrom('Code', 'N°', 'id', 'Rang')
		.map((header) => ({ header, cells: (i: number) => String(i + 1) }))
);

const table = fc.record({
	communes: fc.uniqueArray(fc.nat(members.length - 1), { minLength: 2, maxLength: 30 }),
	header: fc.constantFrom('code_insee', 'INSEE_COM', 'Code INSEE', 'CODGEO', 'code', 'com', 'ref', ''),
	hasNames: fc.boolean(),
	hasPostcodes: fc.constantFrom('', 'Code postal', 'CP commune', 'Code', 'ref'),
	hasDepartments: fc.boolean(),
	hasTotal: fc.boolean(),
	titles: fc.array(fc.constantFrom('Liste des communes', '', 'Source : mairie', '2024'), { maxLength: 3 }),
	beside: fc.array(beside, { maxLength: 3 }),
	order: fc.infiniteStream(fc.nat(1000)),
	separator: fc.constantFrom(';', ',', '\t'),
	hasSeparatorLine: fc.boolean()
});

fuzz('CSV: right tables with more in them', table, (made) => {
	const own = made.communes.flatMap((index) => members[index] ?? []);
	const columns: { header: string; cells: Cells }[] = [
		{ header: made.header, cells: (i) => own[i]?.code ?? '' },
		...(made.hasNames ? [{ header: 'Commune', cells: (i: number) => own[i]?.name ?? '' }] : []),
		...(made.hasPostcodes === ''
			? []
			: [{ header: made.hasPostcodes, cells: (i: number) => own[i]?.postcodes[0] ?? '' }]),
		...(made.hasDepartments
			? [{ header: 'Département', cells: (i: number) => own[i]?.code.slice(0, 2) ?? '' }]
			: []),
		...made.beside
	];
	const order = new Map(columns.map((column) => [column, made.order.next().value as number]));
	const shuffled = [...columns].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
	const rows = own.map((_, i) => shuffled.map(({ cells }) => cells(i)));
	const total = shuffled.map(({ header }) =>
		header === 'Commune' ? 'Total' : /Log|Dot|Mon|Pop/.test(header) ? '59606' : ''
	);
	const lines = [
		...(made.hasSeparatorLine ? [`sep=${made.separator}`] : []),
		...made.titles,
		...[shuffled.map(({ header }) => header), ...rows, ...(made.hasTotal ? [total] : [])].map((row) =>
			row.join(made.separator)
		)
	];
	const layer = parseOwnCsv(lines.join('\n'), 'utf-8', 'x', book);
	const right = new Set<string>(own.map(({ code }) => code));
	// Never another commune; a column that is surely the right one gives them all.
	expect(
		layer.codes.filter((code) => !right.has(code)),
		lines.join('\n')
	).toEqual([]);
	const isSure = /insee|codgeo/i.test(made.header);
	if (isSure && layer.fault === null) expect(layer.codes, lines.join('\n')).toHaveLength(right.size);
});
