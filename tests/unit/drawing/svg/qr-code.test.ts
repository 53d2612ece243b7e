import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from '../../../../src/lib/drawing/svg/qr-code';

const ADDRESS = 'https://atlas.example.org/communes/59172-denain';

describe('qrCode', () => {
	it('draws exactly the dark modules of the code', () => {
		const { size, path } = qrCode(ADDRESS);
		const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
		for (const [, x = 0, y = 0, width = 0] of [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].map((run) =>
			run.map(Number)
		))
			for (let i = x; i < x + width; i++) (drawn[y] ?? [])[i] = true;
		expect(drawn).toEqual(encode(ADDRESS, { ecc: 'M', border: 4 }).data);
	});

	it('leaves four modules white on each side, and tells one address from another', () => {
		const { size, path } = qrCode(ADDRESS);
		for (const [, x, y, width] of [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.map(Number))) {
			expect(Math.min(x ?? 0, y ?? 0)).toBeGreaterThanOrEqual(4);
			expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(size - 4);
		}
		expect(qrCode(`${ADDRESS}x`).path).not.toBe(path);
	});
});
