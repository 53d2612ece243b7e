/** Names of the caches of one site; several sites may share an origin, each under its own base path. */
export interface CacheNames {
	/** Starts and ends the name of the cache that Workbox fills at installation. */
	prefix: string;
	suffix: string;
	/** Pages and data as they were last visited. */
	visited: string;
	/** Scripts and styles of earlier versions, which visited and kept pages still ask for. */
	assets: string;
	/** Cache of a set that a reader keeps. */
	keptOf(id: string): string;
	/** Id of the set that a cache keeps; undefined for every other cache. */
	findKeptId(name: string): string | undefined;
	/** Whether a cache is one of this site. */
	isOurs(this: void, name: string): boolean;
}

const PREFIX = 'atlas';
const KEPT = `${PREFIX}-kept:`;

/** @param base path that the site lies under, without a slash at its end. */
export function cacheNames(base: string): CacheNames {
	const suffix = `${base}/`;
	const nameOf = (kind: string) => `${PREFIX}-${kind}-${suffix}`;
	return {
		prefix: PREFIX,
		suffix,
		visited: nameOf('visited'),
		assets: nameOf('assets'),
		keptOf: (id) => nameOf(`kept:${id}`),
		findKeptId: (name) =>
			name.startsWith(KEPT) && name.endsWith(`-${suffix}`)
				? name.slice(KEPT.length, -suffix.length - 1)
				: undefined,
		isOurs: (name) => name.startsWith(`${PREFIX}-`) && name.endsWith(`-${suffix}`)
	};
}
