import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '../../../../src/lib/domain/atlas';
import { formatProblem } from '../../../../src/lib/domain/problem';
import { indexAreas } from '../../../../src/lib/geo/coverage-share';
import { partsOf } from '../../../../src/lib/geo/rings';
import { clipLines } from '../../../../src/pipeline/join/context';
import { groupLines } from '../../../../src/pipeline/join/geo-inputs';
import { collectReferences, resolvePlaces } from '../../../../src/pipeline/join/outlines';
import { layersSchema, placesSchema } from '../../../../src/pipeline/read/schemas';
import { OUTLINES, boxOf, featuresOf, parse, ringOf, toCode } from '../tiny-atlas';
import { inAll } from '../words';

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

const [LAYER] = parse(
	'data/layers.yaml',
	layersSchema,
	`themes: [{id: mines, label: ${inAll('Mines')}, light: '#111111', dark: '#eeeeee', dataTheme: EDUC}]
layers:
  - id: cites
    theme: mines
    label: ${inAll('Cités')}
    description: ${inAll('Cités.')}
    light: '#111111'
    dark: '#eeeeee'
    pattern: hatch
    references:
      - {source: cites, label: ${inAll('Cité du bien')}, nameProperty: nom}
      - {source: qpv, label: ${inAll('Quartier')}}
      - {source: canaux, label: ${inAll('Voie navigable')}, nameProperty: nom}
`
).data.layers;

const AREAS = indexAreas(
	OUTLINES.map(({ properties, geometry }) => [
		toCode(properties.code),
		{ type: 'Feature' as const, properties: {}, geometry }
	])
);
const BOX: Bbox = [2.8, 50.3, 3.2, 50.44];
const clip = (line: Feature<LineString | MultiLineString>) => clipLines([line], BOX)[0];

function collect(given: Record<string, Feature[]>, taken: Feature[] = []) {
	if (!LAYER) throw new Error('no layer');
	const features = new Map(Object.entries(given).map(([id, list]) => [id, featuresOf(...list)]));
	return collectReferences(LAYER, features, new Set(taken), AREAS, clip);
}

describe('collectReferences', () => {
	const lens = cite('  cité de Lens ', 'Lens', 2.805);
	const valenciennes = cite('Sabatier', 'Valenciennes', 3.05);

	it('bears the name of its feature with a capital, and the label of its set where there is none', () => {
		const nameless = cite(' ', 'Lens', 2.805);
		const names = collect({ cites: [lens, nameless], qpv: [{ ...qpv(1), geometry: lens.geometry }] }).map(
			({ reference }) => reference.name
		);
		expect(names).toEqual(['Cité de Lens', 'Cité du bien', 'Quartier']);
	});

	it('leaves out the outline of a fact of the layer, and the ids of the others stay', () => {
		const all = collect({ cites: [lens, valenciennes] });
		expect(all.map(({ reference }) => reference.id)).toEqual(['cites-1', 'cites-2']);
		const rest = collect({ cites: [lens, valenciennes] }, [lens]);
		expect(rest.map(({ reference }) => reference.id)).toEqual(['cites-2']);
	});

	it('leaves out what meets no commune of the atlas', () => {
		expect(collect({ cites: [cite('Loin', 'Loin', 4)] })).toEqual([]);
	});

	it('leaves out an outline that only touches the atlas by a sliver of its area', () => {
		const sliver: Feature = { ...lens, geometry: boxOf(3.1999, 50.3, 3.3, 50.4) };
		expect(collect({ cites: [sliver] })).toEqual([]);
	});

	it('leaves out the parts of an outline that lie outside the atlas, and keeps the others whole', () => {
		const parts: Feature = {
			type: 'Feature',
			properties: { nom: 'Deux parts' },
			geometry: {
				type: 'MultiPolygon',
				coordinates: [
					[ringOf(4, 50.3, 4.1, 50.4)],
					[ringOf(3.15, 50.32, 3.25, 50.36), ringOf(3.16, 50.33, 3.17, 50.34).reverse()]
				]
			}
		};
		const [kept, ...more] = collect({ cites: [parts] });
		expect(more).toEqual([]);
		expect(kept?.shape.geometry).toEqual({
			type: 'MultiPolygon',
			coordinates: [[ringOf(3.15, 50.32, 3.25, 50.36), ringOf(3.16, 50.33, 3.17, 50.34).reverse()]]
		});
		expect(kept?.reference).toMatchObject({ communes: ['59014'], bbox: [3.15, 50.32, 3.25, 50.36] });
	});

	it('names the communes that an outline over a line between two meets, in order', () => {
		const [reference] = collect({ cites: [{ ...lens, geometry: boxOf(3.09, 50.34, 3.11, 50.36) }] });
		expect(reference?.reference.communes).toEqual(['59014', '59606']);
	});

	it('does not count the hole of a commune as the commune', () => {
		expect(collect({ cites: [{ ...lens, geometry: boxOf(2.845, 50.345, 2.855, 50.355) }] })).toEqual([]);
	});

	it('cuts grouped lines at the box of the atlas, one reference for each name', () => {
		const line = (nom: string, ...coordinates: [number, number][]): Feature => ({
			type: 'Feature',
			properties: { nom },
			geometry: { type: 'LineString', coordinates }
		});
		const canals = groupLines(
			featuresOf(
				line('canal', [2.5, 50.35], [3.05, 50.35]),
				line('loin', [4, 50.3], [5, 50.3]),
				line('canal', [3.05, 50.35], [3.15, 50.35], [3.15, 50.6])
			),
			'nom'
		);
		const found = collect({ canaux: canals.features });
		expect(found.map(({ reference }) => [reference.id, reference.name])).toEqual([['canaux-1', 'Canal']]);
		expect(found[0]?.reference.bbox).toEqual([2.8, 50.35, 3.15, 50.44]);
		expect(found[0]?.reference.communes).toEqual(['59014', '59606', '62427', '62498']);
	});

	it('finds none where the sources could not be had', () => {
		expect(collect({})).toEqual([]);
	});
});
