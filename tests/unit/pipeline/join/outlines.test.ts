import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/lib/domain/problem';
import { partsOf } from '../../../../src/lib/geo/rings';
import { resolvePlaces } from '../../../../src/pipeline/join/outlines';
import { placesSchema } from '../../../../src/pipeline/read/schemas';
import { boxOf, featuresOf, parse, ringOf } from '../tiny-atlas';

const PLACES = parse(
	'data/places.yaml',
	placesSchema,
	`places:
  - id: deux-cites
    parts:
      - {source: cites, match: {nom: Sabatier, commune: Raismes}}
      - {source: qpv, match: {code: 7}}
  - id: une-cite
    parts:
      - {source: cites, match: {nom: Schneider}}
`
);

const cite = (nom: string, commune: string, west: number): Feature => ({
	type: 'Feature',
	properties: { nom, commune },
	geometry: boxOf(west, 50.3, west + 0.01, 50.31)
});

const qpv = (code: number | string): Feature => ({
	type: 'Feature',
	properties: { code },
	geometry: {
		type: 'MultiPolygon',
		coordinates: [[ringOf(3, 50.5, 3.01, 50.51)], [ringOf(3.1, 50.5, 3.11, 50.51)]]
	}
});

const sources = (...given: [string, FeatureCollection][]) => new Map(given);
const CITES = featuresOf(
	cite('Sabatier', 'Raismes', 3),
	cite('Sabatier', 'Ailleurs', 3.2),
	cite('Schneider', 'Escaudain', 3.4),
	cite('Schneider', 'Lourches', 3.5)
);

describe('resolvePlaces', () => {
	it('joins the parts of a place from several sources, every part of each', () => {
		const { outlines, problems } = resolvePlaces(
			PLACES,
			sources(['cites', CITES], ['qpv', featuresOf(qpv(7))])
		);
		const place = outlines.get('deux-cites');
		expect(problems).toEqual([]);
		expect(place?.sources).toEqual(['cites', 'qpv']);
		expect(place?.used).toEqual([CITES.features[0], qpv(7)]);
		expect(place && partsOf(place.shape.geometry).map(([outer]) => outer?.[0])).toEqual([
			[3, 50.3],
			[3, 50.5],
			[3.1, 50.5]
		]);
	});

	it('takes every feature that has the values, and those only', () => {
		const { outlines } = resolvePlaces(PLACES, sources(['cites', CITES], ['qpv', featuresOf(qpv(7))]));
		expect(outlines.get('une-cite')?.used).toEqual(CITES.features.slice(2));
		expect(outlines.get('une-cite')?.sources).toEqual(['cites']);
	});

	it('names a part that no feature of its source matches, with file and line', () => {
		const { outlines, problems } = resolvePlaces(
			PLACES,
			sources(['cites', featuresOf(cite('Schneider', 'Lourches', 3))], ['qpv', featuresOf(qpv(7))])
		);
		expect(problems.map(formatProblem)).toEqual([
			'data/places.yaml:4 places.deux-cites.parts[0].match: ' +
				'no feature of cites has {"nom":"Sabatier","commune":"Raismes"}'
		]);
		expect(outlines.has('une-cite')).toBe(true);
	});

	it('does not take a number for a text', () => {
		const { problems } = resolvePlaces(PLACES, sources(['cites', CITES], ['qpv', featuresOf(qpv('7'))]));
		expect(problems.map(formatProblem)).toEqual([
			'data/places.yaml:5 places.deux-cites.parts[1].match: no feature of qpv has {"code":7}'
		]);
	});

	it('gives no outline, and no problem, where the source of one part could not be had', () => {
		const { outlines, problems } = resolvePlaces(PLACES, sources(['cites', CITES]));
		expect([...outlines.keys()]).toEqual(['une-cite']);
		expect(problems).toEqual([]);
	});
});
