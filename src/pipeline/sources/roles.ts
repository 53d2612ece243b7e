import type { Problem } from '../../lib/domain/problem';
import type { YamlFile } from '../read/yaml-file';

/**
 * What a source is for: outlines of the atlas's communes, outlines of those around them, the waterways of the scenery, a recorded
 * track, outlines of places, what registers are read from, the ground of the map, ways to go, or figures that tests hold ours to.
 */
export const SOURCE_ROLES = [
	'communes',
	'communes-around',
	'waterways',
	'track',
	'places',
	'register',
	'ground',
	'walks',
	'check'
] as const;
export type SourceRole = (typeof SOURCE_ROLES)[number];

interface InRole {
	id: string;
	role: SourceRole;
}

/** Ids of the sources of a role, in the order of their table. */
export const idsOfRole = (entries: readonly InRole[], role: SourceRole): string[] =>
	entries.filter((entry) => entry.role === role).map(({ id }) => id);

const NEEDED: readonly SourceRole[] = ['communes', 'waterways'];
const ONCE: readonly SourceRole[] = ['waterways'];

/** Problems of roles that no source has though the atlas needs one, and of roles that more than one has though one may. */
export function checkRoles(file: YamlFile<{ sources: InRole[] }>): Problem[] {
	const { sources } = file.data;
	const absent = NEEDED.filter((role) => idsOfRole(sources, role).length === 0);
	return [
		...absent.map((role) => file.problemAt(['sources'], `expected a source with the role ${role}`, role)),
		...sources.flatMap(({ id, role }, index) => {
			const [first] = idsOfRole(sources, role);
			return ONCE.includes(role) && first !== id
				? [file.problemAt(['sources', index, 'role'], `repeated role: ${first} has it already`)]
				: [];
		})
	];
}
