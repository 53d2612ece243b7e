import { join } from 'node:path';
import { readPalette, type Palette } from '../../lib/drawing/style/palette';
import {
	decodeBoundaries,
	decodeContext,
	decodeOutlines,
	type Context,
	type DecodedBoundaries,
	type LayerOutlines
} from '../../lib/geo/decode-topology';
import type { AtlasStart, Commune, Fact, SourceDocument } from '../../lib/domain/atlas';
import type { AtlasGeometry, Shape } from '../../lib/geo/atlas-geometry';
import { hasOutlineFile } from '../../lib/domain/layer-outlines';
import { ProblemsError } from '../../lib/domain/problem';
import type { Effects } from '../effects';
import { layersSchema, type ThemeDefinition } from '../read/schemas';
import { readYaml } from '../read/yaml-file';

/** A commune with the ids of its own facts and of those of its territories. */
export interface CountedCommune extends Commune {
	facts: string[];
	inherited: string[];
}

/** What `npm run data` has published, as far as cards show it. */
export interface Published {
	start: AtlasStart;
	communes: CountedCommune[];
	facts: Fact[];
	documents: SourceDocument[];
	boundaries: DecodedBoundaries;
	context: Context;
	/** By id of layer. */
	outlines: ReadonlyMap<string, LayerOutlines>;
	geometry: AtlasGeometry;
	palette: Palette;
	/** Colours of themes on paper, by id of theme. */
	themeColours: ReadonlyMap<string, string>;
}

/** Reads a text below the root. @throws Error telling what to run when it is not there. */
async function readText(effects: Effects, root: string, path: string): Promise<string> {
	const bytes = await effects.readBytes(join(root, path));
	if (!bytes) throw new Error(`${path} is missing: run npm run data first`);
	return new TextDecoder().decode(bytes);
}

/** Custom properties of the paper's palette in `tokens.css`: name → value. */
function readPaperTokens(css: string): Map<string, string> {
	const [paper = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
	return new Map(
		[...paper.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()])
	);
}

const LAYERS_FILE = 'data/layers.yaml';

/** Themes with their colours. @throws ProblemsError where their file does not hold to its schema. */
function readThemes(text: string): ThemeDefinition[] {
	const { ok, problems } = readYaml(LAYERS_FILE, text, layersSchema);
	if (!ok) throw new ProblemsError(problems);
	return ok.data.themes;
}

/** Everything that cards are drawn from, from `static/`, `data/layers.yaml` and the tokens of the site. */
export async function readPublished(effects: Effects, root: string): Promise<Published> {
	const parse = async <T>(path: string) => JSON.parse(await readText(effects, root, `static/${path}`)) as T;
	const [start, communes, { communes: records }, { facts }, { documents }] = await Promise.all([
		parse<AtlasStart>('atlas/start.json'),
		parse<Commune[]>('atlas/communes.json'),
		parse<{ communes: Pick<CountedCommune, 'code' | 'facts' | 'inherited'>[] }>('api/v1/communes.json'),
		parse<{ facts: Fact[] }>('api/v1/facts.json'),
		parse<{ documents: SourceDocument[] }>('api/v1/documents.json')
	]);
	const boundaries = decodeBoundaries(await parse('atlas/boundaries.json'));
	const outlines = new Map<string, LayerOutlines>();
	for (const { id } of start.layers.filter(hasOutlineFile))
		outlines.set(id, decodeOutlines(id, await parse(`atlas/outlines/${id}.json`)));
	const themes = readThemes(await readText(effects, root, LAYERS_FILE));
	const tokens = readPaperTokens(await readText(effects, root, 'src/lib/ui/styles/tokens.css'));
	const counted = new Map(records.map((record) => [record.code, record]));
	return {
		start,
		communes: communes.map((commune) => {
			const { facts: own, inherited } = counted.get(commune.code) ?? { facts: [], inherited: [] };
			return { ...commune, facts: own, inherited };
		}),
		facts,
		documents,
		boundaries,
		context: decodeContext(await parse('atlas/context.json')),
		outlines,
		geometry: {
			communes: boundaries.communes,
			territories: boundaries.territories,
			centres: new Map(communes.map(({ code, centre }) => [code, centre])),
			outlines: new Map<string, Shape>([...outlines.values()].flatMap((outline) => [...outline.facts]))
		},
		palette: readPalette((property) => tokens.get(property) ?? '', 'light'),
		themeColours: new Map(themes.map(({ id, light }) => [id, light]))
	};
}
