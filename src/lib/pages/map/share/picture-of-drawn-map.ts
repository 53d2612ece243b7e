/** What the style sheets of the page give a drawn map, as attributes that a picture takes along. */
const PROPERTIES = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'stroke-opacity',
	'opacity',
	'vector-effect',
	'paint-order',
	'text-anchor',
	'dominant-baseline',
	'font-family',
	'font-size',
	'font-style',
	'font-weight',
	'letter-spacing'
] as const;

/** A copy of a drawn map that needs no style sheet. */
function withOwnStyle(drawn: SVGSVGElement): SVGSVGElement {
	const copy = drawn.cloneNode(true) as SVGSVGElement;
	const originals = drawn.querySelectorAll('*');
	copy.querySelectorAll('*').forEach((element, i) => {
		const original = originals[i];
		// Paths that others use take the colour of those: written on themselves it would win.
		if (!original || original.getAttribute('fill') === 'inherit') return;
		const style = getComputedStyle(original);
		for (const property of PROPERTIES) element.setAttribute(property, style.getPropertyValue(property));
	});
	return copy;
}

/**
 * A drawn map of the page as a picture.
 * @param width of the picture in pixels; its height follows.
 * @throws Error when the browser cannot draw it.
 */
export async function pictureOfDrawnMap(drawn: SVGSVGElement, width: number): Promise<HTMLImageElement> {
	const copy = withOwnStyle(drawn);
	const { width: units, height } = drawn.viewBox.baseVal;
	copy.setAttribute('width', String(width));
	copy.setAttribute('height', String((width * height) / units));
	const text = new XMLSerializer().serializeToString(copy);
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
	try {
		await image.decode();
	} finally {
		URL.revokeObjectURL(image.src);
	}
	return image;
}
