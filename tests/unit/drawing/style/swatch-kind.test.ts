import { describe, expect, it } from 'vitest';
import { swatchKindOf } from '../../../../src/lib/drawing/style/swatch-kind';
import { makeRegister } from '../../fixtures';

const area = makeRegister('qpv-mel', { count: 3 });
const route = makeRegister('ev5', { shape: 'line' });
const list = makeRegister('ppri', { shape: 'list' });

describe('swatchKindOf', () => {
	it('shows the way most facts are drawn', () => {
		expect(swatchKindOf({ precisions: { commune: 2, point: 5, link: 1 }, references: [] })).toBe('point');
	});

	it('prefers the more exact way among equals', () => {
		expect(swatchKindOf({ precisions: { point: 3, outline: 3, commune: 3 }, references: [] })).toBe(
			'outline'
		);
	});

	it('shows what is placed, however much holds for whole territories', () => {
		expect(swatchKindOf({ precisions: { territory: 90, none: 40, link: 1 }, references: [] })).toBe('link');
	});

	it('shows official outlines where no fact is placed, as a line or an area', () => {
		expect(swatchKindOf({ precisions: { territory: 9 }, references: [route] })).toBe('line');
		expect(swatchKindOf({ precisions: {}, references: [area] })).toBe('reference');
		expect(swatchKindOf({ precisions: {}, references: [list] })).toBe('listed');
		expect(swatchKindOf({ precisions: { point: 1 }, references: [area] })).toBe('point');
	});

	it('shows a territory where that is all there is', () => {
		expect(swatchKindOf({ precisions: { territory: 1, none: 5 }, references: [] })).toBe('territory');
	});

	it('claims no official outline for a layer whose facts have no place at all', () => {
		expect(swatchKindOf({ precisions: { none: 4 }, references: [] })).toBe('territory');
		expect(swatchKindOf({ precisions: {}, references: [] })).toBe('territory');
	});
});
