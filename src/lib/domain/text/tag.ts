/** Text as it may stand in XML, attributes included. */
export const escapeXml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** An element as text; attributes that are undefined are left out. */
export const tag = (
	name: string,
	attributes: Record<string, string | number | undefined>,
	content = ''
): string => {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
		.join('');
	return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};
