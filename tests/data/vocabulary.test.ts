import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { layersSchema } from '../../src/pipeline/read/schemas';

const { layers } = layersSchema.parse(parse(readFileSync('data/layers.yaml', 'utf8')));

describe('the vocabulary of the layers', () => {
	it('is there for each layer, each word once and of six words at most', () => {
		for (const { id, vocabulary } of layers) {
			expect(vocabulary.length, id).toBeGreaterThan(0);
			expect(new Set(vocabulary.map((word) => word.toLowerCase())).size, id).toBe(vocabulary.length);
			for (const word of vocabulary) expect(word.split(/\s+/).length, word).toBeLessThanOrEqual(6);
		}
	});

	it('is not published', () => {
		const files = ['static/atlas', 'static/api/v1'].flatMap((folder) =>
			readdirSync(folder)
				.filter((name) => name.endsWith('.json'))
				.map((name) => `${folder}/${name}`)
		);
		expect(files.length).toBeGreaterThan(5);
		for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toContain('"vocabulary"');
	});
});
