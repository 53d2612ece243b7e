import { describe, expect, it } from 'vitest';
import { nestedSubjects } from '../../../../src/lib/pages/compare/nested-subjects';

const TERRITORIES = [
	{ id: 'caph', parts: [] },
	{ id: 'pole', parts: ['caph', 'cavm'] },
	{ id: 'mel', parts: [] }
];

describe('what is nested in a comparison', () => {
	it('is a part beside the whole that it belongs to', () => {
		expect(nestedSubjects(['caph', 'pole'], TERRITORIES)).toEqual([{ part: 'caph', whole: 'pole' }]);
	});

	it('is nothing where only one of the two is compared', () => {
		expect(nestedSubjects(['caph', 'mel'], TERRITORIES)).toEqual([]);
		expect(nestedSubjects(['pole'], TERRITORIES)).toEqual([]);
	});
});
