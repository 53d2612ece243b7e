import { basename } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { readLocale } from './src/lib/site/locales.js';
import { readOrigin } from './src/lib/site/read-origin.js';
import { readScope } from './src/lib/site/read-scope.js';
import { openScriptlessAsWholePages } from './src/pipeline/site/light/scriptless-routes.js';
import { BUNDLED_FILE } from './src/pipeline/site/with-licences.js';
import { oneLanguage } from './src/pipeline/site/one-language.js';

/** Scripts of pages that ship no other: built beside the site and asked for by their own name. */
const standaloneScripts: Plugin = {
	name: 'standalone-scripts',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	buildStart() {
		for (const id of [
			'src/lib/ui/enhance/sort-tables.ts',
			'src/lib/ui/enhance/filter-passages.ts',
			'src/lib/ui/offline/offline.ts'
		])
			this.emitFile({ type: 'chunk', id, fileName: `_app/${basename(id, '.ts')}.js` });
	}
};

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['baseLocale'],
			experimentalStaticLocale: JSON.stringify(readLocale(process.env))
		}),
		oneLanguage(readLocale(process.env)),
		sveltekit(),
		openScriptlessAsWholePages('src/routes'),
		standaloneScripts
	],
	define: {
		__ATLAS_LOCALE__: JSON.stringify(readLocale(process.env)),
		__ATLAS_ORIGIN__: JSON.stringify(readOrigin(process.env)),
		__ATLAS_SCOPE__: JSON.stringify(readScope(process.env))
	},
	// The worker that reads what people bring has parts that come late.
	worker: { format: 'es' },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200, license: { fileName: BUNDLED_FILE } },
	test: {
		include: ['tests/{unit,data,fuzz}/**/*.test.ts'],
		// Built and read on demand: `npm run test:region`.
		exclude: process.env.ATLAS_REGION ? [] : ['tests/data/region.test.ts'],
		environment: 'node',
		testTimeout: 30_000
	}
});
