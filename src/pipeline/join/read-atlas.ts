import { buildAtlas, type Atlas } from './build-atlas';
import type { Effects } from '../effects';
import { readSources } from './geo-inputs';
import type { Inputs } from '../read/inputs';
import { readRegionFile, widenInputs, withRegionSources } from './region';

/** The atlas of the four territories, or that of their whole region where the environment asks for it. */
export async function readAtlas(effects: Effects, inputs: Inputs, root: string): Promise<Atlas> {
	const region = await readRegionFile(effects, root);
	if (!region) return buildAtlas(inputs, await readSources(effects, inputs, root));
	const geo = await readSources(effects, withRegionSources(inputs, region), root);
	const wide = widenInputs(inputs, region, geo.features);
	effects.log(
		`region ${region.data.code}: ${wide.members.length} communes, of which the documents are about ${inputs.members.length}`
	);
	return buildAtlas(wide, geo);
}
