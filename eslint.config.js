import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const forbid = (group, message) => ({ group, message });
const NO_DISK = forbid(['node:*', 'fs', 'path'], 'Only the pipeline touches the disk and the network.');
const NO_VIEW = forbid(
	['svelte', 'svelte/*', '$app/*', '**/*.svelte', '**/components/*'],
	'Pure folders do not know the view.'
);
const NO_MAP = forbid(['maplibre-gl'], 'MapLibre is loaded by src/lib/map only.');
const NO_PIPELINE = forbid(['**/pipeline/*', '**/pipeline'], 'The site never imports the pipeline.');
const NO_TEXT = forbid(
	['**/paraglide/*', '**/text/*'],
	'Words that people read belong to text/, place/ and components.'
);

/** Imports flow one way: routes → components, map → layers of pure folders → domain. */
const PURE = [
	'about',
	'domain',
	'geo',
	'overlap',
	'commune',
	'contract',
	'crossings',
	'compare',
	'export',
	'url-state',
	'search',
	'naming',
	'style',
	'svg-map',
	'map-sheet',
	'territory',
	'track',
	'walks',
	'facts-table',
	'documents',
	'offline',
	'catalogue',
	'site',
	'import',
	'crossing-views',
	'share-card',
	'structured-data',
	'changelog'
];

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
			eqeqeq: 'error'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.js'], ...ts.configs.disableTypeChecked },
	{
		files: PURE.map((folder) => `src/lib/${folder}/**/*.ts`),
		rules: {
			'no-restricted-imports': 'off',
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [NO_DISK, NO_VIEW, { ...NO_MAP, allowTypeImports: true }, NO_PIPELINE, NO_TEXT]
				}
			]
		}
	},
	{
		files: ['src/pipeline/**/*.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						NO_VIEW,
						NO_MAP,
						forbid(
							['**/lib/map/*', '**/lib/place/*', '**/lib/text/*'],
							'The pipeline imports pure folders only.'
						)
					]
				}
			]
		}
	},
	{
		// The words of cards are those of the pages.
		files: ['src/pipeline/cards/**/*.ts'],
		rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_VIEW, NO_MAP] }] }
	},
	{
		files: [
			'src/lib/components/**',
			'src/lib/place/**',
			'src/lib/text/**',
			'src/lib/atlas/**',
			'src/routes/**/*.svelte'
		],
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: [NO_DISK, NO_MAP, NO_PIPELINE] }]
		}
	}
);
