import { createHash } from 'node:crypto';
import type { Feature, FeatureCollection } from 'geojson';
import { topology } from 'topojson-server';
import type {
	AtlasStart,
	Commune,
	Fact,
	Layer,
	LngLat,
	Source,
	SourceDocument,
	Territory
} from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import type { AtlasNames } from '../../lib/domain/names';
import { ProblemsError } from '../../lib/domain/problem';
import type { Outlined } from '../../lib/answers/query/outline-overlaps';
import type { AtlasGeometry } from '../../lib/geo/atlas-geometry';
import { bboxOf, growBbox } from '../../lib/geo/bbox';
import { indexAreas, meetingsOf, type Meeting } from '../../lib/geo/coverage-share';
import { isLine } from '../../lib/geo/geometry-kind';
import type { Locale } from '../../lib/site/locales.js';
import { QUANTISATION, type Boundaries } from './boundaries';
import {
	atlasBbox,
	buildCommunes,
	buildDocuments,
	buildLayers,
	buildSources,
	buildTerritories
} from './build-catalogue';
import { buildFacts } from './build-facts';
import { buildWalks, type BuiltWalk } from './build-walks';
import { buildContext, clipLines, type ContextTopology } from './context';
import { communesAround, groupLines, readBoundaries, type GeoInputs } from './geo-inputs';
import type { Inputs } from '../read/inputs';
import type { ThemeDefinition } from '../read/schemas';
import { namesOfWalks } from './names-of-walks';
import { collectReferences, resolvePlaces, type ReferenceShape, type Shape } from './outlines';

/** Shares of the atlas's box that its scenery reaches beyond it: higher than wide, as maps on a phone are. */
const CONTEXT_MARGIN = { lng: 0.25, lat: 0.9 };

/** Where the tiles of a region are, below `static/atlas`. */
const REGION_TILES = 'region.pmtiles';

/** The whole atlas in memory, before it is written. */
export interface Atlas {
	boundaries: Boundaries;
	/** Boundaries that maps read whole: those of what the documents are about, also where the atlas is that of a region. */
	mapBoundaries: Boundaries;
	/** Communes of the territories that the documents are about. */
	read: ReadonlySet<InseeCode>;
	context: ContextTopology;
	communes: Commune[];
	territories: Territory[];
	facts: Fact[];
	themes: ThemeDefinition[];
	layers: Layer[];
	documents: SourceDocument[];
	sources: Source[];
	references: ReferenceShape[];
	geometry: AtlasGeometry;
	/** Communes that the official outline of a fact or of a reference meets, by its id. */
	meetings: Map<string, Meeting<InseeCode>[]>;
	/** What official outlines show: facts, then the members of layers that no document names, and lines. */
	outlined: Outlined[];
	/** Sources of the outline of a fact, by id of fact. */
	outlineSources: Map<string, string[]>;
	start: AtlasStart;
	/** Names of themes, layers and sources in the other languages of the site. */
	translations: { locale: Locale; names: AtlasNames }[];
	walks: BuiltWalk[];
}

/** Sources whose lines come cut into sections, and the property that tells which belong together. */
const GROUPED: ReadonlyMap<string, string> = new Map([['voies-navigables', 'name']]);

function groupedFeatures(features: GeoInputs['features']): Map<string, FeatureCollection> {
	return new Map(
		[...features].map(([id, collection]) => {
			const property = GROUPED.get(id);
			return [id, property === undefined ? collection : groupLines(collection, property)];
		})
	);
}

/**
 * Joins facts, places and geometry.
 * @throws ProblemsError for a place that no feature of its source matches.
 */
export function buildAtlas(inputs: Inputs, { obtained, features: raw }: GeoInputs): Atlas {
	const features = groupedFeatures(raw);
	const boundaries = readBoundaries(inputs, features);
	const { base } = inputs.region ?? { base: inputs };
	const communes = buildCommunes(inputs, boundaries);
	const box = atlasBbox(boundaries);
	const places = resolvePlaces(inputs.places, features);
	if (places.problems.length > 0) throw new ProblemsError(places.problems);

	const facts = buildFacts(
		inputs.seeds.map(({ data }) => data),
		communes,
		places.outlines
	);
	const outlined = facts.flatMap((fact) => {
		const place = fact.precision === 'outline' ? places.outlines.get(fact.place ?? '') : undefined;
		return place ? [{ fact, place }] : [];
	});
	const areas = indexAreas(boundaries.kind === 'outline' ? boundaries.communes : []);
	const references = inputs.layers.data.layers.flatMap((layer) => {
		const taken = new Set(
			outlined.filter(({ fact }) => fact.layer === layer.id).flatMap(({ place }) => place.used)
		);
		return collectReferences(layer, features, taken, areas, (line) => clipLines([line], box)[0]);
	});

	const meetings = new Map([
		...outlined.map(({ fact, place }): [string, Meeting<InseeCode>[]] => [
			fact.id,
			meetingsOf(place.shape, areas)
		]),
		...references.map(({ reference, meetings: met }): [string, Meeting<InseeCode>[]] => [reference.id, met])
	]);
	const outlineSources = new Map(outlined.map(({ fact, place }) => [fact.id, place.sources]));
	const territories = buildTerritories(inputs, communes, boundaries);
	const layers = buildLayers(inputs.layers.data.layers, facts, references, outlineSources);
	const documents = buildDocuments(inputs);
	const sources = buildSources(obtained);
	const contextBox = growBbox(box, CONTEXT_MARGIN.lng, CONTEXT_MARGIN.lat);
	const waterways = (features.get('voies-navigables')?.features ?? []).filter(isLine);
	const geometry: AtlasGeometry = {
		communes: boundaries.communes,
		territories: boundaries.territories,
		centres: new Map<InseeCode, LngLat>(communes.map(({ code, centre }) => [code, centre])),
		outlines: new Map<string, Shape>(outlined.map(({ fact, place }) => [fact.id, place.shape]))
	};
	const met = new Map([...meetings].map(([id, list]) => [id, list.map(({ key }) => key).sort()]));
	return {
		boundaries,
		mapBoundaries: inputs.region ? readBoundaries(base, features) : boundaries,
		read: new Set(base.members.map(({ code }) => code)),
		context: buildContext(
			communesAround(features, inputs.region),
			new Map(communes.map(({ code, centre }) => [code, centre])),
			clipLines(waterways, contextBox),
			contextBox
		),
		communes,
		territories,
		facts,
		themes: inputs.layers.data.themes,
		layers,
		documents,
		sources,
		references,
		geometry,
		meetings,
		outlined: [
			...outlined.map(({ fact: { id, layer, name }, place: { shape, used } }): Outlined => ({
				thing: { kind: 'fact', id, layer, name },
				shape,
				features: used,
				communes: (meetings.get(id) ?? []).map(({ key }) => key).sort()
			})),
			...references
				.filter(({ reference, shape }) => reference.isMember || isLine(shape))
				.map(({ reference: { id, layer, name, communes: codes }, shape, feature }): Outlined => ({
					thing: { kind: 'reference', id, layer, name },
					shape,
					features: [feature],
					communes: codes
				}))
		],
		outlineSources,
		translations: inputs.translations.map(({ locale, file }) => ({
			locale,
			names: { ...file.data, walks: namesOfWalks(inputs.walks.data, locale) }
		})),
		start: {
			boundaries: boundaries.kind,
			bbox: box,
			themes: inputs.layers.data.themes.map(({ id, label }) => ({ id, label })),
			layers,
			territories,
			documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
			sources,
			facts: facts.filter(({ layer }) => layers.some(({ id, initial }) => initial && id === layer)),
			totals: { facts: facts.length, communes: communes.length, documents: documents.length },
			...(inputs.region
				? { region: { tiles: REGION_TILES, read: base.territories.data.territories.map(({ id }) => id) } }
				: {})
		},
		walks: buildWalks({
			table: inputs.walks,
			...{ facts, communes, met, references, geometry, areas, features, box }
		})
	};
}

/** Outlines of a layer as one quantised TopoJSON: `facts` and `references`, with their ids. */
export function outlineTopology(layer: string, { facts, geometry, references, outlineSources }: Atlas) {
	const collection = (items: Feature[]): FeatureCollection => ({
		type: 'FeatureCollection',
		features: items
	});
	const named = facts
		.filter((fact) => fact.layer === layer && fact.precision === 'outline')
		.flatMap(({ id }) => {
			const shape = geometry.outlines.get(id);
			return shape ? [{ ...shape, id, properties: { sources: outlineSources.get(id) ?? [] } }] : [];
		});
	const official = references
		.filter(({ reference }) => reference.layer === layer)
		.map(({ reference: { id, layer: _, ...properties }, shape }) => ({ ...shape, id, properties }));
	const objects = { facts: collection(named), references: collection(official) };
	return bboxOf([...named, ...official].map(({ geometry: shape }) => shape))
		? topology(objects, QUANTISATION)
		: topology(objects);
}

/** Hexadecimal SHA-256 of a text. */
export const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('hex');
