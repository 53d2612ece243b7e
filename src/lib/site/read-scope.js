/** @typedef {'atlas' | 'region'} Scope the four territories, or every commune and EPCI of their region */

/**
 * What the atlas takes in. Read at build time, by the configuration of Vite and by the pipeline.
 * @param {Readonly<Record<string, string | undefined>>} environment `ATLAS_SCOPE` in it, if set.
 * @returns {Scope}
 * @throws {TypeError} when `ATLAS_SCOPE` is no scope.
 */
export function readScope(environment) {
	const text = environment.ATLAS_SCOPE ?? '';
	if (text === '' || text === 'atlas') return 'atlas';
	if (text === 'region') return 'region';
	throw new TypeError(`ATLAS_SCOPE is "${text}": expected "region", or nothing for the four territories`);
}
