import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/messages/project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['baseLocale']
		}),
		sveltekit()
	],
	build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
	// Any site may read the data, as static/_headers says to hosts.
	preview: { port: 4173, host: '127.0.0.1', cors: { origin: '*' } },
	test: {
		include: ['tests/{unit,data}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 30_000
	}
});
