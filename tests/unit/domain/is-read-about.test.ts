import { expect, it } from 'vitest';
import { isReadAbout } from '../../../src/lib/domain/is-read-about';

it('holds of every place of the atlas, and in a region of what lies in a territory that documents are about', () => {
	expect(isReadAbout({}, ['cavm'])).toBe(true);
	const region = { tiles: 'region.pmtiles', read: ['cavm', 'mel'] };
	expect(isReadAbout({ region }, ['amiens', 'mel'])).toBe(true);
	expect(isReadAbout({ region }, ['amiens'])).toBe(false);
	expect(isReadAbout({ region }, [])).toBe(false);
});
