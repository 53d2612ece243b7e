import { describe, expect, it } from 'vitest';
import { layOutLines, type PlacedText } from '../../../../src/pipeline/reader/extract/lay-out-lines';
import { readDocument } from '../../../../src/pipeline/reader/extract/read-document';
import { dropRunningHeads } from '../../../../src/pipeline/reader/extract/running-heads';
import { CONTRACT_PAGES, makeDocx, makeOdt, makePdf } from './a-contract';

const placed = (text: string, x: number, y: number): PlacedText => ({
	text,
	x,
	y,
	width: text.length * 5,
	height: 10
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const words = (lines: readonly string[]): string => lines.join(' ').replace(/\s+/g, ' ');

describe('layOutLines', () => {
	it('joins pieces of a row, parts paragraphs and cells of tables', () => {
		expect(
			layOutLines([
				placed('Une', 50, 700),
				placed('halle', 67, 700),
				placed('ouvre.', 50, 686),
				placed('Total', 50, 640),
				placed('12 km', 200, 640)
			])
		).toEqual(['Une halle', 'ouvre.', '', 'Total | 12 km']);
	});

	it('reads columns one after the other, what stands above them first', () => {
		const rows = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((i) => [
			placed(`gauche ${i} et des mots`, 50, 650 - 14 * i),
			placed(`droite ${i} et des mots`, 300, 650 - 14 * i)
		]);
		const lines = layOutLines([
			placed('Un titre qui court au-dessus de toute la page, bien large', 50, 700),
			...rows
		]);
		expect(lines.filter((line) => line !== '').map((line) => line.slice(0, 8))).toEqual([
			'Un titre',
			...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `gauche ${i}`),
			...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => `droite ${i}`)
		]);
	});
});

describe('dropRunningHeads', () => {
	it('drops heads and feet that come back, whatever their numbers, and keeps words that come back in the text', () => {
		const page = (i: number) => [
			`Contrat · ${i}`,
			`Halle ${'abc'[i] ?? ''}`,
			'La ville aide.',
			`Pont ${'abc'[i] ?? ''}`,
			`${i}`
		];
		expect(dropRunningHeads([0, 1, 2].map(page))).toEqual([
			['Halle a', 'La ville aide.', 'Pont a'],
			['Halle b', 'La ville aide.', 'Pont b'],
			['Halle c', 'La ville aide.', 'Pont c']
		]);
	});
});

describe('readDocument', () => {
	it('reads a PDF page by page in one and in two columns', async () => {
		const expected = ['12 km de haies', 'Une voie verte de 8 km', 'Fait à Valenciennes'];
		for (const columns of [1, 2]) {
			const text = words(await readDocument('contrat.pdf', await makePdf(CONTRACT_PAGES, columns)));
			for (const part of expected) expect(text).toContain(part);
		}
	});

	it('reads OpenDocument and Word: headings, items, rows of tables', async () => {
		const odt = await readDocument('contrat.odt', makeOdt());
		expect(odt.slice(0, 4)).toEqual([
			'# Contrat d’essai du Hainaut',
			'',
			'# Volet 1 : les mares et les haies',
			''
		]);
		expect(odt).toContain('- Une mare pédagogique a été creusée à Escaudain en 2022.');
		expect(odt).toContain('Total | 1,5 M€');
		const docx = await readDocument('contrat.docx', makeDocx());
		expect(docx.slice(0, 3)).toEqual([
			'# Contrat d’essai du Hainaut',
			'',
			'# Volet 1 : les mares et les haies'
		]);
	});

	it('keeps a plain text as it is', async () => {
		expect(await readDocument('a.txt', bytes('Une\n\n\nhalle \n'))).toEqual(['Une', '', '', 'halle ', '']);
	});

	it.each([
		['a.xls', bytes('x'), 'a.xls: expected a file that ends with .pdf, .docx, .odt, .txt'],
		['a.pdf', bytes('no pdf'), 'a.pdf: expected a sound pdf file'],
		['a.odt', bytes('no zip'), 'a.odt: expected a sound odt file'],
		['a.docx', bytes('no zip'), 'a.docx: expected a sound docx file'],
		['a.txt', new Uint8Array([0xe9, 0x20]), 'a.txt: expected a sound txt file'],
		['a.txt', bytes('\n \n'), 'a.txt: expected text: there is none in it']
	])('says of %s what was expected', async (name, content, message) => {
		await expect(readDocument(name, content)).rejects.toThrow(message);
	});
});
