import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUCKETS } from '../../../../src/lib/answers/crossings/views/matrix';
import { contrastOf } from './contrast';

const css = readFileSync('src/lib/ui/styles/crossing.css', 'utf8');
const pairs = [...css.matchAll(/\.b(\d) \{\s*--bucket: (#\w+);\s*--on-bucket: (#\w+);/g)].map(
	([, bucket, ground = '', text = '']) => ({ bucket: Number(bucket), ground, text })
);
const light = pairs.slice(0, BUCKETS);
const dark = pairs.slice(BUCKETS);

describe('the scale of crossings', () => {
	it('has a colour for each class, by day and by night', () => {
		const all = Array.from({ length: BUCKETS }, (_, i) => i + 1);
		expect([light, dark].map((half) => half.map(({ bucket }) => bucket))).toEqual([all, all]);
	});

	it('bears its numbers at 4.5 to 1', () => {
		for (const { bucket, ground, text } of pairs)
			expect(contrastOf(ground, text), `b${bucket} ${ground}`).toBeGreaterThanOrEqual(4.5);
	});

	it('goes from the page to the strongest in steps of lightness that the eye can tell', () => {
		for (const [half, page] of [
			[light, '#ffffff'],
			[dark, '#1c2024']
		] as const) {
			const steps = half.map(({ ground }) => contrastOf(page, ground));
			for (const [i, step] of steps.entries()) expect(step / (steps[i - 1] ?? 1)).toBeGreaterThan(1.15);
		}
	});
});
