/** Put there by `vite.config.ts`, from `readOrigin`. */
declare const __ATLAS_ORIGIN__: string;

/** The origin that the site was built for, such as `https://atlas.example`. */
export const ORIGIN: string = __ATLAS_ORIGIN__;

/**
 * The whole address of a path of the site, such as `/couches/qpv`. The site stands at the root of its origin: `base` and
 * `resolve` of SvelteKit are relative to the page while it is prerendered, and of no use here.
 */
export const absoluteUrl = (path: string): string => ORIGIN + path;
