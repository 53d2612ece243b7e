import { describe, expect, it } from 'vitest';
import { prefixIds } from '../../../src/lib/svg-map/prefix-ids';

describe('prefixIds', () => {
	it('renames ids and what means them, and nothing else', () => {
		const svg =
			'<svg><defs><pattern id="p"/><path id="t" class="id"/></defs><use href="#t"/><path fill="url(#p)"/><text>id="x"</text></svg>';
		expect(prefixIds(svg, 'left-')).toBe(
			'<svg><defs><pattern id="left-p"/><path id="left-t" class="id"/></defs><use href="#left-t"/><path fill="url(#left-p)"/><text>id="x"</text></svg>'
		);
	});
});
