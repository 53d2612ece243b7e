const SCRIPTS = '/_app/';

/**
 * Path that the site lies under, without a slash at its end: from the address of this script, since pages that ship no
 * SvelteKit have no `$app/paths`.
 */
export function siteBase(script: string): string {
	const path = script.startsWith('http') ? new URL(script).pathname : '';
	return path.includes(SCRIPTS) ? path.slice(0, path.lastIndexOf(SCRIPTS)) : '';
}

export const base = siteBase(import.meta.url);
