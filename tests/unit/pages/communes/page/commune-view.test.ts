import type { CommuneInput } from '../../../../../src/lib/pages/communes/page/commune-input';
import { describe, expect, it } from 'vitest';
import { communeViewOf, type WideGroup } from '../../../../../src/lib/pages/communes/page/commune-view';
import { printSheetOf } from '../../../../../src/lib/pages/communes/page/print-sheet';
import type { CommuneFile, Coverage, Fact, SourceDocument } from '../../../../../src/lib/domain/atlas';
import {
	EAST,
	ILES,
	WEST,
	makeFact,
	makeLayer,
	makeReference,
	makeSource,
	makeTerritory
} from '../../../fixtures';

const site = (index: number) =>
	makeFact(`site-${index}`, { name: `Un site au nom assez long, le numéro ${index}`, communes: [WEST] });
const coverageOf = (id: string, basis: Coverage['basis']): Coverage => ({
	kind: 'fact',
	id,
	layer: 'npnru',
	basis
});

function fileWith(count: number, change: Partial<CommuneFile> = {}): CommuneInput['file'] {
	const facts = Array.from({ length: count }, (_, index) => site(index));
	const plan = makeFact('plan', { basis: 'territory', territories: ['iles', 'pole', 'ailleurs'] });
	return {
		version: '9.9.9',
		code: WEST,
		name: 'Ouest',
		epci: 'iles',
		territories: ['iles', 'pole'],
		population: 1500,
		areaKm2: 79.4,
		layers: ['npnru'],
		centre: [3, 50],
		postcodes: ['59000'],
		boundaries: 'outline',
		coverage: [...facts.map(({ id }) => coverageOf(id, 'stated')), coverageOf('plan', 'inherited')],
		facts,
		references: [],
		inherited: [plan],
		unlisted: [],
		documents: [],
		silent: ['qpv'],
		neighbours: [
			{ code: EAST, name: 'Est' },
			{ code: ILES, name: 'Îles' }
		],
		missing: [{ layer: 'qpv', communes: [EAST] }],
		own: [{ layer: 'npnru', communes: [EAST, ILES] }],
		...change
	};
}
const inputOf = (count: number, change: Partial<CommuneFile> = {}): CommuneInput => ({
	file: fileWith(count, change),
	themes: [{ id: 'ville', label: 'Ville' }],
	layers: [makeLayer('npnru'), makeLayer('qpv')],
	territories: [makeTerritory('iles'), makeTerritory('pole'), makeTerritory('ailleurs')],
	documents: [],
	sources: [makeSource('qpv-mel')],
	actors: [],
	address: '/communes/59001-ouest'
});
const view = (...input: Parameters<typeof inputOf>) => communeViewOf(inputOf(...input));
const factsOf = (group: WideGroup | undefined) =>
	group?.themes.flatMap(({ layers }) => layers.flatMap(({ facts }) => facts)) ?? [];
const sheetOf = (...input: Parameters<typeof inputOf>) => printSheetOf(view(...input), inputOf(...input));

describe('communeViewOf', () => {
	it('names what inherited facts hold for among the territories of the commune', () => {
		expect(view(1).wideTerritories).toEqual(['Territoire iles', 'Territoire pole']);
		expect(factsOf(view(1).wide[0])[0]?.territories).toEqual(['Territoire iles', 'Territoire pole']);
	});

	it('tells apart what applies to the territory, what concerns communes not named and what is not situated', () => {
		const wide = (id: string, scope: Fact['scope'], change: Partial<Fact> = {}) =>
			makeFact(id, { basis: 'territory', scope, territories: ['iles'], ...change });
		const { wide: told, wideCount } = view(1, {
			coverage: [
				coverageOf('friche', 'unsituated'),
				coverageOf('zones', 'unlisted'),
				coverageOf('plan', 'inherited')
			],
			inherited: [wide('plan', 'whole')],
			unlisted: [wide('friche', 'site'), wide('zones', 'some', { counted: { communes: 5, of: 47 } })]
		});
		expect(told.map((group) => [group.basis, group.count, factsOf(group).map(({ id }) => id)])).toEqual([
			['inherited', 1, ['plan']],
			['unlisted', 1, ['zones']],
			['unsituated', 1, ['friche']]
		]);
		expect(factsOf(told[1])[0]).toMatchObject({ scope: 'some', counted: { communes: 5, of: 47 } });
		expect(wideCount).toBe(3);
	});

	it('has no group of what there is none of', () => {
		expect(view(1).wide.map(({ basis }) => basis)).toEqual(['inherited']);
		expect(view(1, { coverage: [], inherited: [] }).wide).toEqual([]);
	});

	it('does not repeat the territory of each row where there is one only', () => {
		const plan = makeFact('plan', { basis: 'territory', territories: ['pole'] });
		expect(factsOf(view(1, { inherited: [plan] }).wide[0])[0]?.territories).toEqual([]);
	});

	it('names layers and neighbours of the differences, all of them at once where it is all', () => {
		expect(view(1).missing).toEqual([
			{ layer: { id: 'qpv', label: 'Couche qpv' }, communes: [{ code: EAST, name: 'Est' }] }
		]);
		expect(view(1).own[0]?.communes).toBeUndefined();
		expect(view(1).silent).toEqual([{ id: 'qpv', label: 'Couche qpv' }]);
	});
});

describe('the printed sheet', () => {
	it('holds everything where there is room', () => {
		const sheet = sheetOf(10);
		expect(sheet.layers.flatMap(({ facts }) => facts)).toHaveLength(10);
		expect(sheet.rest).toBe(0);
	});

	it('counts what finds no room, so that printed and left out make the whole', () => {
		const sheet = sheetOf(200);
		const printed = sheet.layers.flatMap(({ facts }) => facts).length;
		expect(printed).toBeGreaterThan(30);
		expect(sheet.rest).toBe(200 - printed);
	});

	it('tells the status with its date, basis and a short passage of each', () => {
		expect(sheetOf(1).layers[0]?.facts[0]?.detail).toBe(
			'en cours (au 22 octobre 2021) · nommée · crte, ligne 1'
		);
	});

	it('says of a term that has passed that what became of it is not known', () => {
		const facts = [makeFact('ecluse', { status: 'planned', period: { to: '2022' }, outcome: 'unknown' })];
		const [layer] = sheetOf(0, { facts, coverage: [coverageOf('ecluse', 'stated')] }).layers;
		expect(layer?.facts[0]?.detail).toMatch(
			/^prévu \(au 22 octobre 2021\) · terme passé \(2022\).; suite non connue de l’atlas · /
		);
	});

	it('counts what is said of its territories by how it concerns them, never all as one', () => {
		const sheet = sheetOf(0, {
			coverage: [coverageOf('plan', 'inherited'), coverageOf('friche', 'unsituated')],
			unlisted: [makeFact('friche', { basis: 'territory', scope: 'site', territories: ['iles'] })]
		});
		expect(sheet.wide).toEqual([
			{ basis: 'inherited', themes: [{ label: 'Ville', count: 1 }] },
			{ basis: 'unsituated', themes: [{ label: 'Ville', count: 1 }] }
		]);
	});

	it('bears the years of the first and of the last document that has a date', () => {
		const dated = (id: string, date: string | null): SourceDocument => ({
			id,
			kind: 'letter',
			title: id,
			short: id,
			publishers: [],
			date,
			read: '2026-11',
			territories: [],
			file: `${id}.txt`,
			sha256: '',
			lines: 1,
			factCount: 0,
			ledger: []
		});
		const documents = [
			dated('crte', '2021-10-22'),
			dated('lettre', '2024'),
			dated('sans', null),
			dated('pia', '2016-11')
		];
		const sheet = printSheetOf(view(1), { ...inputOf(1), documents });
		expect([sheet.first, sheet.last]).toEqual(['2016', '2024']);
	});

	it('cuts the names of a long set and counts the others', () => {
		const names = Array.from({ length: 20 }, (_, index) => `Terril ${index}`);
		const references = names.map((name) => {
			const { communes: _, bbox: __, ...reference } = makeReference(name, { name, set: 'Terril' });
			return reference;
		});
		const coverage = names.map((id): Coverage => ({ kind: 'reference', id, layer: 'qpv', basis: 'outline' }));
		const [set] = sheetOf(0, { references, coverage }).layers[0]?.sets ?? [];
		expect(set).toMatchObject({ set: 'Terril', count: 20, rest: 12 });
		expect(set?.names.split(', ')).toHaveLength(8);
	});
});
