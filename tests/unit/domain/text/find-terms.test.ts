import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../../src/lib/domain/text/find-terms';

const GLOSSARY = ['ANRU', 'ANRU+', 'ARIA', 'QPV', 'WAI-ARIA'].map((term) => ({ term }));
const found = (...texts: string[]) => findTerms(texts, GLOSSARY).map(({ term }) => term);

describe('findTerms', () => {
	it('finds words of the glossary, in its order, once', () => {
		expect(found('Les QPV et l’ANRU ; le QPV', 'rien')).toEqual(['ANRU', 'QPV']);
	});

	it('takes the longest where terms overlap', () => {
		expect(found('ANRU+')).toEqual(['ANRU+']);
		expect(found('WAI-ARIA')).toEqual(['WAI-ARIA']);
	});

	it('finds nothing inside other words, nor in an empty glossary', () => {
		expect(found('QPVs, MANRU')).toEqual([]);
		expect(findTerms(['QPV'], [])).toEqual([]);
	});
});
