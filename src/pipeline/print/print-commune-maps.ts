import type { CommuneFile } from '../../lib/domain/atlas';
import { decodeBoundaries, decodeContext } from '../../lib/geo/decode-topology';
import { drawCommuneMap } from '../../lib/drawing/svg/commune-map';
import type { Atlas } from '../join/build-atlas';

/** The small map of each commune with what covers it, by path below `static/`. */
export function printCommuneMaps(atlas: Atlas, files: readonly { file: CommuneFile }[]): Map<string, string> {
	const context = decodeContext(atlas.context);
	const { lines } = decodeBoundaries(atlas.boundaries.topology);
	const { communes, territories, layers, geometry } = atlas;
	const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
	return new Map(
		files.flatMap(({ file }): [string, string][] => {
			const commune = communeOf.get(file.code);
			const ids = new Set(file.references.map(({ id }) => id));
			const references = atlas.references.filter(({ reference }) => ids.has(reference.id));
			const svg =
				commune &&
				drawCommuneMap({
					commune,
					communes,
					territories,
					layers,
					facts: file.facts,
					references,
					geometry,
					context,
					lines
				});
			return svg === undefined ? [] : [[`atlas/communes/${file.code}.svg`, svg]];
		})
	);
}
