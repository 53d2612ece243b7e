/** Where `npm start` serves the site: what absolute addresses begin with when nobody says otherwise. */
export const DEFAULT_ORIGIN = 'http://127.0.0.1:4173';

/**
 * Scheme, host and port that absolute addresses begin with, without a slash at the end.
 * @param text of `ATLAS_ORIGIN`; absent or empty for the default.
 * @throws TypeError where it is no http(s) origin, or says more than an origin.
 */
export function parseOrigin(text: string | undefined): string {
	if (text === undefined || text === '') return DEFAULT_ORIGIN;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
	if (!isOrigin)
		throw new TypeError(
			`ATLAS_ORIGIN "${text}": expected scheme and host, such as https://atlas.example.org`
		);
	return url.origin;
}
