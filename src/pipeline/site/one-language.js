/** What each message of Paraglide begins with: the choice of a language. */
const CHOICE = 'experimentalStaticLocale ?? options.locale ?? getLocale()';

/**
 * Paraglide chooses a language at each message and so ships the words of all. A build has one: its choice is made here, and
 * the bundler drops what no page of the build can say.
 * @param {string} locale
 * @returns {import('vite').Plugin}
 */
export const oneLanguage = (locale) => ({
	name: 'one-language',
	apply: 'build',
	transform: {
		filter: { id: /\/paraglide\/messages\// },
		handler: (code) => ({ code: code.replaceAll(CHOICE, JSON.stringify(locale)), map: null })
	}
});
