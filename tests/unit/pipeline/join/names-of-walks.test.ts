import { describe, expect, it } from 'vitest';
import { namesOfWalks } from '../../../../src/pipeline/join/names-of-walks';
import { tinyInputs } from '../tiny-atlas';

describe('namesOfWalks', () => {
	const { data } = tinyInputs().walks;

	it('gives the words of one language, and none for what only facts tell of', () => {
		expect(namesOfWalks(data, 'en')).toEqual({
			cites: { name: 'Estates', summary: 'Estates.' },
			piste: { name: 'Piste', summary: 'A track.' }
		});
	});

	it('gives what a published length is the length of', () => {
		const [piste] = data.walks.filter(({ id }) => id === 'piste');
		if (!piste?.trace) throw new Error('no trace');
		const published = { km: 5, of: { fr: 'tout', nl: 'alles', en: 'all' }, source: 'https://velo.example' };
		const walks = [{ ...piste, trace: { ...piste.trace, published } }];
		expect(namesOfWalks({ ...data, walks }, 'nl').piste?.publishedOf).toBe('alles');
	});
});
