import { describe, expect, it } from 'vitest';
import { CHARTER_FILE, LETTER_FILE, commit, makeProject, problemsOf, type Fault } from '../a-project';

const printed = (text: string): string =>
	`expected the spaces and apostrophes of French printing: ${JSON.stringify(text)}`;

/** French words that are not set as printers set them, each in another field. */
const TYPOGRAPHY: Fault[] = [
	{
		what: 'a straight apostrophe in a name',
		from: 'name: Boucle d’essai',
		to: "name: Boucle d'essai",
		problem: `facts.boucle-essai.name "Boucle d'essai": ${printed('Boucle d’essai')}`
	},
	{
		what: 'a plain space before a colon in a summary',
		from: '{fr: Une boucle.}',
		to: '{fr: "Une boucle : 29 communes."}',
		problem: `facts.boucle-essai.summary.fr "Une boucle : 29 communes.": ${printed('Une boucle\u00a0: 29 communes.')}`
	},
	{
		what: 'a plain space inside a number and before a unit in a note',
		from: 'source: https://example.org/boucle',
		to: 'source: https://example.org/boucle\n      note: {fr: 12 300 km prévus.}',
		at: 'note: {fr',
		problem: `facts.boucle-essai.where.note.fr "12 300 km prévus.": ${printed('12\u202f300\u00a0km prévus.')}`
	},
	{
		what: 'plain spaces inside quotation marks in a perimeter',
		from: 'unit: ha, cite: 0}',
		to: 'unit: ha, cite: 0, perimeter: « le parc »}',
		problem: `facts.parc-essai.figures[0].perimeter "« le parc »": ${printed('«\u00a0le parc\u00a0»')}`
	},
	{
		what: 'a straight apostrophe in the name of a figure',
		from: '{name: surface,',
		to: "{name: surface d'eau,",
		problem: `facts.parc-essai.figures[0].name "surface d'eau": ${printed('surface d’eau')}`
	},
	{
		what: 'a straight apostrophe in a place outside the atlas',
		from: "communes: ['59606', '59014']",
		to: "communes: ['59606', '59014']\n      outside: [L'Escaut belge]",
		at: "outside: [L'",
		problem: `facts.parc-essai.where.outside[0] "L'Escaut belge": ${printed('L’Escaut belge')}`
	},
	{
		what: 'a plain space before a percent sign in a conflict',
		from: 'see: [boucle-essai]',
		to: "see: [boucle-essai]\n    conflicts:\n      - {about: part, values: [{value: 85 %, cite: 0}, {value: '80', cite: 0}]}",
		at: '- {about: part',
		problem: `facts.parc-essai.conflicts[0].values[0].value "85 %": ${printed('85\u202f%')}`
	},
	{
		what: 'a plain space before a semicolon in a heading',
		from: 'section: Deux',
		to: 'section: Deux ; trois',
		problem: `facts.boucle-essai.cites[0].section "Deux ; trois": ${printed('Deux\u202f; trois')}`
	}
];

describe('checkWords on typography', () => {
	it.each(TYPOGRAPHY.map((fault) => [fault.what, fault] as const))(
		'names %s, with how it is set',
		async (_, fault) => {
			const project = await makeProject();
			const expected = await commit(project, fault);
			expect(await problemsOf(project)).toEqual([expected]);
		}
	);

	it('takes them set right', async () => {
		const project = await makeProject();
		await project.replace(
			CHARTER_FILE,
			'{fr: Une boucle.}',
			'{fr: "L’Escaut\u00a0: 12\u202f300\u00a0km, 85\u202f%\u202f; «\u00a0deux\u00a0» villes."}'
		);
		expect(await problemsOf(project)).toEqual([]);
	});

	it('leaves the terms of citations as the document has them', async () => {
		const project = await makeProject();
		await project.replace(LETTER_FILE, 'terms: [Lens]', 'terms: ["l\'eau : 12 %"]');
		expect(await problemsOf(project)).toEqual([]);
	});
});

describe('checkWords on summaries', () => {
	it.each([
		'Il relie deux villes.',
		'Elle est longue.',
		'Ce sont deux villes.',
		'Celles-ci sont deux.',
		'On y va.'
	])('refuses one that opens on a pronoun: %s', async (text) => {
		const project = await makeProject();
		const expected = await commit(project, {
			what: 'a pronoun',
			from: '{fr: Une boucle.}',
			to: `{fr: ${text}}`,
			problem: `facts.boucle-essai.summary.fr ${JSON.stringify(text)}: expected to open on what it is about, not on a pronoun`
		});
		expect(await problemsOf(project)).toEqual([expected]);
	});

	it.each([
		'Ile verte.',
		'Cette boucle relie deux villes.',
		'Ces deux villes.',
		'Onze villes.',
		'Elles-mêmes.'
	])('takes a word that only begins as one: %s', async (text) => {
		const project = await makeProject();
		await project.replace(CHARTER_FILE, '{fr: Une boucle.}', `{fr: ${text}}`);
		expect(await problemsOf(project)).toEqual([]);
	});
});

describe('checkWords on actors', () => {
	const ACTORS = 'see: [boucle-essai]';

	it('takes those of the table, by the name that facts say', async () => {
		const project = await makeProject();
		await project.replace(CHARTER_FILE, ACTORS, `actors: [État, ADEME]\n    ${ACTORS}`);
		expect(await problemsOf(project)).toEqual([]);
	});

	it.each(['Ademe', 'Agence de la transition écologique', 'ademe'])(
		'names one that the table does not know by that name: %s',
		async (actor) => {
			const project = await makeProject();
			const expected = await commit(project, {
				what: 'another name',
				from: ACTORS,
				to: `actors: [État, ${actor}]\n    ${ACTORS}`,
				at: 'actors: [État',
				problem: `facts.parc-essai.actors[1] ${JSON.stringify(actor)}: unknown actor (see short in data/actors.yaml)`
			});
			expect(await problemsOf(project)).toEqual([expected]);
		}
	);
});
