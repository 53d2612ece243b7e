import { describe, expect, it } from 'vitest';
import { buildCommuneFiles } from '../../../../src/lib/answers/communes/commune-files';
import type { SourceDocument } from '../../../../src/lib/domain/atlas';
import { EAST, ILES, WEST, makeCommune, makeFact, makeReference } from '../../fixtures';

const documentOf = (id: string, territories: string[]): SourceDocument => ({
	id,
	kind: 'letter',
	title: `Titre ${id}`,
	short: id,
	publishers: [],
	date: '2020',
	read: '2026-11',
	territories,
	file: `${id}.txt`,
	sha256: '',
	lines: 1,
	factCount: 0,
	ledger: []
});
const citing = (document: string) => ({
	citations: [
		{ document, file: `${document}.txt`, section: 'Un', lines: [1, 1] as [number, number], terms: ['a'] }
	]
});
const files = buildCommuneFiles({
	communes: [
		makeCommune(WEST, { name: 'Ouest', neighbours: [EAST] }),
		makeCommune(EAST, { name: 'Est', neighbours: [WEST] }),
		makeCommune(ILES, { name: 'Îles', territories: ['mer'] })
	],
	facts: [
		makeFact('projet', { layer: 'a', communes: [WEST], ...citing('charte') }),
		makeFact('plan', { layer: 'c', basis: 'territory', territories: ['vallee'], ...citing('lettre') }),
		makeFact('zones', {
			layer: 'c',
			basis: 'territory',
			scope: 'some',
			counted: { communes: 1, of: 2 },
			territories: ['vallee'],
			...citing('lettre')
		}),
		makeFact('friche', {
			layer: 'c',
			basis: 'territory',
			scope: 'site',
			territories: ['vallee'],
			...citing('charte')
		})
	],
	references: [
		makeReference('membre', { layer: 'b', communes: [EAST] }),
		makeReference('autour', { layer: 'd', communes: [EAST], isMember: false })
	],
	listed: new Set(),
	meetings: new Map(),
	layers: ['a', 'b', 'c', 'd', 'e'],
	documents: [
		documentOf('charte', ['vallee']),
		documentOf('lettre', ['vallee']),
		documentOf('ailleurs', ['mer'])
	],
	boundaries: 'outline'
});
const fileOf = (code: typeof WEST) => files.find(({ file }) => file.code === code)?.file;
const recordOf = (code: typeof WEST) => files.find(({ record }) => record.code === code)?.record;

describe('buildCommuneFiles', () => {
	it('counts as covering layers those of facts and of member outlines, not what surrounds them nor what does not name it', () => {
		expect(recordOf(WEST)?.layers).toEqual(['a']);
		expect(recordOf(EAST)?.layers).toEqual(['b']);
		expect(recordOf(EAST)?.references).toEqual(['membre', 'autour']);
		expect(recordOf(EAST)?.inherited).toEqual(['plan']);
		expect(recordOf(ILES)).toMatchObject({
			layers: [],
			facts: [],
			references: [],
			inherited: [],
			unlisted: []
		});
	});

	it('keeps apart what holds for the whole territory and what is said of communes or of a site that are not named', () => {
		expect(recordOf(WEST)).toMatchObject({ inherited: ['plan'], unlisted: ['zones', 'friche'] });
		expect(fileOf(WEST)?.inherited.map(({ id }) => id)).toEqual(['plan']);
		expect(fileOf(WEST)?.unlisted.map(({ id }) => id)).toEqual(['zones', 'friche']);
		expect(
			fileOf(WEST)
				?.coverage.slice(1)
				.map(({ id, basis }) => [id, basis])
		).toEqual([
			['plan', 'inherited'],
			['zones', 'unlisted'],
			['friche', 'unsituated']
		]);
	});

	it('holds the facts and outlines themselves, without the places of the outlines', () => {
		expect(fileOf(WEST)?.facts.map(({ id }) => id)).toEqual(['projet']);
		const { communes: _, bbox: __, ...member } = makeReference('membre', { layer: 'b' });
		expect(fileOf(EAST)?.references).toEqual([
			member,
			{ ...member, id: 'autour', code: 'autour', layer: 'd', name: 'Contour autour', isMember: false }
		]);
	});

	it('tells which documents were read for it, with what they say of it and of its territories', () => {
		const read = (code: typeof WEST) =>
			fileOf(code)?.documents.map(({ id, factCount, inheritedCount, unlistedCount }) => [
				id,
				factCount,
				inheritedCount,
				unlistedCount
			]);
		expect(read(WEST)).toEqual([
			['charte', 1, 0, 1],
			['lettre', 0, 1, 1]
		]);
		expect(read(ILES)).toEqual([['ailleurs', 0, 0, 0]]);
	});

	it('tells the layers of which nothing is said there', () => {
		expect(fileOf(WEST)?.silent).toEqual(['b', 'd', 'e']);
		expect(fileOf(EAST)?.silent).toEqual(['a', 'e']);
		expect(fileOf(ILES)?.silent).toEqual(['a', 'b', 'c', 'd', 'e']);
	});

	it('names its neighbours and what they have that it has not', () => {
		expect(fileOf(WEST)?.neighbours).toEqual([{ code: EAST, name: 'Est' }]);
		expect(fileOf(WEST)?.missing).toEqual([{ layer: 'b', communes: [EAST] }]);
		expect(fileOf(WEST)?.own).toEqual([{ layer: 'a', communes: [EAST] }]);
	});
});
