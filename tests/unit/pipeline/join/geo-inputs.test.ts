import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import { formatProblem, ProblemsError } from '../../../../src/lib/domain/problem';
import {
	communeOutlines,
	communesAround,
	groupLines,
	readBoundaries
} from '../../../../src/pipeline/join/geo-inputs';
import { boxOf, featuresOf, outlineOf, tinyGeo, tinyInputs } from '../tiny-atlas';

const inputs = tinyInputs();
const { features } = tinyGeo(inputs, 'mirror');

describe('communeOutlines', () => {
	it('finds the outlines of all communes in the two sources', () => {
		expect(communeOutlines(inputs, features)?.outlines.size).toBe(4);
	});

	it('names every commune of the atlas that the sources leave out', () => {
		const gap = new Map([...features, ['communes-62', featuresOf()] as const]);
		let error: unknown;
		try {
			communeOutlines(inputs, gap);
		} catch (caught) {
			error = caught;
		}
		expect(error).toBeInstanceOf(ProblemsError);
		const { problems } = error as ProblemsError;
		expect(problems.map(formatProblem)).toEqual([
			'data/sources.yaml communes-59, communes-62 "62427": expected an outline for this commune of the atlas',
			'data/sources.yaml communes-59, communes-62 "62498": expected an outline for this commune of the atlas'
		]);
	});

	it('names the substitution of a code that was merged into a commune of the atlas', () => {
		const lomme = outlineOf('59355', boxOf(3, 50, 3.1, 50.1));
		const lille = { ...inputs.members[0], code: '59350', name: 'Lille' };
		const outlines = communeOutlines(
			{ ...inputs, members: [lille] } as typeof inputs,
			new Map([
				['communes-59', featuresOf(lomme)],
				['communes-62', featuresOf()]
			])
		);
		expect(outlines?.substitutions).toEqual(['59355 is read as 59350 Lille']);
	});

	it('finds none where one of the two sources is missing, so that no half of the atlas is outlined', () => {
		const half = new Map([...features].filter(([id]) => id !== 'communes-62'));
		expect(communeOutlines(inputs, half)).toBeUndefined();
		expect(readBoundaries(inputs, half).kind).toBe('cell');
	});
});

describe('communesAround', () => {
	it('takes the neighbours too, and nothing that is no commune', () => {
		const all = new Map([
			...features,
			['communes-80', featuresOf(outlineOf('80001', boxOf(2.5, 50, 2.6, 50.1)))] as const
		]);
		const [entry] = inputs.sources.data.sources;
		if (!entry) throw new Error('no source');
		const somme = { ...entry, id: 'communes-80', role: 'communes-around' as const };
		const sources = { ...inputs.sources, data: { sources: [somme, ...inputs.sources.data.sources] } };
		expect(communesAround({ sources }, all).map(({ properties }) => properties.code)).toEqual([
			'59606',
			'59014',
			'62498',
			'62427',
			'80001'
		]);
	});
});

describe('groupLines', () => {
	const line = (name: string | null, ...coordinates: number[][]): Feature => ({
		type: 'Feature',
		properties: { name },
		geometry: { type: 'LineString', coordinates }
	});

	it('makes one feature of the lines of one name, in the order of their first lines', () => {
		const escaut: Feature = {
			type: 'Feature',
			properties: { name: 'Escaut', section: 2 },
			geometry: {
				type: 'MultiLineString',
				coordinates: [
					[
						[4, 4],
						[5, 5]
					],
					[
						[6, 6],
						[7, 7]
					]
				]
			}
		};
		const grouped = groupLines(
			featuresOf(line('Escaut', [0, 0], [1, 1]), line('Lys', [2, 2], [3, 3]), escaut),
			'name'
		);
		expect(grouped.features).toEqual([
			{
				type: 'Feature',
				properties: { name: 'Escaut' },
				geometry: {
					type: 'MultiLineString',
					coordinates: [
						[
							[0, 0],
							[1, 1]
						],
						[
							[4, 4],
							[5, 5]
						],
						[
							[6, 6],
							[7, 7]
						]
					]
				}
			},
			{
				type: 'Feature',
				properties: { name: 'Lys' },
				geometry: {
					type: 'MultiLineString',
					coordinates: [
						[
							[2, 2],
							[3, 3]
						]
					]
				}
			}
		]);
	});

	it('keeps lines without a name together, and changes nothing of what it was given', () => {
		const given = featuresOf(line(null, [0, 0], [1, 1]), line(null, [2, 2], [3, 3]));
		const before = structuredClone(given);
		expect(groupLines(given, 'name').features.map(({ properties }) => properties)).toEqual([{ name: '' }]);
		expect(given).toEqual(before);
	});
});
