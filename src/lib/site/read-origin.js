/** Where `npm start` serves the site. */
export const DEFAULT_ORIGIN = 'http://127.0.0.1:4173';

/**
 * Where the site will be found, for everything that must be a whole address: canonical links, pictures for sharing, feeds,
 * the sitemap, the catalogue. Read at build time, by the configuration of Vite and of SvelteKit and by the pipeline.
 * @param {Readonly<Record<string, string | undefined>>} environment `ATLAS_ORIGIN` in it, if set.
 * @returns {string} an origin such as `https://atlas.example`, without a slash at its end.
 * @throws {TypeError} when `ATLAS_ORIGIN` is no origin.
 */
export function readOrigin(environment) {
	const text = environment.ATLAS_ORIGIN ?? '';
	if (text === '') return DEFAULT_ORIGIN;
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
	if (!url || !isWeb || `${url.origin}/` !== url.href)
		throw new TypeError(
			`ATLAS_ORIGIN is "${text}": expected an origin such as https://atlas.example, without a path`
		);
	return url.origin;
}
