import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { communePath } from '../../src/lib/domain/text/slug';
import { ATLAS_CARD, cardPathOf } from '../../src/lib/site/card-path';
import { ROOT, communes, start } from './real-atlas';

const FOLDER = join(ROOT, 'static');

/** Bytes that a card may weigh: some networks shrink what is heavier. */
const MOST_BYTES = 60_000;

const paths = [
	'/',
	...communes.map(communePath),
	...start.territories.map(({ id }) => `/territoires/${id}`),
	...start.layers.map(({ id }) => `/couches/${id}`),
	...start.documents.map(({ id }) => `/documents/${id}`)
];
const files = readdirSync(join(FOLDER, 'cards'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.png'))
	.map((name) => `/cards/${name}`);

/** Width and height, as the header of a PNG says them. */
const sizeOf = (file: string): [number, number] => {
	const head = readFileSync(join(FOLDER, file));
	return [head.readUInt32BE(16), head.readUInt32BE(20)];
};

describe('cards for sharing', () => {
	it('are one for each commune, territory, layer and document, and one for all other pages', () => {
		expect([...files].sort()).toEqual(paths.map(cardPathOf).sort());
		expect(files).toContain(ATLAS_CARD);
		expect(new Set(files).size).toBe(327 + start.territories.length + start.layers.length + 5 + 1);
	});

	it('are 1200 × 630 and light', () => {
		expect(files.filter((file) => sizeOf(file).join() !== '1200,630')).toEqual([]);
		expect(files.filter((file) => statSync(join(FOLDER, file)).size > MOST_BYTES)).toEqual([]);
	});

	it('show something on both halves, and not all the same', async () => {
		const sample = files.filter((_, i) => i % 12 === 0);
		for (const file of sample)
			for (const left of [0, 610]) {
				const part = sharp(join(FOLDER, file)).extract({ left, top: 40, width: 590, height: 540 });
				const { data, info } = await part.removeAlpha().raw().toBuffer({ resolveWithObject: true });
				const colours = new Set<number>();
				for (let i = 0; i < data.length; i += info.channels)
					colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
				expect(colours.size, `${file} from ${left}`).toBeGreaterThan(6);
			}
		const contents = new Set(files.map((file) => readFileSync(join(FOLDER, file)).toString('base64')));
		expect(contents.size).toBe(files.length);
	});
});
