import { join } from 'node:path';
import { ProblemsError } from '../lib/domain/problem';
import { readOrigin } from '../lib/site/read-origin.js';
import { checkCitations, readTexts, type Texts } from './check/check-citations';
import { checkInputs } from './check/check-inputs';
import { figuresOf, printCommuneFigures } from './read/commune-figures';
import { checkCoverage, coverageOf, printCoverage } from './check/coverage';
import type { Effects } from './effects';
import { communeOutlines, readSources } from './join/geo-inputs';
import { readInputs, type Inputs } from './read/inputs';
import { printCatalogue } from './print/print-catalogue';
import { communeFilesOf, printApiFiles, printSiteFiles } from './print/print-files';
import { printRegionTiles } from './print/print-region-tiles';
import { readAtlas } from './join/read-atlas';

export interface PipelineOptions {
	/** Folder that holds `seeds/`, `data/` and `static/`. */
	root: string;
	/** Folder of the documents' texts, to prove the citations. */
	documents?: string;
	/** Says that the texts are not there, and goes on. */
	documentsIfPresent?: boolean;
	check?: boolean;
	coverage?: boolean;
	refreshFigures?: boolean;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function proveCitations(effects: Effects, { seeds }: Inputs, folder: string): Promise<Texts> {
	const { texts, problems } = await readTexts(effects, seeds, folder);
	const all = [...problems, ...checkCitations(seeds, texts)];
	// A text that is not the one that was read says nothing about coverage.
	if (problems.length === 0) all.push(...checkCoverage(seeds, texts));
	if (all.length > 0) throw new ProblemsError(all);
	const terms = seeds.flatMap(({ data }) =>
		data.facts.flatMap(({ cites }) => cites.flatMap((cite) => cite.terms))
	);
	effects.log(`${terms.length} terms stand on their lines`);
	return texts;
}

async function hasTexts(
	effects: Effects,
	{ documents = '', documentsIfPresent }: PipelineOptions
): Promise<boolean> {
	if (!documentsIfPresent || (await effects.list(documents)).length > 0) return true;
	effects.log(`no texts in ${documents}: the citations are not proved in this run`);
	return false;
}

async function refreshFigures(effects: Effects, inputs: Inputs, root: string): Promise<void> {
	const { features } = await readSources(effects, inputs, root);
	const selected = communeOutlines(inputs, features);
	if (!selected) throw new TypeError('--refresh-figures needs the outlines of the communes');
	const rows = [...selected.outlines]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, outline]) => figuresOf(code, outline));
	await effects.writeBytes(join(root, 'data/communes.csv'), encode(printCommuneFigures(rows)));
	effects.log(`data/communes.csv: ${rows.length} communes`);
}

/** A text file; empty where there is none. */
async function readText(effects: Effects, path: string): Promise<string> {
	return new TextDecoder().decode(await effects.readBytes(path));
}

async function writeAll(
	effects: Effects,
	root: string,
	files: ReadonlyMap<string, string | Uint8Array>
): Promise<void> {
	// What an earlier build wrote and this one does not must not stay.
	await effects.remove(join(root, 'static/atlas'));
	await effects.remove(join(root, 'static/api'));
	for (const [path, content] of files)
		await effects.writeBytes(
			join(root, 'static', path),
			typeof content === 'string' ? encode(content) : content
		);
}

/**
 * Checks what people keep by hand, joins it with the sources and writes what the site and other people's tools read.
 * @throws ProblemsError with everything that is wrong in the files; nothing is written then.
 */
export async function runPipeline(effects: Effects, options: PipelineOptions): Promise<void> {
	const { root } = options;
	const origin = readOrigin(effects.env);
	const inputs = await readInputs(effects, root);
	if (options.refreshFigures) return refreshFigures(effects, inputs, root);
	const problems = checkInputs(inputs);
	if (problems.length > 0) throw new ProblemsError(problems);
	const facts = inputs.seeds.reduce((sum, { data }) => sum + data.facts.length, 0);
	effects.log(
		`${inputs.seeds.length} documents, ${facts} facts, ${inputs.members.length} communes: no problem`
	);
	if (options.documents !== undefined && (await hasTexts(effects, options))) {
		const texts = await proveCitations(effects, inputs, options.documents);
		if (options.coverage)
			for (const seed of inputs.seeds) effects.log(printCoverage(coverageOf(seed, inputs.seeds, texts)));
	}
	if (options.check) return;

	const atlas = await readAtlas(effects, inputs, root);
	for (const line of atlas.boundaries.substitutions) effects.log(line);
	if (atlas.boundaries.kind === 'cell')
		effects.log(
			'no outlines of communes: each is an approximate cell made from six figures, and the pages say so'
		);
	const communeFiles = communeFilesOf(atlas);
	const api = printApiFiles(atlas, communeFiles, origin);
	const changelog = await readText(effects, join(root, 'CHANGELOG.md'));
	const files = new Map<string, string | Uint8Array>([
		...printSiteFiles(atlas, communeFiles),
		...printRegionTiles(atlas),
		...api.files,
		['data.json', printCatalogue(atlas, api.resources, origin, changelog)]
	]);
	await writeAll(effects, root, files);
	effects.log(`${files.size} files written to static/`);
}
