import { describe, expect, it } from 'vitest';
import { hasOutlineFile } from '../../../src/lib/domain/layer-outlines';
import { makeLayer, makeRegister } from '../fixtures';

describe('hasOutlineFile', () => {
	it('holds for outlines, and for registers that only list communes', () => {
		expect(hasOutlineFile(makeLayer('qpv', { hasOutlines: true }))).toBe(true);
		const listed = { references: [makeRegister('ppri-communes', { count: 8, shape: 'list' })] };
		expect(hasOutlineFile(makeLayer('ppri', listed))).toBe(true);
	});

	it('does not hold where there is neither, or a register without an entry', () => {
		expect(hasOutlineFile(makeLayer('sport'))).toBe(false);
		expect(hasOutlineFile(makeLayer('sport', { references: [makeRegister('none', { count: 0 })] }))).toBe(
			false
		);
	});
});
