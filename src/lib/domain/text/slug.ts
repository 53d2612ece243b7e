/** A name as a part of an address: `L’Écluse-Trézennes` → `l-ecluse-trezennes`. */
export const slugOf = (name: string): string =>
	name
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Last part of the address of a commune's page: `59606-valenciennes`. */
export const communeSlug = ({ code, name }: { code: string; name: string }): string =>
	`${code}-${slugOf(name)}`;

/** Address of a commune's page, below the base path. */
export const communePath = (commune: { code: string; name: string }): string =>
	`/communes/${communeSlug(commune)}`;
