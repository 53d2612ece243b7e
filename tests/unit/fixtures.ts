/**
 * A tiny made-up atlas that unit tests share: three communes near 3° E, 50° N, each a tenth of a degree wide.
 *
 *     50.3 ┌────┐              ┌────┐
 *          │iles│              │iles│     two parts, one commune
 *     50.2 └────┘              └────┘
 *     50.1 ┌────┬────┐
 *          │west│east│                    east has a hole in its middle
 *     50.0 └────┴────┘
 *         3.0  3.1  3.2       3.3  3.4
 */
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type {
	Bbox,
	Citation,
	Commune,
	Fact,
	Layer,
	LayerReference,
	LngLat,
	Reference,
	Source,
	Territory
} from '../../src/lib/domain/atlas';
import type { Basis, Scope } from '../../src/lib/domain/words';
import type { InseeCode } from '../../src/lib/domain/codes';
import type { Areal, AtlasGeometry, Shape } from '../../src/lib/geo/atlas-geometry';
import type { PlaceIndex } from '../../src/lib/answers/place/everything-at';

export const codeOf = (text: string): InseeCode => text as InseeCode;

export const WEST = codeOf('59001');
export const EAST = codeOf('59002');
export const ILES = codeOf('62003');

/** A closed ring around a box, anticlockwise. */
export const ringOf = ([west, south, east, north]: Bbox): Position[] => [
	[west, south],
	[east, south],
	[east, north],
	[west, north],
	[west, south]
];

/** A rectangle, with holes as RFC 7946 winds them: clockwise. */
export const rectangle = (box: Bbox, ...holes: Bbox[]): Polygon => ({
	type: 'Polygon',
	coordinates: [ringOf(box), ...holes.map((hole) => ringOf(hole).reverse())]
});

export const multi = (...polygons: Polygon[]): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: polygons.map(({ coordinates }) => coordinates)
});

export const areal = (geometry: Polygon | MultiPolygon): Areal => ({
	type: 'Feature',
	properties: {},
	geometry
});

export const shape = (geometry: Shape['geometry']): Shape => ({ type: 'Feature', properties: {}, geometry });

export const WEST_AREA = rectangle([3, 50, 3.1, 50.1]);
export const EAST_AREA = rectangle([3.1, 50, 3.2, 50.1], [3.14, 50.04, 3.16, 50.06]);
export const ILES_AREA = multi(rectangle([3, 50.2, 3.1, 50.3]), rectangle([3.3, 50.2, 3.4, 50.3]));

/** The tiny atlas, with outlines for the facts named. */
export const makeGeometry = (outlines: Record<string, Shape['geometry']> = {}): AtlasGeometry => ({
	communes: new Map([
		[WEST, areal(WEST_AREA)],
		[EAST, areal(EAST_AREA)],
		[ILES, areal(ILES_AREA)]
	]),
	territories: new Map([
		['vallee', areal(rectangle([3, 50, 3.2, 50.1]))],
		['iles', areal(ILES_AREA)],
		['pole', areal(ILES_AREA)]
	]),
	centres: new Map<InseeCode, LngLat>([
		[WEST, [3.05, 50.05]],
		[EAST, [3.12, 50.05]],
		[ILES, [3.05, 50.25]]
	]),
	outlines: new Map(Object.entries(outlines).map(([id, geometry]) => [id, shape(geometry)]))
});

export const makeCommune = (code: InseeCode, change: Partial<Commune> = {}): Commune => ({
	code,
	name: `Commune ${code}`,
	epci: 'vallee',
	territories: ['vallee'],
	population: 1000,
	areaKm2: 10,
	centre: [3.05, 50.05],
	postcodes: [],
	spellings: [],
	neighbours: [],
	...change
});

export const makeTerritory = (id: string, change: Partial<Territory> = {}): Territory => ({
	id,
	label: `Territoire ${id}`,
	short: id.toUpperCase(),
	kind: 'epci',
	siren: [],
	parts: [],
	communes: [],
	population: 0,
	areaKm2: 0,
	bbox: [0, 0, 0, 0],
	labelAt: [3, 50],
	...change
});

export const communes: Commune[] = [
	makeCommune(WEST, { name: 'Ouest', population: 1500, areaKm2: 79.4 }),
	makeCommune(EAST, { name: 'Est', population: 2000, areaKm2: 76.2, centre: [3.12, 50.05] }),
	makeCommune(ILES, {
		name: 'Îles',
		epci: 'iles',
		territories: ['iles', 'pole'],
		population: 1,
		areaKm2: 158.1,
		centre: [3.05, 50.25]
	})
];

export const territories: Territory[] = [
	makeTerritory('vallee', {
		communes: [WEST, EAST],
		population: 3500,
		areaKm2: 155.6,
		labelAt: [3.1, 50.05]
	}),
	makeTerritory('iles', { communes: [ILES], population: 1, areaKm2: 158.1, labelAt: [3.05, 50.25] }),
	makeTerritory('pole', {
		kind: 'pole',
		parts: ['iles'],
		communes: [ILES],
		population: 1,
		areaKm2: 158.1,
		labelAt: [3.2, 50.25]
	})
];

export const makeCitation = (
	document: string,
	lines: [number, number] = [1, 1],
	terms: string[] = ['terme']
): Citation => ({ document, file: `${document}.txt`, section: 'Volet 1', lines, terms });

/** What a fact of a basis reaches, unless told otherwise. */
const SCOPE_OF: Record<Basis, Scope> = {
	stated: 'named',
	inferred: 'named',
	territory: 'whole',
	none: 'nowhere'
};

/** A fact with no place, unless told otherwise. */
export const makeFact = (id: string, change: Partial<Fact> = {}): Fact => ({
	scope: SCOPE_OF[change.basis ?? 'stated'],
	counted: null,
	statusDate: '2021-10-22',
	outcome: null,
	exists: 'unstated',
	id,
	layer: 'npnru',
	name: `Fait ${id}`,
	summary: { fr: `Résumé de ${id}.` },
	status: 'underway',
	period: null,
	basis: 'stated',
	precision: 'none',
	communes: [],
	territories: [],
	ends: [],
	place: null,
	outside: [],
	source: null,
	note: null,
	figures: [],
	actors: [],
	see: [],
	conflicts: [],
	citations: [makeCitation('crte')],
	...change
});

export const makeLayer = (id: string, change: Partial<Layer> = {}): Layer => ({
	id,
	theme: 'ville',
	label: `Couche ${id}`,
	description: '',
	look: { light: '#7b3f98', dark: '#c79be0', pattern: 'hatch', angle: 45 },
	initial: false,
	references: [],
	sources: [],
	factCount: 0,
	drawnCount: 0,
	unplacedCount: 0,
	precisions: {},
	hasOutlines: false,
	...change
});

/** A register of outlines that is shown with its layer, unless told otherwise. */
export const makeRegister = (register: string, change: Partial<LayerReference> = {}): LayerReference => ({
	register,
	title: `Registre ${register}`,
	label: 'Quartier prioritaire',
	publisher: 'Éditeur',
	date: null,
	generation: null,
	source: register,
	knowledge: 'register',
	isMember: true,
	isShown: true,
	count: 1,
	shape: 'area',
	note: '',
	...change
});

export const makeReference = (id: string, change: Partial<Reference> = {}): Reference => ({
	id,
	register: 'qpv-mel',
	code: id,
	layer: 'qpv',
	name: `Contour ${id}`,
	set: 'Quartier prioritaire',
	source: 'qpv-mel',
	knowledge: 'register',
	date: null,
	isMember: true,
	isPartial: false,
	certainty: null,
	state: null,
	facts: [],
	url: null,
	communes: [],
	bbox: [0, 0, 0, 0],
	...change
});

export const makeSource = (id: string, change: Partial<Source> = {}): Source => ({
	id,
	label: `Source ${id}`,
	attribution: `© ${id}`,
	licence: 'Licence Ouverte 2.0',
	licenceUrl: 'https://example.org/licence',
	origin: 'https://example.org',
	vintage: '2024',
	url: `https://example.org/${id}.geojson`,
	sha256: '',
	state: 'used',
	...change
});

/** What is known of the tiny atlas when a place is asked about. */
export const makeIndex = (change: Partial<PlaceIndex> = {}): PlaceIndex => ({
	facts: [],
	references: [],
	communes,
	territories,
	geometry: makeGeometry(),
	...change
});
