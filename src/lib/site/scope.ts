import type { Scope } from './read-scope.js';

/** Put there by `vite.config.ts`, from `readScope`. */
declare const __ATLAS_SCOPE__: Scope;

/** Whether the site was built for the whole region, beyond what the documents are about. */
export const IS_REGION = __ATLAS_SCOPE__ === 'region';
