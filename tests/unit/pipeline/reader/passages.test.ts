import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../../src/pipeline/reader/find/passages';

const passages = (text: string) =>
	splitPassages(text.split('\n')).map(({ kind, lines, text: own }) => `${kind} ${lines.join('-')} ${own}`);

describe('splitPassages', () => {
	it('parts a paragraph into sentences with their lines, words broken at line ends put together', () => {
		expect(passages('Une halle cou-\nverte ouvre. Elle est à Saint-\nSaulve, près de M. Pont.')).toEqual([
			'sentence 1-2 Une halle couverte ouvre.',
			'sentence 2-3 Elle est à Saint-Saulve, près de M. Pont.'
		]);
	});

	it('goes on over a blank line in the middle of a sentence, and not after its end', () => {
		expect(passages('Une halle près du\n\npont ouvre.\n\nune autre ferme.')).toEqual([
			'sentence 1-3 Une halle près du pont ouvre.',
			'sentence 5-5 une autre ferme.'
		]);
	});

	it('tells headings, items and furniture of pages from sentences', () => {
		const text =
			'# Halles\n\n12\n\nLes halles suivantes ouvrent :\n- celle du pont ;\n• celle du quai ;\n\n.......... 12';
		expect(passages(text)).toEqual([
			'heading 1-1 Halles',
			'layout 3-3 12',
			'sentence 5-5 Les halles suivantes ouvrent :',
			'item 6-6 celle du pont ;',
			'item 7-7 celle du quai ;',
			'layout 9-9 .......... 12'
		]);
	});

	it('leaves a number to the words right below it', () => {
		expect(passages('82\ncommunes ont une halle.')).toEqual(['sentence 1-2 82 communes ont une halle.']);
	});

	it('gives each passage its headings and its items what opens their list', () => {
		const text =
			'VOLET 1\n\n1. Halles\n\nLa ville soutient :\n- la halle du pont.\n\nVOLET 2\n\nUne gare ouvre.';
		const found = splitPassages(text.split('\n'));
		const item = found.find(({ text: own }) => own.includes('pont'));
		expect([item?.headings, item?.leadIn]).toEqual([['VOLET 1', '1. Halles'], 'La ville soutient :']);
		expect(found.at(-1)?.headings).toEqual(['VOLET 2']);
	});
});
