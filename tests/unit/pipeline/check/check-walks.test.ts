import { describe, expect, it } from 'vitest';
import { makeProject, problemsOf, WALKS_FILE } from '../a-project';

/** A mistake in `data/walks.yaml`: the line put in the place of the park's facts or of a list, and what is said of it. */
interface Fault {
	what: string;
	from: string;
	to: string;
	problem: string;
}

const FACTS = '    facts: [parc-essai]';

const SUMMARY = '    summary: {fr: Une véloroute., nl: Een fietsroute., en: A cycle route.}';

const FAULTS: Fault[] = [
	{
		what: 'a fact that does not exist',
		from: FACTS,
		to: '    facts: [parc-perdu]',
		problem: 'walks.parc-essai.facts[0] "parc-perdu": no fact has this id'
	},
	{
		what: 'a fact beside it that does not exist',
		from: FACTS,
		to: `${FACTS}\n    see: [fete-perdue]`,
		problem: 'walks.parc-essai.see[0] "fete-perdue": no fact has this id'
	},
	{
		what: 'a length that none of its facts gives',
		from: FACTS,
		to: `${FACTS}\n    length: longueur`,
		problem: 'walks.parc-essai.length "longueur": no figure of its facts has this name'
	},
	{
		what: 'a count that none of its facts gives',
		from: FACTS,
		to: `${FACTS}\n    area: surface\n    counts: [arbres]`,
		problem: 'walks.parc-essai.counts[0] "arbres": no figure of its facts has this name'
	},
	{
		what: 'a trace of an unknown source',
		from: '    trace: {source: eurovelo5, kind: way}',
		to: '    trace: {source: eurovelo6, kind: way}',
		problem: 'walks.eurovelo-5.trace.source "eurovelo6": unknown source'
	},
	{
		what: 'outlines of an unknown register',
		from: FACTS,
		to: `${FACTS}\n    outlines: [communes-59]`,
		problem: 'walks.parc-essai.outlines[0] "communes-59": unknown register'
	},
	{
		what: 'an unknown register to be told near',
		from: 'near: [terrils-bien]',
		to: 'near: [terrils]',
		problem: 'near[0] "terrils": unknown register'
	},
	{
		what: 'a layer that does not exist',
		from: 'layers: [chaine-des-parcs]',
		to: 'layers: [parcs]',
		problem: 'layers[0] "parcs": unknown layer'
	},
	{
		what: 'a flood plan that is no fact',
		from: 'floodPlans: []',
		to: 'floodPlans: [ppri]',
		problem: 'floodPlans[0] "ppri": no fact has this id'
	},
	{
		what: 'a repeated id',
		from: '  - id: eurovelo-5',
		to: '  - id: parc-essai\n',
		problem: 'walks.parc-essai.id "parc-essai": repeated id'
	},
	{
		what: 'an unknown kind',
		from: '    kind: park',
		to: '    kind: promenade',
		problem:
			'walks.parc-essai.kind "promenade": expected one of foot, ride, mtb, horse, water, park, nature, mining, museum'
	},
	{
		what: 'an entry that nothing shows',
		from: FACTS,
		to: '    facts: []\n    name: {fr: Parc, nl: Park, en: Park}\n    summary: {fr: Un parc., nl: Een park., en: A park.}',
		problem: 'walks.parc-essai.facts []: expected a fact, a trace or outlines that show it'
	},
	{
		what: 'an entry of which no fact tells and that tells nothing itself',
		from: SUMMARY,
		to: '    facts: []',
		problem: 'walks.eurovelo-5: expected a summary, since no fact tells of it'
	},
	{
		what: 'words in one language only',
		from: SUMMARY,
		to: '    summary: Une véloroute.',
		problem: 'walks.eurovelo-5.summary "Une véloroute.": expected words in fr, nl and en'
	},
	{
		what: 'a language that is missing',
		from: SUMMARY,
		to: '    summary: {fr: Une véloroute., en: A cycle route.}',
		problem: 'walks.eurovelo-5.summary.nl: expected some text'
	},
	{
		what: 'a language that no page is in',
		from: SUMMARY,
		to: SUMMARY.replace('}', ', de: Ein Radweg.}'),
		problem: 'walks.eurovelo-5.summary.de "Ein Radweg.": unknown key'
	},
	{
		what: 'an empty text',
		from: SUMMARY,
		to: SUMMARY.replace('Een fietsroute.', '" "'),
		problem: 'walks.eurovelo-5.summary.nl " ": expected some text'
	},
	{
		what: 'an address of a published length that is none',
		from: '    trace: {source: eurovelo5, kind: way}',
		to: '    trace: {source: eurovelo5, kind: way, published: {km: 220, of: {fr: tout, nl: alles, en: all}, source: ici}}',
		problem: 'walks.eurovelo-5.trace.published.source "ici": expected a public http(s) address'
	}
];

describe('checkWalks', () => {
	it('has nothing against the small project', async () => {
		expect(await problemsOf(await makeProject())).toEqual([]);
	});

	it.each(FAULTS.map((fault) => [fault.what, fault] as const))(
		'names %s, with its line',
		async (_, fault) => {
			const project = await makeProject();
			await project.replace(WALKS_FILE, fault.from, fault.to);
			const problems = await problemsOf(project);
			expect(problems).toHaveLength(1);
			expect(problems[0]).toMatch(/^data\/walks\.yaml:\d+ /);
			expect(problems[0]?.replace(/^data\/walks\.yaml:\d+ /, '').replace(/\.summary:/, ':')).toBe(
				fault.problem
			);
		}
	);

	it('names the very line', async () => {
		const project = await makeProject();
		await project.replace(WALKS_FILE, FACTS, '    facts: [parc-perdu]');
		const line = await project.lineOf(WALKS_FILE, 'parc-perdu');
		expect((await problemsOf(project))[0]).toContain(`${WALKS_FILE}:${line} `);
	});
});
