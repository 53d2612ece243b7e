/** Letters and digits that tell the styles of one component from those of another. */
const LENGTH = 4;

/**
 * Names of the classes by which Svelte keeps the styles of a component to itself: `S1a2b` in place of `svelte-1a2b3c4`. They
 * stand at most elements of every page, and made up a twelfth of the HTML. No class of ours begins with a capital.
 * @returns {NonNullable<import('svelte/compiler').CompileOptions['cssHash']>}
 * @throws {Error} when two components come to have the same name
 */
export function cssScope() {
	/** @type {Map<string, string>} */
	const files = new Map();
	return ({ hash, filename }) => {
		const name = `S${hash(filename).slice(-LENGTH)}`;
		const other = files.get(name) ?? filename;
		if (other !== filename) throw new Error(`${other} and ${filename} both have the class ${name}`);
		files.set(name, filename);
		return name;
	};
}
