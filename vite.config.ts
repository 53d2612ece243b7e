import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { readOrigin } from './src/lib/site/read-origin.js';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['baseLocale']
		}),
		sveltekit()
	],
	define: { __ATLAS_ORIGIN__: JSON.stringify(readOrigin(process.env)) },
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
	preview: { port: 4173, host: '127.0.0.1' },
	test: {
		include: ['tests/{unit,data}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 30_000
	}
});
