/**
 * What pages may load and run: the Content-Security-Policy that SvelteKit writes into each page, with the hashes of its scripts.
 * @type {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 */
export const PAGE_POLICY = {
	'default-src': ['none'],
	'script-src': ['self'],
	'style-src': ['self'],
	// The one style attribute of the site: SvelteKit's own announcer of navigations, by its hash.
	'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
	'font-src': ['self'],
	// data: and blob: are what MapLibre draws its own pictures from; the other host is the optional IGN basemap.
	'img-src': ['self', 'data:', 'blob:', 'https://data.geopf.fr'],
	'connect-src': ['self', 'https://data.geopf.fr'],
	// MapLibre starts its worker from a blob: https://maplibre.org/maplibre-gl-js/docs/#csp-directives
	'worker-src': ['self', 'blob:'],
	'manifest-src': ['self'],
	'base-uri': ['none'],
	'form-action': ['self']
};
