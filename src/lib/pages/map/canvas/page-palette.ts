import { readPalette, type Palette } from '../../../drawing/style/palette';

const NIGHT = '(prefers-color-scheme: dark)';

/** The colours of the page as it is now, from its style sheets. */
export function readPagePalette(): Palette {
	const style = getComputedStyle(document.documentElement);
	return readPalette(
		(property) => style.getPropertyValue(property),
		matchMedia(NIGHT).matches ? 'dark' : 'light'
	);
}

/** Tells when the page turns from paper to night or back. @returns what stops it. */
export function watchTheme(changed: () => void): () => void {
	const query = matchMedia(NIGHT);
	query.addEventListener('change', changed);
	return () => query.removeEventListener('change', changed);
}
