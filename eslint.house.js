/** What ESLint refuses of imports between rooms, from the one table of `src/rooms.js`. */
import boundaries from 'eslint-plugin-boundaries';
import ts from 'typescript-eslint';
import { PAGES_MAY, ROOMS } from './src/rooms.js';

/**
 * Pages in the table of imports: each folder of `src/lib/pages` is a room within the room.
 * @param {import('./src/rooms.js').Room} room
 * @param {string} type
 */
const elementOf = ({ folder }, type) =>
	type === 'pages' ? { type, pattern: `${folder}/*`, capture: ['page'] } : { type, pattern: folder };

const policies = [
	...Object.entries(ROOMS).map(([type, { may }]) => ({
		from: { element: { type } },
		allow: { to: { element: { types: { anyOf: type === 'pages' ? may : [type, ...may] } } } }
	})),
	...Object.entries(PAGES_MAY).map(([page, may]) => ({
		from: { element: { type: 'pages', captured: { page } } },
		allow: { to: { element: { type: 'pages', captured: { page: may } } } }
	}))
];

const DISK = ['node:*', 'fs', 'path'];
const VIEW = [
	'svelte',
	'svelte/*',
	'$app/environment',
	'$app/navigation',
	'$app/state',
	'$app/stores',
	'**/*.svelte'
];
const ZOD_STAYS = 'Scripts of pages hold no zod: import the type from domain/atlas.';
/** @param {import('./src/rooms.js').Room} room */
const refusalsOf = ({ knows = [] }) => [
	...(knows.includes('disk')
		? []
		: [{ group: DISK, message: 'Only the pipeline touches the disk and the network.' }]),
	...(knows.includes('zod')
		? []
		: [{ group: ['zod', '**/domain/schemas/*'], message: ZOD_STAYS, allowTypeImports: true }]),
	...(knows.includes('svelte') ? [] : [{ group: VIEW, message: 'This room does not know the view.' }]),
	{ group: ['maplibre-gl'], message: 'MapLibre is loaded by pages/map/canvas only.', allowTypeImports: true }
];

export const HOUSE = [
	{
		files: ['src/**'],
		plugins: { boundaries },
		settings: {
			// A room inside another one is named before it: the first that fits counts.
			'boundaries/elements': Object.entries(ROOMS)
				.sort(([, a], [, b]) => b.folder.length - a.folder.length)
				.map(([type, room]) => elementOf(room, type)),
			'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
			'import/resolver': { typescript: { alwaysTryTypes: true } }
		},
		rules: { 'boundaries/dependencies': ['error', { default: 'disallow', policies }] }
	},
	...Object.values(ROOMS).map((room) => ({
		files: [`${room.folder}/**`],
		ignores: ['src/lib/pages/map/canvas/**', '**/*.js', '**/*.server.ts'],
		plugins: { '@typescript-eslint': ts.plugin },
		rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: refusalsOf(room) }] }
	}))
];
