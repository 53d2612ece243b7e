/**
 * The rooms of the house, lowest floor first, and the rooms that each may import. ESLint reads this table
 * (`eslint.config.js`) and refuses every other import, dynamic ones and those of components included.
 */

/** @typedef {{ folder: string, may: string[], knows?: ('disk' | 'svelte' | 'zod')[] }} Room */

const BELOW_WORDS = ['domain', 'geo', 'site', 'answers'];
const BELOW_UI = [...BELOW_WORDS, 'words', 'offline', 'drawing', 'formats', 'messages'];

/** @type {Record<string, Room>} */
export const ROOMS = {
	/** Words that people read, compiled from `src/messages`. */
	messages: { folder: 'src/lib/paraglide', may: [] },
	domain: { folder: 'src/lib/domain', may: [], knows: ['zod'] },
	geo: { folder: 'src/lib/geo', may: ['domain'] },
	site: { folder: 'src/lib/site', may: ['domain'] },
	answers: { folder: 'src/lib/answers', may: ['domain', 'geo'] },
	words: { folder: 'src/lib/words', may: ['domain', 'site', 'messages'] },
	offline: { folder: 'src/lib/offline', may: ['domain', 'site'], knows: ['svelte'] },
	drawing: { folder: 'src/lib/drawing', may: ['domain', 'geo', 'answers'] },
	formats: { folder: 'src/lib/formats', may: BELOW_WORDS, knows: ['zod'] },
	ui: { folder: 'src/lib/ui', may: BELOW_UI, knows: ['svelte'] },
	pipeline: { folder: 'src/pipeline', may: BELOW_UI, knows: ['disk', 'zod'] },
	/** Reads new documents into drafts. Nothing imports it: nothing is published from a draft. */
	reader: { folder: 'src/pipeline/reader', may: ['domain', 'pipeline'], knows: ['disk', 'zod'] },
	pages: { folder: 'src/lib/pages', may: [...BELOW_UI, 'ui'], knows: ['svelte'] },
	routes: { folder: 'src/routes', may: [...BELOW_UI, 'ui', 'pages'], knows: ['svelte'] }
};

/** Inside `pages`, what a page may take from another one. */
export const PAGES_MAY = { '*': ['published'], crossing: ['own-data'], about: ['documents'] };
