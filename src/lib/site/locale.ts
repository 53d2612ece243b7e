import { BASE_LOCALE, type Locale } from './locales.js';

/** Put there by `vite.config.ts`, from `readLocale`; the pipeline has none and draws in French. */
declare const __ATLAS_LOCALE__: Locale | undefined;

/** Language of this build of the site. */
export const LOCALE: Locale =
	(typeof __ATLAS_LOCALE__ === 'undefined' ? undefined : __ATLAS_LOCALE__) ?? BASE_LOCALE;
