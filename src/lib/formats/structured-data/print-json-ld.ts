/**
 * Objects of schema.org as JSON-LD that can stand inside a `<script>`: nothing in it can end the element or open a comment.
 * @see https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements
 */
export const printJsonLd = (things: readonly object[]): string =>
	JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
