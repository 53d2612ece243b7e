import { base } from '$app/paths';
import { filesRoot } from '$lib/site/shared-files';
import { m } from '$lib/paraglide/messages';
import { readApi } from '$lib/pages/published/api.server';
import { LOCALE } from '$lib/site/locale';
import { countWord } from '$lib/words/count-word';
import type { RequestHandler } from './$types';

export const prerender = true;

const PAPER = '#faf8f3';
const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
	src: `${filesRoot()}/icons/${file}`,
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose
});

/** What a browser needs to install the atlas: https://www.w3.org/TR/appmanifest/ */
export const GET: RequestHandler = async ({ fetch }) => {
	const documents = countWord((await readApi(fetch).documents()).length);
	return new Response(
		JSON.stringify({
			id: `${base}/`,
			name: m.site_name(),
			short_name: m.offline_app_short_name(),
			description: m.site_description({ documents }),
			lang: LOCALE,
			dir: 'ltr',
			start_url: `${base}/`,
			scope: `${base}/`,
			display: 'standalone',
			categories: ['government', 'navigation', 'education'],
			// The ground of tokens.css; at night the page's own theme-color takes over.
			background_color: PAPER,
			theme_color: PAPER,
			icons: [
				{ src: `${filesRoot()}/favicon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
				icon('atlas-192.png', 192, 'any'),
				icon('atlas-512.png', 512, 'any'),
				icon('atlas-maskable-512.png', 512, 'maskable')
			]
		}),
		{ headers: { 'content-type': 'application/manifest+json' } }
	);
};
