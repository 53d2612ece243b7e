/** The choice of a language, which each message of Paraglide begins with. */
const CHOICE = 'experimentalStaticLocale ?? options.locale ?? getLocale()';

/**
 * A plugin of Vite that ships the words of one language. Paraglide chooses at each message and so ships those of all: its choice
 * is made here, and the bundler drops what no page of the build can say.
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
