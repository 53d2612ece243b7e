/** Sections whose pages each have a card of their own. */
const DRAWN = ['communes', 'territoires', 'couches', 'documents'];

/** Card of the pages that have none of their own. */
export const ATLAS_CARD = '/cards/atlas.png';

/**
 * Address of the picture that stands for a page where it is shared, below the base path.
 * @param path of the page, below the base path: `/couches/qpv` → `/cards/couches/qpv.png`.
 */
export function cardPathOf(path: string): string {
	const [, section = '', id = '', ...rest] = path.split('/');
	return DRAWN.includes(section) && id !== '' && rest.length === 0 ? `/cards${path}.png` : ATLAS_CARD;
}
