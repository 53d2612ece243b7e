/**
 * What the published files say of the facts is as right as the facts: a sentence that is true of a whole territory is told of no
 * other fact, a commune has what its text names, links go both ways, words are those of the tables. Each test is a kind of
 * fault that was found once (issue 15); it holds for every fact and every commune.
 */
import { describe, expect, it } from 'vitest';
import type { CommuneFile, Fact, SourceDocument, Territory } from '../../src/lib/domain/atlas';
import { SCOPES, type CoverageBasis, type Scope } from '../../src/lib/domain/words';
import type { CoverageFile } from '../../src/lib/answers/query/coverage-file';
import { readCoverageFile } from '../../src/lib/answers/query/coverage-file';
import { evaluate } from '../../src/lib/answers/query/evaluate';
import { checkInputs } from '../../src/pipeline/check/check-inputs';
import { communes, facts, inputs, parseStatic, repeatedIn, seedFacts, start } from './real-atlas';

const files = await Promise.all(
	communes.map(({ code }) => parseStatic<CommuneFile>(`api/v1/communes/${code}.json`))
);
const { documents } = await parseStatic<{ documents: SourceDocument[] }>('api/v1/documents.json');
const { territories } = await parseStatic<{ territories: Territory[] }>('api/v1/territories.json');
const factById = new Map(facts.map((fact) => [fact.id, fact]));
const seedById = new Map(seedFacts.map((fact) => [fact.id, fact]));

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

/** Communes that the text of a fact names, as its seed has them. */
function namedIn(id: string): Set<string> {
	const { communes: codes = [], ends = [] } = seedById.get(id)?.where ?? {};
	return new Set([...codes, ...ends]);
}

describe('the scope of the facts', () => {
	it('is what its seed says, and each scope is in use', () => {
		const counts = new Map<Scope, number>(SCOPES.map((scope) => [scope, 0]));
		for (const { id, scope } of facts) {
			expect(scope, id).toBe(seedById.get(id)?.where.scope);
			counts.set(scope, (counts.get(scope) ?? 0) + 1);
		}
		console.info(`facts by scope: ${[...counts].map(([scope, count]) => `${scope} ${count}`).join(', ')}`);
		expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(facts.length);
		expect([...counts].filter(([, count]) => count === 0)).toEqual([]);
	});

	it('agrees with the basis, the communes and the precision', () => {
		for (const { id, scope, basis, precision, communes: codes, territories: said, place } of facts) {
			const isNamed = scope === 'named';
			expect(codes.length > 0, id).toBe(isNamed);
			expect(basis === 'stated' || basis === 'inferred', id).toBe(isNamed);
			expect(basis === 'none', id).toBe(scope === 'nowhere');
			expect(precision === 'territory', id).toBe(!isNamed && scope !== 'nowhere');
			if (!isNamed) expect(place, id).toBeNull();
			if (scope !== 'nowhere') expect(said.length, id).toBeGreaterThan(0);
		}
	});

	it('of some communes is counted against all the communes of its territories', () => {
		const codesOf = new Map(territories.map(({ id, communes: codes }) => [id, codes]));
		const counted = facts.filter((fact) => fact.counted !== null);
		expect(counted.length).toBeGreaterThan(10);
		for (const { id, scope, counted: told, territories: said } of counted) {
			expect(scope, id).toBe('some');
			const all = new Set(said.flatMap((territory) => codesOf.get(territory) ?? []));
			expect(told?.of, id).toBe(all.size);
			expect(told?.communes, id).toBeLessThan(all.size);
		}
	});

	it.each([
		['ppri-selle', { communes: 5, of: 47 }],
		['permis-de-louer-caph', { communes: 11, of: 47 }],
		['zero-dechets-caph', { communes: 25, of: 47 }],
		['so-mel-so-connected', { communes: 15, of: 95 }]
	])('of %s is some communes, which the text counts and does not list', (id, counted) => {
		expect(factById.get(id)).toMatchObject({ scope: 'some', counted, communes: [] });
	});
});

describe('each of the 327 communes', () => {
	it('inherits what holds for the whole of its territory, and nothing else', () => {
		expect(files).toHaveLength(327);
		for (const { name, inherited, unlisted } of files) {
			expect(idsOf(inherited.filter(({ scope }) => scope !== 'whole')), name).toEqual([]);
			expect(idsOf(unlisted.filter(({ scope }) => scope !== 'some' && scope !== 'site')), name).toEqual([]);
		}
	});

	it('has among its facts only those whose text names it', () => {
		for (const { code, name, facts: own } of files)
			expect(idsOf(own.filter(({ id }) => !namedIn(id).has(code))), name).toEqual([]);
	});

	it('has every fact whose text names it', () => {
		for (const { code, name, facts: own } of files) {
			const wanted = seedFacts.filter(({ id }) => namedIn(id).has(code));
			expect(idsOf(own).sort(), name).toEqual(idsOf(wanted).sort());
		}
	});

	it('is told why by a basis that its scope allows', () => {
		const ALLOWED: Record<CoverageBasis, Scope | null> = {
			stated: 'named',
			inferred: 'named',
			listed: null,
			outline: null,
			inherited: 'whole',
			unlisted: 'some',
			unsituated: 'site'
		};
		for (const { name, coverage } of files)
			for (const { kind, id, basis } of coverage)
				if (kind === 'fact') expect(factById.get(id)?.scope, `${name} ${id}`).toBe(ALLOWED[basis]);
				else expect(['listed', 'outline'], `${name} ${id}`).toContain(basis);
	});

	it('is silent exactly on the layers of which it has no fact and no outline', () => {
		for (const { name, silent, coverage } of files) {
			const told = new Set(coverage.map(({ layer }) => layer));
			expect(silent, name).toEqual(start.layers.map(({ id }) => id).filter((id) => !told.has(id)));
		}
	});

	it('is covered in a crossing where its page names it, and unknown where it only may be concerned', async () => {
		const universe = readCoverageFile(await parseStatic<CoverageFile>('atlas/coverage.json'));
		for (const { id: layer } of start.layers) {
			const { covered, unknown } = evaluate({ kind: 'layer', id: layer }, universe);
			for (const { code, name, layers, inherited, unlisted } of files) {
				const index = universe.indexOf.get(code) ?? -1;
				const isCovered = layers.includes(layer);
				const mayBe = [...inherited, ...unlisted].some((fact) => fact.layer === layer);
				expect(covered.has(index), `${name} ${layer}`).toBe(isCovered);
				expect(unknown.has(index), `${name} ${layer}`).toBe(!isCovered && mayBe);
			}
		}
	});
});

describe('outlines', () => {
	/** Sites whose outline, or a wider quarter’s, reaches into neighbours that no text names: id → the communes named. */
	const SITES = {
		'npnru-lionderie-trois-baudets': ['59299'],
		'npnru-nouveau-mons': ['59410'],
		'npnru-les-villas': ['59650']
	};
	const NEIGHBOURS = { '59367': 'Lys-lez-Lannoy', '59512': 'Roubaix', '59350': 'Lille', '59599': 'Tourcoing' };

	it.each(Object.entries(SITES))('of %s add no commune to the one that the text names', (id, codes) => {
		expect(factById.get(id)?.communes).toEqual(codes);
		const having = files.filter(({ facts: own }) => idsOf(own).includes(id)).map(({ code }) => code);
		expect(having).toEqual(codes);
	});

	it.each(Object.entries(NEIGHBOURS))('do not name %s, %s, by the sites of its neighbours', (code, name) => {
		const file = files.find((other) => other.code === code);
		expect(file?.name).toBe(name);
		const told = [...(file?.facts ?? []), ...(file?.inherited ?? []), ...(file?.unlisted ?? [])];
		expect(idsOf(told).filter((id) => id in SITES)).toEqual([]);
	});
});

describe('links between facts', () => {
	it('go both ways', () => {
		const oneWay = facts.flatMap(({ id, see }) =>
			see.filter((other) => !factById.get(other)?.see.includes(id)).map((other) => `${id} → ${other}`)
		);
		expect(oneWay).toEqual([]);
		expect(facts.flatMap(({ see }) => see).length).toBeGreaterThan(300);
	});

	it('are given once each', () => {
		expect(facts.filter(({ see }) => repeatedIn(see).length > 0).map(({ id }) => id)).toEqual([]);
	});
});

describe('a status', () => {
	const dateOf = new Map(documents.map(({ id, date }) => [id, date]));

	it('bears the date of the document that says so', () => {
		for (const { id, statusDate, citations } of facts)
			expect(statusDate, id).toBe(dateOf.get(citations[0]?.document ?? ''));
	});

	it('is told with what became of it where its term had passed when it was last read, and only there', () => {
		const OPEN: readonly Fact['status'][] = ['underway', 'decided', 'planned', 'candidate', 'proposed'];
		let unknown = 0;
		for (const { id, status, period, outcome } of facts) {
			const { read = '' } = seedById.get(id)?.document ?? {};
			const to = period?.to;
			const hasPassed = OPEN.includes(status) && to !== undefined && to < read.slice(0, to.length);
			expect(outcome !== null, id).toBe(hasPassed);
			if (outcome === 'unknown') unknown += 1;
		}
		console.info(`${unknown} terms that have passed and of which nothing later is known`);
		expect(unknown).toBeGreaterThan(20);
	});

	it('is followed up by a linked fact of a later document, where one is told', () => {
		for (const { id, see, statusDate, outcome } of facts) {
			if (outcome === null || outcome === 'unknown') continue;
			expect(see, id).toContain(outcome);
			expect((factById.get(outcome)?.statusDate ?? '') > (statusDate ?? ''), id).toBe(true);
		}
	});

	it('does not contradict whether the thing is there', () => {
		const wrong = facts.filter(
			({ status, exists }) => (status === 'done' && exists === 'no') || (status === 'ended' && exists === 'yes')
		);
		expect(idsOf(wrong)).toEqual([]);
		for (const answer of ['yes', 'no'] as const)
			expect(facts.filter(({ exists }) => exists === answer).length, answer).toBeGreaterThan(50);
	});

	it.each([
		['etang-amaury-loisirs', 'yes'],
		['foret-raismes-saint-amand-hub', 'yes'],
		['chabaud-latour-loisirs', 'yes'],
		['plaine-images', 'yes']
	])('of works on %s does not hide that the place exists', (id, exists) => {
		expect(factById.get(id)?.exists, id).toBe(exists);
	});

	it('of what is past is that of an event or of something that has ended', () => {
		for (const status of ['happened', 'ended'] as const)
			expect(facts.filter((fact) => fact.status === status).length, status).toBeGreaterThan(0);
	});
});

/** Texts of a fact that people read first. */
const textsOf = ({ name, summary, figures }: Fact): string[] => [
	name,
	summary.fr ?? '',
	...figures.flatMap(({ name: counted, unit, perimeter = '' }) => [counted, unit, perimeter])
];

describe('the words of the facts', () => {
	it('are held to the rules by the check: nothing is wrong', () => {
		expect(checkInputs(inputs)).toEqual([]);
	});

	it('open no summary on a pronoun', () => {
		const PRONOUN = /^(il|ils|elle|elles|on|ce|cela|ceci|ça|celui|celle|ceux|celles|c’|y|en)(?![\p{L}])/iu;
		const opened = facts.filter(({ summary }) => PRONOUN.test(summary.fr ?? '') && !/^En /.test(summary.fr ?? ''));
		expect(opened.map(({ id, summary }) => `${id}: ${summary.fr?.slice(0, 40)}`)).toEqual([]);
	});

	it('have no plain space where French printing has none that breaks, and no straight apostrophe', () => {
		const PLAIN = /(?<=\S) [;!?%»]| :(?= |$)|« |\p{L}'\p{L}|\d \d{3}(?!\d)/u;
		const plain = facts.flatMap((fact) =>
			[...textsOf(fact), fact.note ?? '', ...fact.actors].filter((text) => PLAIN.test(text)).map((text) => `${fact.id}: ${text}`)
		);
		expect(plain).toEqual([]);
	});

	it('name each actor as data/actors.yaml does, and each there under one name', () => {
		const { actors } = inputs.actors.data;
		const names = new Set(actors.map(({ short }) => short));
		expect(facts.flatMap(({ id, actors: own }) => own.filter((name) => !names.has(name)).map((name) => `${id}: ${name}`))).toEqual([]);
		const folded = (text: string) => text.toLocaleLowerCase('fr');
		expect(repeatedIn(actors.map(({ short }) => folded(short)))).toEqual([]);
		expect(repeatedIn(actors.map(({ name }) => folded(name)))).toEqual([]);
	});

	it('use every actor of data/actors.yaml', () => {
		const used = new Set(facts.flatMap(({ actors }) => actors));
		expect(inputs.actors.data.actors.filter(({ short }) => !used.has(short)).map(({ short }) => short)).toEqual([]);
	});

	/** Names with several capitals that stand for nothing else: of bodies, of projects, of roads, of a century. */
	const PLAIN_NAMES = new Set([
		'ALIBIOTECH',
		'CinéLigue',
		'EOLIS',
		'EuraTechnologies',
		'HelloLille',
		'MAUVE',
		'NéoEco',
		'RD169',
		'RD958',
		'XVIIIe'
	]);

	it('use no acronym that data/glossary.yaml does not explain', () => {
		const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
		const terms = inputs.glossary.data.terms.map(({ term }) => term).sort((a, b) => b.length - a.length);
		const explained = new RegExp(`(?<![\\p{L}\\d])(?:${terms.map(escape).join('|')})(?![\\p{L}\\d+])`, 'gu');
		const unknown = facts.flatMap((fact) =>
			textsOf(fact).flatMap((text) =>
				[...text.replace(explained, '').matchAll(/[\p{L}\d]+/gu)]
					.map(([word]) => word)
					.filter((word) => (word.match(/\p{Lu}/gu)?.length ?? 0) > 1 && !PLAIN_NAMES.has(word))
					.map((word) => `${word} (${fact.id})`)
			)
		);
		expect(unknown).toEqual([]);
	});

	it('still use every plain name that the test excepts', () => {
		const all = facts.flatMap(textsOf).join(' ');
		expect([...PLAIN_NAMES].filter((name) => !all.includes(name))).toEqual([]);
	});
});

describe('the glossary', () => {
	it('has each term once', () => {
		expect(repeatedIn(inputs.glossary.data.terms.map(({ term }) => term))).toEqual([]);
	});
});

describe('the documents', () => {
	it('bear their year in their short name, so that no passage is cited without one', () => {
		for (const { id, short, date } of documents) {
			expect(short, id).toMatch(/\b20\d\d\b/);
			if (date !== null) expect(short, id).toContain(date.slice(0, 4));
		}
	});
});
