import { describe, expect, it } from 'vitest';
import { toSwipeLayer, waysOf } from '../../../../../src/lib/pages/crossing/swipe/swipe-data';
import { makeFact, makeLayer } from '../../../fixtures';

describe('the layers of the swipe', () => {
	it('tell each way of drawing facts once: what is to come apart from what is', () => {
		const facts = [
			makeFact('a', { status: 'done', precision: 'commune' }),
			makeFact('b', { status: 'underway', precision: 'commune' }),
			makeFact('c', { status: 'planned', precision: 'commune' }),
			makeFact('d', { status: 'planned', precision: 'point' }),
			makeFact('e', { status: 'planned', precision: 'point', basis: 'inferred' })
		];
		expect(waysOf(facts).map(({ precision, basis }) => `${precision} ${basis}`)).toEqual([
			'commune stated',
			'commune stated',
			'point stated',
			'point inferred'
		]);
	});

	it('are told by their own facts alone', () => {
		const facts = [
			makeFact('own', { layer: 'qpv', precision: 'point' }),
			makeFact('other', { layer: 'npnru' })
		];
		expect(toSwipeLayer(makeLayer('qpv'), facts).drawn).toEqual([
			{ precision: 'point', status: 'underway', exists: 'unstated', basis: 'stated' }
		]);
	});
});
