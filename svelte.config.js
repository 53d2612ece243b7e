import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { BASE_LOCALE, prefixOf, readLocale, splitLocale } from './src/lib/site/locales.js';
import { cssScope } from './src/pipeline/site/light/css-scope.js';
import { withLightPages } from './src/pipeline/site/light/with-light-pages.js';
import { withOffline } from './src/pipeline/site/offline/with-offline.js';
import { readOrigin } from './src/lib/site/read-origin.js';
import { PAGE_POLICY } from './src/pipeline/site/policy.js';
import { withHeaders } from './src/pipeline/site/with-headers.js';
import { withLicences } from './src/pipeline/site/with-licences.js';
import { withoutSharedFiles } from './src/pipeline/site/without-shared-files.js';

const locale = readLocale(process.env);
const isBase = locale === BASE_LOCALE;
/** Folder of the built pages of the language. */
const pages = `build${prefixOf(locale)}`;
/** What every language goes through, on its way to its folder. */
const light = withLightPages(withOffline(adapter({ pages, assets: pages, fallback: '404.html' })));

/** @type {import('@sveltejs/kit').Config} */
const config = {
	preprocess: vitePreprocess(),
	compilerOptions: { cssHash: cssScope() },
	kit: {
		// Each language is a build of its own, below its prefix; files that are the same in all are there once, with French.
		adapter: isBase ? withLicences(withHeaders(light)) : withoutSharedFiles(light),
		files: { serviceWorker: 'src/lib/offline/service-worker' },
		outDir: isBase ? '.svelte-kit' : `.svelte-kit/locales/${locale}`,
		paths: { base: prefixOf(locale) },
		// It is registered once the page has come, and where the reader has room: src/lib/keeping.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: PAGE_POLICY
		},
		prerender: {
			origin: readOrigin(process.env),
			handleHttpError: ({ path, message }) => {
				// Pages and files of other builds: the tests of the built site follow every link.
				if (splitLocale(path).locale !== locale) return;
				throw new Error(message);
			},
			handleMissingId: 'fail',
			handleUnseenRoutes: 'fail'
		},
		typescript: {
			config: (tsconfig) => ({
				...tsconfig,
				include: [...tsconfig.include, '../*.config.ts'],
				// Checked like the rest.
				exclude: tsconfig.exclude.filter((path) => !path.includes('service-worker'))
			})
		}
	}
};

export default config;
