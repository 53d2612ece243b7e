import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './tests/find-chromium';
import { DISCS_SITE, PORT, SITE } from './tests/ports';

export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 60_000,
	expect: { timeout: 15_000 },
	fullyParallel: true,
	workers: 2,
	forbidOnly: !!process.env.CI,
	// Six hundred tests on two cores that draw in software: what fails once is told as flaky, what fails twice fails.
	retries: process.env.CI ? 1 : 0,
	reporter: [['list', { printSteps: false }]],
	use: {
		baseURL: SITE,
		locale: 'fr-FR',
		trace: 'retain-on-failure',
		// What a page asks for is watched; offline.spec.ts alone has the worker answer.
		serviceWorkers: 'block',
		...devices['Desktop Chrome'],
		viewport: { width: 1280, height: 800 },
		launchOptions: {
			executablePath: findChromium(),
			// WebGL in software, the same on every machine, and no call home.
			args: [
				'--no-sandbox',
				'--use-gl=angle',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--ignore-gpu-blocklist',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	},
	webServer: [
		{
			command: `node node_modules/vite/bin/vite.js preview --config src/pipeline/site/preview.config.ts --port ${PORT} --strictPort`,
			url: SITE,
			reuseExistingServer: !process.env.CI
		},
		{
			command: `npx tsx tests/serve-discs.ts ${PORT + 1}`,
			url: DISCS_SITE,
			timeout: 240_000,
			reuseExistingServer: !process.env.CI
		}
	]
});
