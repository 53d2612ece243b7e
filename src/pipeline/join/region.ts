import type { FeatureCollection } from 'geojson';
import { join } from 'node:path';
import type { InseeCode } from '../../lib/domain/codes';
import { ProblemsError } from '../../lib/domain/problem';
import { readScope } from '../../lib/site/read-scope.js';
import { figuresOf, type CommuneFigures } from '../read/commune-figures';
import type { Effects } from '../effects';
import { communeOutlines } from './geo-inputs';
import type { Inputs } from '../read/inputs';
import { readRegion } from '../read/membership';
import { regionSchema, type RegionFile } from '../read/schemas';
import { readYaml, type YamlFile } from '../read/yaml-file';

const FILE = 'data/region.yaml';

/**
 * `data/region.yaml` where `ATLAS_SCOPE=region` asks for it, else undefined.
 * @throws ProblemsError when the file is missing or is not what its schema says; TypeError for another scope.
 */
export async function readRegionFile(
	effects: Pick<Effects, 'env' | 'readBytes'>,
	root: string
): Promise<YamlFile<RegionFile> | undefined> {
	if (readScope(effects.env) === 'atlas') return undefined;
	const bytes = await effects.readBytes(join(root, FILE));
	const missing = { file: FILE, line: 0, field: '(file)', expected: 'expected this file to exist' };
	if (!bytes) throw new ProblemsError([missing]);
	const { ok, problems } = readYaml(FILE, new TextDecoder().decode(bytes), regionSchema);
	if (!ok) throw new ProblemsError(problems);
	return ok;
}

/** The inputs with the sources that only the region needs, so that they are obtained too. */
export const withRegionSources = (inputs: Inputs, { data }: YamlFile<RegionFile>): Inputs => ({
	...inputs,
	sources: {
		...inputs.sources,
		data: { ...inputs.sources.data, sources: [...inputs.sources.data.sources, ...data.sources] }
	}
});

/**
 * The inputs of the atlas of a whole region: its communes and EPCI beside those that the documents are about, with figures from
 * their outlines. Facts, layers and documents stay what they are.
 * @throws ProblemsError naming each source of outlines that could not be had: a region is not drawn with cells.
 */
export function widenInputs(
	inputs: Inputs,
	file: YamlFile<RegionFile>,
	features: Map<string, FeatureCollection>
): Inputs {
	const { code, outlines } = file.data;
	const absent = outlines.flatMap((id, index) =>
		features.has(id)
			? []
			: [
					file.problemAt(
						['outlines', index],
						'expected this source to be at hand: ATLAS_SCOPE=region draws outlines, never approximate cells (see ATLAS_SOURCES in the README)'
					)
				]
	);
	if (absent.length > 0) throw new ProblemsError(absent);
	const { members, definitions } = readRegion(code, inputs.territories.data.territories);
	const wide: Inputs = {
		...inputs,
		members,
		territories: { ...inputs.territories, data: { territories: definitions } },
		region: { outlines, base: inputs }
	};
	const selected = communeOutlines(wide, features);
	const figures = new Map<InseeCode, CommuneFigures>(
		[...(selected?.outlines ?? [])].map(([commune, outline]) => [commune, figuresOf(commune, outline)])
	);
	// What is kept by hand for the communes of the documents holds here too.
	return { ...wide, figures: new Map([...figures, ...inputs.figures]) };
}
