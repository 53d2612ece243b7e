import { DEFAULT_ORIGIN } from '../../../../src/lib/site/read-origin';
import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawAllCards, writeCards } from '../../../../src/pipeline/cards/draw-cards';
import type { Effects } from '../../../../src/pipeline/effects';
import { nodeEffects } from '../../../../src/pipeline/node-effects';
import { communeFilesOf, printApiFiles, printSiteFiles } from '../../../../src/pipeline/print/print-files';
import { realThemes } from '../../drawing/style/real-look';
import { tinyAtlas } from '../tiny-atlas';

/** The tiny atlas as published in memory; fonts and tokens are the real ones. */
function memory(from: 'mirror' | 'none') {
	const atlas = tinyAtlas(from);
	const communeFiles = communeFilesOf(atlas);
	const files = new Map<string, Uint8Array>(
		[...printSiteFiles(atlas, communeFiles), ...printApiFiles(atlas, communeFiles, DEFAULT_ORIGIN).files].map(
			([path, text]) => [`static/${path}`, new TextEncoder().encode(text)]
		)
	);
	const lines: string[] = [];
	const isWithin = (path: string) => path.startsWith('static/') || path.startsWith('.cache/');
	const effects: Effects = {
		...nodeEffects,
		readBytes: (path) => (isWithin(path) ? Promise.resolve(files.get(path)) : nodeEffects.readBytes(path)),
		writeBytes: (path, bytes) => Promise.resolve(void files.set(path, bytes)),
		list: (folder) =>
			Promise.resolve(
				[...files.keys()]
					.filter((path) => path.startsWith(`${folder}/`))
					.map((path) => path.slice(folder.length + 1))
			),
		remove: (path) => {
			for (const key of [...files.keys()]) if (key === path || key.startsWith(`${path}/`)) files.delete(key);
			return Promise.resolve();
		},
		log: (line) => void lines.push(line)
	};
	const below = (folder: string) => [...files.keys()].filter((path) => path.startsWith(folder)).sort();
	return { effects, files, lines, below };
}

const CARD = 'cards/communes/59606-valenciennes.png';

describe.each([
	['outlines', 'mirror'],
	['cells', 'none']
] as const)('cards of an atlas with %s', (_, from) => {
	let cards: Map<string, string>;
	beforeAll(async () => {
		cards = await drawAllCards(memory(from).effects, '');
	});

	it('are one for the atlas and one for each layer, document, territory and commune', () => {
		const count = (section: string) =>
			[...cards.keys()].filter((path) => path.startsWith(`cards/${section}/`)).length;
		const atlas = tinyAtlas(from);
		expect(['couches', 'documents', 'territoires', 'communes'].map(count)).toEqual([
			atlas.layers.length,
			atlas.documents.length,
			atlas.territories.length,
			atlas.communes.length
		]);
		expect(cards.has('cards/atlas.png')).toBe(true);
	});

	it('are well-formed pictures that stand alone', () => {
		for (const [path, svg] of cards) {
			const errors: string[] = [];
			new DOMParser({ onError: (level, message) => errors.push(`${level} ${message}`) }).parseFromString(
				svg,
				'image/svg+xml'
			);
			expect(errors, path).toEqual([]);
			expect(svg, path).not.toMatch(/<text|var\(|undefined|NaN|https?:\/\/(?!www\.w3\.org)/);
		}
	});

	it('show themes in their colour of data/layers.yaml', () => {
		const [theme] = realThemes;
		expect(theme?.id).toBe('ville');
		expect(cards.get(CARD)).toContain(`rx="2" fill="${theme?.light}"`);
	});

	it('fill the commune they are about', () => {
		const filled = (path: string) => cards.get(path)?.match(/class="line-selection"/g)?.length ?? 0;
		expect(filled(CARD)).toBe(1);
		expect(filled('cards/atlas.png')).toBe(0);
	});
});

it('draws a commune as a cell where only its figures are known, with broken lines, and says so', async () => {
	const outline = (await drawAllCards(memory('mirror').effects, '')).get(CARD) ?? '';
	const cell = (await drawAllCards(memory('none').effects, '')).get(CARD) ?? '';
	const corners = (svg: string) =>
		/d="([^"]*)" class="line-selection"/.exec(svg)?.[1]?.match(/[Ml]/g)?.length ?? 0;
	expect(corners(outline)).toBeLessThan(9);
	expect(corners(cell)).toBeGreaterThan(16);
	expect(cell).toContain('class="line-commune is-approximate"');
	expect(outline).not.toContain('class="line-commune is-approximate"');
	// The credit is drawn as outlines of letters: another text gives other ones.
	expect(cell.split('<path').length).toBeGreaterThan(5);
});

describe('writeCards', () => {
	it('draws each card once, and takes from its cache what has not changed', async () => {
		const { effects, files, lines, below } = memory('mirror');
		files.set('static/cards/communes/00000-partie.png', new Uint8Array());
		files.set('.cache/cards/perdue.png', new Uint8Array());
		await writeCards(effects, '');
		const cards = below('static/cards/');
		expect(cards.length).toBeGreaterThan(10);
		expect(cards).not.toContain('static/cards/communes/00000-partie.png');
		expect(files.has('.cache/cards/perdue.png')).toBe(false);
		const first = new Map(cards.map((path) => [path, files.get(path)]));

		await writeCards(effects, '');
		expect(lines).toEqual([
			`${cards.length} cards in static/cards/, ${cards.length} of them drawn anew`,
			`${cards.length} cards in static/cards/, 0 of them drawn anew`
		]);
		expect(new Map(below('static/cards/').map((path) => [path, files.get(path)]))).toEqual(first);
	});

	it('gives the same bytes for the same atlas', async () => {
		const [one, other] = [memory('mirror'), memory('mirror')];
		await writeCards(one.effects, '');
		await writeCards(other.effects, '');
		const bytes = ({ files, below }: typeof one) =>
			below('static/cards/').map((path) => Buffer.from(files.get(path) ?? []).toString('base64'));
		expect(bytes(one)).toEqual(bytes(other));
	});

	it('tells what to run when nothing is published', async () => {
		const { effects, files } = memory('mirror');
		files.delete('static/atlas/start.json');
		await expect(writeCards(effects, '')).rejects.toThrow(
			'static/atlas/start.json is missing: run npm run data'
		);
	});
});
