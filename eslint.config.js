import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { HOUSE } from './eslint.house.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'src/lib/paraglide/',
			'static/',
			'node_modules/',
			'.cache/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'no-empty': ['error', { allowEmptyCatch: false }],
			// Maps and sets are replaced, never changed: they stand in $state.raw and $derived.
			'svelte/prefer-svelte-reactivity': 'off',
			// Every built link is followed by tests/data/links.test.ts: that says more than whether `resolve` stands beside it.
			'svelte/no-navigation-without-resolve': 'off',
			// tests/data/markup.test.ts has the list of each, with why it is safe, and refuses any other.
			'svelte/no-at-html-tags': 'off',
			eqeqeq: 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.js', '**/*.server.ts'], ...ts.configs.disableTypeChecked },
	...HOUSE
);
